package org.interculturalpractices.service.entity;

/**
 * A command of a curator as a page shows it.
 *
 * @param words what it decides, in the language of the page
 * @param line the whole command, to be copied
 */
public record CurationCommand(String words, String line) {}

/**
 * Pages for people, and what every answer carries: addresses, languages, compression, tags. Never knows what a page is about: {@code
 * entity}, {@code search}, {@code library} and others fill the templates. The words of the interface are in {@code resources/messages}.
 */
@NullMarked
package org.interculturalpractices.service.web;

import org.jspecify.annotations.NullMarked;

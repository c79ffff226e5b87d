package org.interculturalpractices.service.execution;

/** Marks a row (a {@code Binding}) that holds ids of a store: to weigh it by its terms would load them. */
public interface IdRow {}

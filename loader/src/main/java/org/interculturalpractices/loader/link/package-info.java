/**
 * Links open datasets to the places of the graph: a dataset is read with its mapping, the places that it states are found by identifiers or
 * by names, and what is not sure waits in a file for a curator. Never opens what a dataset names, and never changes the graphs of the
 * practices. Names are scored by {@code reconcile}; the named graph that comes out goes on to {@code release}.
 */
@NullMarked
package org.interculturalpractices.loader.link;

import org.jspecify.annotations.NullMarked;

/**
 * Links open datasets to the places of the graph: a dataset is read with its mapping, the places that it states are found by
 * identifiers or by names, and what is not sure waits in a file for a curator.
 */
@NullMarked
package org.interculturalpractices.loader.link;

import org.jspecify.annotations.NullMarked;

/**
 * Loads catalogue listings into releases: {@link org.interculturalpractices.loader.CatalogueLoader} is the way in, and takes the steps of a
 * load one after the other. Reads no format and writes no file itself: no package of the module uses this one. Begin with {@code source}
 * and {@code read} for input, {@code release} for output; docs/adr/0028 has the layers.
 */
@NullMarked
package org.interculturalpractices.loader;

import org.jspecify.annotations.NullMarked;

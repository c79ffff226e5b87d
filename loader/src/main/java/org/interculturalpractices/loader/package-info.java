/** Loads catalogue listings into releases: {@link org.interculturalpractices.loader.CatalogueLoader} is the way in. */
@NullMarked
package org.interculturalpractices.loader;

import org.jspecify.annotations.NullMarked;

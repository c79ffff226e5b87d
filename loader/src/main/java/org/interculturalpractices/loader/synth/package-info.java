/** Listings of any size that no city wrote, to measure and test with. */
@NullMarked
package org.interculturalpractices.loader.synth;

import org.jspecify.annotations.NullMarked;

/**
 * Listings of any size that no city wrote, to measure and test with: the same number gives the same bytes. Never takes part in a load. The
 * command {@code icp synth} writes them; {@code read} reads them as any other.
 */
@NullMarked
package org.interculturalpractices.loader.synth;

import org.jspecify.annotations.NullMarked;

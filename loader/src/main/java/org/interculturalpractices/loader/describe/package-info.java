/**
 * What a release says of itself: statistics in VoID, and a record for catalogues of open data in DCAT-AP. Depends on the quads of the
 * release alone, never on time or machine. Times and the chain of versions are added by the service, in its package {@code catalog}.
 */
@NullMarked
package org.interculturalpractices.loader.describe;

import org.jspecify.annotations.NullMarked;

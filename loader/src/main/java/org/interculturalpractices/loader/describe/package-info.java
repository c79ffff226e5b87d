/** What a release says of itself: statistics in VoID, and a record for catalogues of open data in DCAT-AP. */
@NullMarked
package org.interculturalpractices.loader.describe;

import org.jspecify.annotations.NullMarked;

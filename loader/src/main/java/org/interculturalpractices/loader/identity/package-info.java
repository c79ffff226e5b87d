/** Which records, of several sources and in several languages, are one practice, and why. */
@NullMarked
package org.interculturalpractices.loader.identity;

import org.jspecify.annotations.NullMarked;

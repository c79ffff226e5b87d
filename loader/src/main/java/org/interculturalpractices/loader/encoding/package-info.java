/** Character encodings of web pages, as the Encoding and HTML standards of the WHATWG have them. */
@NullMarked
package org.interculturalpractices.loader.encoding;

import org.jspecify.annotations.NullMarked;

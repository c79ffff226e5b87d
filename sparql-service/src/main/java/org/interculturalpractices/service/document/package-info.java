/** Documents about things, whatever the thing: their formats, how they are written, and the links in their headers. */
@NullMarked
package org.interculturalpractices.service.document;

import org.jspecify.annotations.NullMarked;

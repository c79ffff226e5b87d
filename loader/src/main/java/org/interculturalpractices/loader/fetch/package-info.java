/** Pages of a listing on the web, fetched politely and kept as sources. */
@NullMarked
package org.interculturalpractices.loader.fetch;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.interculturalpractices.loader.link;

import org.jspecify.annotations.NullMarked;

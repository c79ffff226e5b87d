@NullMarked
package org.interculturalpractices.loader.csvw;

import org.jspecify.annotations.NullMarked;

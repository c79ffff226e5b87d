@NullMarked
package org.interculturalpractices.loader.backup;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.interculturalpractices.loader.files;

import org.jspecify.annotations.NullMarked;

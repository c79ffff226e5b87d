@NullMarked
package org.interculturalpractices.loader.text;

import org.jspecify.annotations.NullMarked;

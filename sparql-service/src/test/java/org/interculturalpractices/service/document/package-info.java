@NullMarked
package org.interculturalpractices.service.document;

import org.jspecify.annotations.NullMarked;

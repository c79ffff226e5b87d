@NullMarked
package org.interculturalpractices.service.search;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.interculturalpractices.service.conformance;

import org.jspecify.annotations.NullMarked;

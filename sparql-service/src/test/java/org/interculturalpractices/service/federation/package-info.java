@NullMarked
package org.interculturalpractices.service.federation;

import org.jspecify.annotations.NullMarked;

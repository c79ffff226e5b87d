@NullMarked
package org.interculturalpractices.service.settings;

import org.jspecify.annotations.NullMarked;

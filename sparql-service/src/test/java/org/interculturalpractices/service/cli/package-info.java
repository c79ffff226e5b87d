@NullMarked
package org.interculturalpractices.service.cli;

import org.jspecify.annotations.NullMarked;

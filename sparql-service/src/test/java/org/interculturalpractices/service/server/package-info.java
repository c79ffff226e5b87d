@NullMarked
package org.interculturalpractices.service.server;

import org.jspecify.annotations.NullMarked;

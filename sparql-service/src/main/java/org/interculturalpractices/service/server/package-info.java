/** The Spring application and how it starts. What a request meets is in the other packages. */
@NullMarked
package org.interculturalpractices.service.server;

import org.jspecify.annotations.NullMarked;

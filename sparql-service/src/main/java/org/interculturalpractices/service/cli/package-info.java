/** The command line. Every command but {@code serve} works without Spring, so that it starts quickly. */
@NullMarked
package org.interculturalpractices.service.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The command line. Every command but {@code serve} works without Spring, so that it starts quickly; none holds a rule of its own, each
 * calls the loader, the query library or the service. Begin with {@link org.interculturalpractices.service.cli.Icp}; the service starts in
 * {@code server}.
 */
@NullMarked
package org.interculturalpractices.service.cli;

import org.jspecify.annotations.NullMarked;

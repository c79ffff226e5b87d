/**
 * What can go wrong with input: {@link org.interculturalpractices.loader.problem.LoaderException} ends what was asked for, a {@link
 * org.interculturalpractices.loader.problem.Problem} is about one record and is reported. At the bottom of the module: never uses another
 * package of it. What a load says of itself is in {@code report}.
 */
@NullMarked
package org.interculturalpractices.loader.problem;

import org.jspecify.annotations.NullMarked;

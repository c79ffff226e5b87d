/** What can go wrong, and how a client hears of it. */
@NullMarked
package org.interculturalpractices.service.problem;

import org.jspecify.annotations.NullMarked;

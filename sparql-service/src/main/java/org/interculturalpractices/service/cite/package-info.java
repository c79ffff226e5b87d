/**
 * Citations of answers: release, address of the query there, and the hash of the result. Never keeps an answer: whoever checks a citation
 * asks the kept release again. Queries run in {@code sparql}.
 */
@NullMarked
package org.interculturalpractices.service.cite;

import org.jspecify.annotations.NullMarked;

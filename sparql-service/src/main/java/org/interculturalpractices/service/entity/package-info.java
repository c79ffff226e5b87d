/**
 * Everything that has an IRI under the base, opened: the redirect from a thing to its documents, the documents as RDF and as pages, and
 * what tells programs where else to look. Never runs a query of a client and never states what the release does not. How documents are
 * written is in {@code document}.
 */
@NullMarked
package org.interculturalpractices.service.entity;

import org.jspecify.annotations.NullMarked;

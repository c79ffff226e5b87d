/**
 * Everything that has an IRI under the base, opened: the redirect from a thing to its documents, the documents as RDF and as
 * pages, and what tells programs where else to look.
 */
@NullMarked
package org.interculturalpractices.service.entity;

import org.jspecify.annotations.NullMarked;

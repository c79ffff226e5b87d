/**
 * Constants for terms: those of this ontology, generated from {@code icp.ttl}, and those of others that Jena does not have. Never a term
 * that its vocabulary does not define. Labels, comments and shapes of the terms are in the resources, read by {@link
 * org.interculturalpractices.ontology.Ontology}.
 */
package org.interculturalpractices.ontology.vocab;

/** Constants for terms: those of this ontology, generated from {@code icp.ttl}, and those of others that Jena does not have. */
package org.interculturalpractices.ontology.vocab;

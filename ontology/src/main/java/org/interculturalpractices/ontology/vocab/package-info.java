/** Constants for the terms of the ontology, generated from {@code icp.ttl} while the module is built. */
package org.interculturalpractices.ontology.vocab;

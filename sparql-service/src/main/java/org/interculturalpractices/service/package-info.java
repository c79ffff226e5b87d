/** The service: Spring Boot and Fuseki in one container. */
@NullMarked
package org.interculturalpractices.service;

import org.jspecify.annotations.NullMarked;

/** Pages for people, and what every answer carries. */
@NullMarked
package org.interculturalpractices.service.web;

import org.jspecify.annotations.NullMarked;

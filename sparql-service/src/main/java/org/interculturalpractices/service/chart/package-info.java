/**
 * Maps and charts, reckoned here and drawn as SVG by the templates; each has a table beside it that says the same. Never asks a store or
 * another host. The pages of {@code search}, {@code library} and {@code entity} show them.
 */
@NullMarked
package org.interculturalpractices.service.chart;

import org.jspecify.annotations.NullMarked;

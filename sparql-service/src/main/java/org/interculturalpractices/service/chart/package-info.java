/** Maps and charts, reckoned here and drawn as SVG by the templates; each has a table beside it that says the same. */
@NullMarked
package org.interculturalpractices.service.chart;

import org.jspecify.annotations.NullMarked;

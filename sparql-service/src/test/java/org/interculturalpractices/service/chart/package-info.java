@NullMarked
package org.interculturalpractices.service.chart;

import org.jspecify.annotations.NullMarked;

/** What the query editor in the browser asks for: the words of the graph, to complete a query with. */
@NullMarked
package org.interculturalpractices.service.workbench;

import org.jspecify.annotations.NullMarked;

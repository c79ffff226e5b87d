/**
 * What the query editor in the browser asks for: the words of the graph, to complete a query with. Never runs a query: the editor sends it
 * to {@code /sparql} as everyone does. The page is a template, its script in {@code resources/static}.
 */
@NullMarked
package org.interculturalpractices.service.workbench;

import org.jspecify.annotations.NullMarked;

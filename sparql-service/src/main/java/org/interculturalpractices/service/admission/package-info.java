/** Who may run a query when: lanes for short and long queries, shares of clients, the threads, and the list of what runs. */
@NullMarked
package org.interculturalpractices.service.admission;

import org.jspecify.annotations.NullMarked;

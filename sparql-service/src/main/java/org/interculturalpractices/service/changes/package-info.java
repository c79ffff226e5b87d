/** What changed from release to release: differences as downloads and pages, the news feed, and when each page last changed. */
@NullMarked
package org.interculturalpractices.service.changes;

import org.jspecify.annotations.NullMarked;

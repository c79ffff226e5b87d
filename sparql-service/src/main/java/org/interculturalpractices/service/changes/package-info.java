/**
 * What changed from release to release: differences as downloads and pages, and when each page last changed. Never computes a difference
 * twice: the loader's {@code diff} makes it once. Feeds and sitemaps read it, in {@code discovery}.
 */
@NullMarked
package org.interculturalpractices.service.changes;

import org.jspecify.annotations.NullMarked;

/**
 * What programs read to find their way: robots.txt, sitemaps, the news feed, the JSON-LD context, the well-known address of VoID. Never
 * says anything that no page says. Times are from {@code changes}, the record from {@code catalog}.
 */
@NullMarked
package org.interculturalpractices.service.discovery;

import org.jspecify.annotations.NullMarked;

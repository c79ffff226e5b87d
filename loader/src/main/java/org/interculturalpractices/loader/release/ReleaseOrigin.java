package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.source.SourceEntry;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a release: what it states of its making that its quads do not tell.
 *
 * @param parent the id of the release that was current when it was first built, or null
 * @param counts what it holds
 * @param sources what it was made of
 * @param report the text of its {@code report.json}
 */
record ReleaseOrigin(@Nullable String parent, Counts counts, List<SourceEntry> sources, String report) {

    /** Of a release that is built now. */
    static ReleaseOrigin of(Optional<String> parent, Counts counts, LoadReport report) {
        return new ReleaseOrigin(parent.orElse(null), counts, report.entries(), new String(Json.bytes(report), UTF_8));
    }

    /** Of a release that was built before. */
    static ReleaseOrigin of(Manifest manifest, String report) {
        return new ReleaseOrigin(manifest.parent(), manifest.counts(), manifest.sources(), report);
    }
}

package org.interculturalpractices.loader.report;

import java.util.Locale;
import java.util.Objects;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceEntry;
import org.jspecify.annotations.Nullable;

/**
 * The report of one source. Each line of it is boilerplate, part of a record that was read, or part of a rejected one; each record that
 * was read was accepted, merged into a practice that another record describes, or rejected.
 *
 * @param name the name of the file, without its folder
 * @param format what kind of file it is: text, html, csv, json or rdf; empty in a release that was rebuilt
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 * @param iri the address that its sidecar states, or null
 * @param license the IRI of its licence, or null where the sidecar gives none
 * @param lines what became of its lines; of JSON its objects, of RDF its practices
 * @param accepted records that are practices of the release
 * @param merged records that are part of a practice that another record describes, or the same as another record
 * @param withdrawn records whose practice a curator has withdrawn
 * @param rejected records that are not in the release, each with a problem of severity error
 * @param warnings problems that keep their record
 */
public record SourceReport(
        String name,
        String format,
        String sha256,
        @Nullable String iri,
        @Nullable String license,
        LineCounts lines,
        int accepted,
        int merged,
        int withdrawn,
        int rejected,
        int warnings) {

    public SourceReport {
        // A report of an earlier version counts no lines.
        lines = Objects.requireNonNullElse(lines, LineCounts.NONE);
        format = Objects.requireNonNullElse(format, "");
    }

    /** A source before anything of it is read. */
    static SourceReport of(CatalogueSource source) {
        return new SourceReport(
                source.name(),
                source.format().name().toLowerCase(Locale.ROOT),
                source.sha256(),
                source.description().iri(),
                source.description().license(),
                LineCounts.NONE,
                0,
                0,
                0,
                0,
                0);
    }

    /** A source of a release that is known from the release alone. */
    public static SourceReport ofEntry(SourceEntry entry) {
        return new SourceReport(
                entry.name(),
                "",
                entry.sha256(),
                entry.iri(),
                entry.license(),
                LineCounts.NONE,
                entry.records(),
                0,
                0,
                0,
                0);
    }

    /** How many records were read. */
    public int read() {
        return accepted + merged + withdrawn + rejected;
    }

    /** The source as the manifest names it. */
    public SourceEntry entry() {
        return new SourceEntry(name, sha256, iri, license, accepted);
    }
}

package org.interculturalpractices.service.entity;

import java.util.function.Function;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.text.TextSearch;
import org.springframework.stereotype.Component;

/** Reads things of the current release, each time in a lease and a transaction of its own. Thread-safe. */
@Component
public final class Entities {

    private final ServedReleases releases;

    Entities(ServedReleases releases) {
        this.releases = releases;
    }

    /**
     * The release while it is read.
     *
     * @param graph its statements
     * @param manifest its manifest
     * @param text its text index
     * @param folder its files
     */
    public record Reading(ReleaseGraph graph, Manifest manifest, TextSearch text, ReleaseFolder folder) {

        /** The report of the load that made it. */
        public LoadReport report() {
            return folder.loadReport();
        }
    }

    /** The release of a lease, for whoever reads it in one transaction. */
    public static Reading reading(ReleaseLease lease) {
        return new Reading(new ReleaseGraph(lease.store()), lease.release().manifest(), lease.text(), lease.release());
    }

    /** Reads something; the result holds nothing of the store. */
    public <T> T read(Function<Reading, T> reader) {
        try (ReleaseLease lease = releases.lease()) {
            return lease.store().read(() -> reader.apply(reading(lease)));
        }
    }

    /**
     * Reads something about a thing that the release describes.
     *
     * @throws ServiceException NOT_FOUND or ENTITY_GONE
     */
    <T> T readKnown(ResourcePath path, Function<Reading, T> reader) {
        return read(reading -> {
            return switch (EntityStatus.of(path, reading.graph())) {
                case EntityStatus.Known known -> reader.apply(reading);
                case EntityStatus.Withdrawn withdrawn -> throw gone(withdrawn, reading.graph());
                case EntityStatus.Replaced replaced -> throw unknown();
                case EntityStatus.Unknown unknown -> throw unknown();
            };
        });
    }

    static ServiceException unknown() {
        return new ServiceException(
                Code.NOT_FOUND,
                "This release describes nothing with this address. Look at the start page, or ask /sparql for words of it.");
    }

    /** Says that a practice is not published any more, and why. */
    static ServiceException gone(EntityStatus.Withdrawn withdrawn, ReleaseGraph graph) {
        String why = withdrawn
                .decision()
                .map(decision -> "a curator decided it ("
                        + graph.text(decision, ICP.curator).orElse("") + ", "
                        + graph.text(decision, ICP.decidedOn).orElse("") + "): "
                        + graph.text(decision, ICP.reason).orElse(""))
                .orElse("no source of the current release has it");
        return new ServiceException(
                Code.ENTITY_GONE,
                "This practice was withdrawn: " + why + (why.endsWith(".") ? "" : ".")
                        + " Former releases may have it: see /practices/" + CurationCommands.name(withdrawn.practice())
                        + "/history.");
    }
}

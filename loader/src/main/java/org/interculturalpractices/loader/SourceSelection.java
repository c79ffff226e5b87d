package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.read.SharedRecords;
import org.interculturalpractices.loader.release.KeptSources;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceEntry;

/**
 * Selection of the sources of a load: those named, those kept, those left out. A source is known by its content, and by the address that
 * its sidecar states; its name is a label. A new source takes the place of one of the current release if it has the same content; or if it
 * may be another version of that one, by its address or else by its name, and shares a record with it or has both address and name of it;
 * a file of mended records takes the place of another such file that mends no more. Whatever else is of the same name stays beside it.
 * What was decided is told. Not thread-safe.
 */
final class SourceSelection {

    private final KeptSources kept;
    private final SourceIntake intake;
    private final SharedRecords shared;
    private final List<SourceEntry> former;

    private SourceSelection(KeptSources kept, SourceIntake intake, SharedRecords shared, List<SourceEntry> former) {
        this.kept = kept;
        this.intake = intake;
        this.shared = shared;
        this.former = former;
    }

    /**
     * Gives the sources of a load to an intake.
     *
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if a source to be left out is none of the current release, or a
     *     source that is kept has no copy
     */
    static SourceIntake select(LoadRequest request, KeptSources kept, SharedRecords shared) {
        List<SourceEntry> former = new ArrayList<>(request.add() ? kept.entries() : List.of());
        SourceIntake intake = new SourceIntake(request.strict(), name -> standIn(kept, name));
        request.without().stream().map(kept::named).forEach(former::remove);
        if (request.add() && former.isEmpty() && request.sources().isEmpty()) {
            throw new LoaderException(
                    Code.NO_RECORDS,
                    request.data().toString(),
                    "there is no current release whose sources could be kept, and no other source; name one");
        }
        new SourceSelection(kept, intake, shared, former).select(request);
        return intake;
    }

    private static Optional<CatalogueSource> standIn(KeptSources kept, String name) {
        List<SourceEntry> named = kept.entries().stream()
                .filter(source -> source.name().equals(name))
                .toList();
        return named.size() == 1 ? Optional.of(kept.open(named.getFirst())) : Optional.empty();
    }

    private void select(LoadRequest request) {
        List<CatalogueSource> opened = new ArrayList<>();
        if (request.sources().isEmpty() && !request.add()) {
            opened.add(CatalogueSource.bundled());
        }
        for (Path file : request.sources()) {
            intake.open(file).ifPresent(source -> {
                if (opened.stream().anyMatch(other -> other.sha256().equals(source.sha256()))) {
                    note(source, "source-twice", "has the content of another file of this load; it is read once");
                } else {
                    opened.add(describedAsBefore(source));
                }
            });
        }
        opened.forEach(this::replace);
        if (!request.add()) {
            // Nothing is kept, and a file of the name is what the former one became.
            kept.entries().stream()
                    .filter(before ->
                            opened.stream().anyMatch(source -> source.name().equals(before.name())))
                    .forEach(intake::noteReplaced);
        }
        former.forEach(source -> intake.add(kept.open(source)));
        opened.forEach(intake::add);
    }

    /** A file that was moved without its sidecar is still described by it. */
    private CatalogueSource describedAsBefore(CatalogueSource source) {
        if (source.hasSidecar()) {
            return source;
        }
        return former.stream()
                .filter(other -> other.sha256().equals(source.sha256()))
                .findFirst()
                .map(kept::open)
                .filter(CatalogueSource::hasSidecar)
                .map(source::describedBy)
                .orElse(source);
    }

    /** Takes away the sources of the current release whose place a new one takes. */
    private void replace(CatalogueSource source) {
        SourceEntry entry = new SourceEntry(
                source.name(), source.sha256(), source.description().iri(), null, 0);
        for (SourceEntry other : List.copyOf(former)) {
            if (other.sha256().equals(entry.sha256())) {
                former.remove(other);
            } else if (other.mayBeAnotherVersionOf(entry)) {
                boolean sameAddress = entry.iri() != null && Objects.equals(entry.iri(), other.iri());
                boolean sameName = other.name().equals(entry.name());
                if ((sameAddress && sameName) || shared.isVersion(source, kept.open(other))) {
                    former.remove(other);
                    intake.noteReplaced(other);
                    note(
                            source,
                            "source-replaced",
                            "takes the place of " + other.label() + " of the current release, which "
                                    + (sameAddress ? "has the same address" : "has the same name and records of it"));
                } else {
                    note(
                            source,
                            "source-beside",
                            "is no version of " + other.label()
                                    + " of the current release; both stay, and '--without " + other.label()
                                    + "' would leave that one out");
                }
            } else if (other.name().equals(entry.name())) {
                note(
                        source,
                        "source-beside",
                        "has another address than " + other.label() + " of the current release; both stay");
            }
        }
    }

    private void note(CatalogueSource source, String code, String message) {
        intake.note(new Problem(Severity.WARNING, code, source.name(), 0, 0, message));
    }
}

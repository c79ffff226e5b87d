package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceEntry;

/**
 * The sources of a load, of which one may fail: it is told, and its version of the current release stands in for it, so that no
 * practice is withdrawn because a page broke; without one, the others are loaded without it. A strict intake fails with the first.
 * Not thread-safe.
 */
final class SourceIntake {

    private final boolean strict;
    private final Function<String, Optional<CatalogueSource>> former;
    private final List<LoaderException> failures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private final List<CatalogueSource> opened = new ArrayList<>();
    private final List<CatalogueSource> loaded = new ArrayList<>();

    /**
     * An intake of no source yet.
     *
     * @param strict whether a source that fails makes the load fail
     * @param former the source of that name of the current release
     */
    SourceIntake(boolean strict, Function<String, Optional<CatalogueSource>> former) {
        this.strict = strict;
        this.former = former;
    }

    /** Adds a source. */
    void add(CatalogueSource source) {
        opened.add(source);
    }

    /** Opens a file, which is not added yet; if it fails, the source that stands in for it, if there is one. */
    Optional<CatalogueSource> open(Path file) {
        try {
            return Optional.of(CatalogueSource.open(file));
        } catch (LoaderException failure) {
            return fail(Objects.toString(file.getFileName(), file.toString()), failure);
        }
    }

    /** Tells something of a source. */
    void note(Problem problem) {
        notes.add(problem);
    }

    /** Tells that another version takes the place of a source of the current release. */
    void noteReplaced(SourceEntry former) {
        replaced.add(former.sha256());
    }

    /** Whether another version takes the place of a source of the current release. */
    boolean isReplaced(SourceEntry former) {
        return replaced.contains(former.sha256());
    }

    /** What was told of sources before they were read. */
    List<Problem> notes() {
        return notes;
    }

    /**
     * Reads all sources for the first time.
     *
     * @return those that can be read, in order
     * @throws LoaderException if none can be, or if the intake is strict and one cannot be
     */
    List<CatalogueSource> readAll(Consumer<CatalogueSource> reading) {
        for (CatalogueSource source : opened) {
            CatalogueSource read = source;
            try {
                reading.accept(source);
            } catch (LoaderException failure) {
                Optional<CatalogueSource> standIn = fail(source.name(), failure);
                if (standIn.isEmpty()) {
                    continue;
                }
                read = standIn.get();
                if (isAmong(opened, read, source)) {
                    continue;
                }
                if (read.sha256().equals(source.sha256())) {
                    throw failure;
                }
                reading.accept(read);
            }
            loaded.add(read);
        }
        if (loaded.isEmpty()) {
            throw failures.getFirst();
        }
        return loaded;
    }

    private static boolean isAmong(List<CatalogueSource> sources, CatalogueSource one, CatalogueSource beside) {
        return sources.stream()
                .anyMatch(other -> other != beside && other.sha256().equals(one.sha256()));
    }

    /** The sources that were read. */
    List<CatalogueSource> loaded() {
        return loaded;
    }

    /** One error for each source that failed. */
    List<Problem> problems() {
        return problems;
    }

    private Optional<CatalogueSource> fail(String name, LoaderException failure) {
        if (strict) {
            throw failure;
        }
        Optional<CatalogueSource> standIn = former.apply(name);
        failures.add(failure);
        problems.add(new Problem(
                Severity.ERROR,
                failure.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                name,
                failure.line(),
                failure.column(),
                failure.detail()
                        + (standIn.isPresent()
                                ? "; its version of the current release stays in its place"
                                : "; the other sources are loaded without it")));
        return standIn;
    }
}

package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.interculturalpractices.loader.Problem.Severity;
import org.interculturalpractices.loader.classify.CurationDecision;
import org.interculturalpractices.loader.classify.CurationFile;
import org.interculturalpractices.loader.classify.ThemeMatcher;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.loader.language.LanguageDetector;
import org.interculturalpractices.loader.map.Evidence;
import org.interculturalpractices.loader.map.MappedRecord;
import org.interculturalpractices.loader.map.RecordMapper;
import org.interculturalpractices.loader.parse.ListingParser;
import org.interculturalpractices.loader.parse.ListingRecord;
import org.interculturalpractices.loader.parse.SectionParser;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.release.SourceEntry;
import org.interculturalpractices.loader.resolve.PlaceResolver;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.validate.ShapesValidator;
import org.interculturalpractices.loader.validate.Violation;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlaceDescriptions;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Takes each record of the sources through parsing, resolving, classifying, mapping and validating, one record at a time, and
 * keeps the account of what became of it. One instance serves one load. Not thread-safe.
 */
final class RecordPipeline {

    /** Where a record was accepted. */
    private record Accepted(CatalogueSource source, int line) {}

    private final Register register;
    private final @Nullable Path curation;
    private final Map<String, List<CurationDecision>> decisions;
    private final LoadListener listener;
    private final PlacesAuthority authority = PlacesAuthority.bundled();
    private final Map<NamedGraph, Model> references = new EnumMap<>(NamedGraph.class);
    private final PlaceResolver resolver;
    private final ThemeMatcher matcher;
    private final RecordMapper mapper;
    private final ShapesValidator validator;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Accepted> firstAccepted = new HashMap<>();
    private final Set<String> acceptedSlugs = new HashSet<>();
    private int accepted;
    private int rejected;
    private int merged;

    RecordPipeline(Register register, @Nullable Path curation, LoadListener listener) {
        this.register = register;
        this.curation = curation;
        this.decisions =
                CurationFile.read(curation).stream().collect(Collectors.groupingBy(CurationDecision::practiceSlug));
        this.listener = listener;
        references.put(NamedGraph.ONTOLOGY, Ontology.ontology().add(Ontology.shapes()));
        references.put(NamedGraph.VOCABULARY, Ontology.vocabulary());
        references.put(NamedGraph.PLACES, ModelFactory.createDefaultModel());
        references.put(NamedGraph.LINKS, ModelFactory.createDefaultModel());
        describePlaces();
        resolver = new PlaceResolver(authority, Gazetteer.bundled());
        matcher = new ThemeMatcher(references.get(NamedGraph.VOCABULARY));
        mapper = new RecordMapper(references.get(NamedGraph.VOCABULARY));
        Model reference = ModelFactory.createDefaultModel();
        references.values().forEach(reference::add);
        validator = new ShapesValidator(reference);
    }

    /** The graphs that every release holds, whatever its sources. */
    Map<NamedGraph, Model> references() {
        return references;
    }

    /** Runs all sources, and gives every accepted record to the consumer. */
    LoadReport run(List<CatalogueSource> sources, Consumer<MappedRecord> sink) {
        List<SourceEntry> entries = new ArrayList<>();
        ListingParser parser = new ListingParser(authority);
        for (CatalogueSource source : sources) {
            parser.parse(source, register::note, problem -> {});
        }
        try (LanguageDetector languages = new LanguageDetector()) {
            for (CatalogueSource source : sources) {
                int before = accepted;
                noteLicence(source);
                parser.parse(source, record -> process(source, record, languages, sink), this::note);
                entries.add(new SourceEntry(
                        source.name(), source.sha256(), source.description().license(), accepted - before));
            }
        }
        noteUnusedDecisions();
        return new LoadReport(entries, accepted, rejected, merged, problems);
    }

    private void process(
            CatalogueSource source, ListingRecord record, LanguageDetector languages, Consumer<MappedRecord> sink) {
        Accepted first = firstAccepted.get(record.sha256());
        if (first != null) {
            merged++;
            String message =
                    "the same record as %s:%d; they are one practice".formatted(first.source.name(), first.line);
            warn(source, record.titleLine(), "duplicate", message);
            if (first.source == source) {
                return;
            }
        }
        Resolution places = resolver.resolve(
                record.heading().country().iso2(), record.heading().placeText());
        places.unresolved()
                .forEach(words -> warn(
                        source,
                        record.headingLineNumber(),
                        "place-unresolved",
                        "\"" + words.text() + "\" stays text: " + words.reason()));
        String known = register.slugOf(record, distinction(record, places));
        Optional<String> replacement = register.replacement(known);
        if (replacement.filter(register::isUsed).isPresent()) {
            merged++;
            warn(
                    source,
                    record.titleLine(),
                    "replaced",
                    "by the register this is the practice " + replacement.get() + "; its own record is taken");
            return;
        }
        String slug = replacement.orElse(known);
        DetectedLanguages detected = languages.detect(record.title(), record.text());
        MappedRecord mapped = mapper.map(new Evidence(
                source,
                record,
                slug,
                places,
                detected,
                SectionParser.sections(record.text()),
                matcher.match(detected, record.title(), record.text()),
                decisions.getOrDefault(slug, List.of())));
        accept(source, record, slug, first == null, mapped, sink);
    }

    private void accept(
            CatalogueSource source,
            ListingRecord record,
            String slug,
            boolean isFirst,
            MappedRecord mapped,
            Consumer<MappedRecord> sink) {
        List<String> violations = validator.validate(mapped.union()).stream()
                .map(Violation::rendered)
                .toList();
        if (violations.isEmpty()) {
            register.keep(record, slug);
            acceptedSlugs.add(slug);
            firstAccepted.putIfAbsent(record.sha256(), new Accepted(source, record.titleLine()));
            accepted += isFirst ? 1 : 0;
            sink.accept(mapped);
            listener.progress("read", accepted, -1);
        } else {
            rejected++;
            report(new Problem(
                    Severity.ERROR,
                    "shape-violated",
                    source.name(),
                    record.titleLine(),
                    0,
                    String.join("; ", violations)));
        }
    }

    private void describePlaces() {
        Model places = references.get(NamedGraph.PLACES);
        Model links = references.get(NamedGraph.LINKS);
        authority.countries().forEach(country -> {
            places.add(PlaceDescriptions.describe(country));
            links.add(PlaceDescriptions.links(country));
        });
        authority.places().forEach(place -> {
            places.add(PlaceDescriptions.describe(place));
            links.add(PlaceDescriptions.links(place));
        });
    }

    private static String distinction(ListingRecord record, Resolution places) {
        return places.places().isEmpty()
                ? record.heading().country().iso2()
                : places.places().stream().map(ResolvedPlace::slug).distinct().collect(Collectors.joining("-"));
    }

    private void noteLicence(CatalogueSource source) {
        if (source.description().license() == null) {
            warn(
                    source,
                    0,
                    "licence-unknown",
                    "the licence of this source is not known; give it in " + source.sidecarName());
        }
    }

    /** Warns of decisions about practices that this load did not bring, if the curation file was given for this load. */
    private void noteUnusedDecisions() {
        if (curation == null) {
            return;
        }
        decisions.keySet().stream()
                .filter(slug -> !acceptedSlugs.contains(slug))
                .sorted()
                .forEach(slug -> report(new Problem(
                        Severity.WARNING,
                        "curation-unused",
                        curation.getFileName().toString(),
                        0,
                        0,
                        "no practice of this load has the slug " + slug)));
    }

    /** A problem that the parser found; each error stands for one record. */
    private void note(Problem problem) {
        rejected += problem.severity() == Severity.ERROR ? 1 : 0;
        report(problem);
    }

    private void warn(CatalogueSource source, int line, String code, String message) {
        report(new Problem(Severity.WARNING, code, source.name(), line, 0, message));
    }

    private void report(Problem problem) {
        problems.add(problem);
        listener.problem(problem);
    }
}

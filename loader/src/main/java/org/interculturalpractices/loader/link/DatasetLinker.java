package org.interculturalpractices.loader.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.files.QuadFileWriter;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.files.QuadSorter;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.loader.match.LruCache;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.source.InputFormat;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.links.Mapping;
import org.interculturalpractices.ontology.places.PlaceDescriptions;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Links one dataset: reads it as a stream, sorts its statements so that those about a thing stand together, finds the place of each
 * thing, and writes the graph, the report and the review file into the dataset's folder. Memory grows with the places that are stated
 * and not with the rows. One instance serves one link. Not thread-safe.
 */
public final class DatasetLinker {

    private static final int RECENT = 20_000;

    private final DatasetSource source;
    private final KeptDataset target;
    private final Path scratch;
    private final LoadListener listener;
    private final LinkTally tally;
    private final KnownPlaces places = KnownPlaces.bundled();
    private final StatementCheck check = new StatementCheck();
    private final String graph;
    private final Map<String, PlaceMatch> recent = new LruCache<>(RECENT);
    private List<Path> documents = List.of();

    private DatasetLinker(DatasetSource source, KeptDataset target, Path scratch, LoadListener listener) {
        this.source = source;
        this.target = target;
        this.scratch = scratch;
        this.listener = listener;
        this.graph = Iris.dataset(source.slug());
        this.tally = new LinkTally(source.name(), listener);
    }

    /**
     * Links a dataset into its folder.
     *
     * @param scratch a folder for temporary files, which exists
     * @throws LoaderException if the file, its mapping or the review file cannot be read, or if it has no statements
     */
    public static LinkReport link(DatasetSource source, KeptDataset target, Path scratch, LoadListener listener) {
        try {
            return new DatasetLinker(source, target, scratch, listener).link();
        } catch (IOException e) {
            throw LoaderException.ofDisk(source.file(), e);
        }
    }

    private LinkReport link() throws IOException {
        LinkDecisions decisions =
                LinkDecisions.read(target.review(), id -> places.ofId(id).isPresent());
        Path statements = scratch.resolve("statements.nq");
        DatasetDescription description = read(statements);
        LinkReport read = tally.report(source.slug());
        if (read.statements() == 0) {
            throw new LoaderException(
                    Code.SOURCE_EMPTY, source.name(), "gives not a single statement; check the file and its mapping");
        }
        if (description.license() == null) {
            tally.problem(
                    0,
                    0,
                    Severity.WARNING,
                    "licence-unknown",
                    "nothing gives the licence of the dataset; write it into the metadata beside it");
        }
        listener.progress("sort", 0, -1);
        Path sorted = scratch.resolve("statements-sorted.nq");
        QuadSorter.sort(statements, sorted);
        Path links = scratch.resolve("links.nq");
        findPlaces(sorted, links, decisions, read.statements());
        Path sortedLinks = scratch.resolve("links-sorted.nq");
        QuadSorter.sort(links, sortedLinks);
        Path quads = scratch.resolve("graph.nq");
        QuadSorter.mergeSorted(List.of(sorted, sortedLinks), quads);
        LinkReport report = tally.report(source.slug());
        keep(description, decisions, quads, report);
        return report;
    }

    private DatasetDescription read(Path statements) throws IOException {
        long bytes = Files.size(source.file());
        var digest = DigestUtils.getSha256Digest();
        CsvwMetadata metadata = source.kind() == DatasetSource.Kind.CSVW ? CsvwMetadata.read(source) : null;
        documents = metadata == null ? List.of() : metadata.documents();
        try (QuadFileWriter spill = new QuadFileWriter(statements);
                BlankNodes blankNodes = new BlankNodes(graph, scratch);
                BoundedInputStream counted = BoundedInputStream.builder()
                        .setInputStream(new BufferedInputStream(Files.newInputStream(source.file()), 1 << 16))
                        .get();
                InputStream in = new DigestInputStream(InputFormat.decompressed(source.name(), counted), digest)) {
            Reading sink = new Reading(spill, blankNodes, counted, bytes);
            // What a reader leaves at the end belongs to the checksum as well.
            InputStream kept = CloseShieldInputStream.wrap(in);
            switch (source.kind()) {
                case CSVW -> CsvwReader.read(source, Objects.requireNonNull(metadata), kept, sink);
                case RML -> RmlReader.read(source, kept, sink);
                case RDF -> RdfReader.read(source, kept, sink);
            }
            in.transferTo(OutputStream.nullOutputStream());
            blankNodes.forEach(sink::keep);
        }
        String sha256 = Hex.encodeHexString(digest.digest());
        return metadata == null
                ? DatasetDescription.of(source, SourceDescription.readBeside(source.file()), sha256)
                : metadata.dataset().withSha256(sha256);
    }

    /** Takes the statements that can be published. */
    private final class Reading implements DatasetSink {

        private static final int EVERY = 10_000;

        private final QuadFileWriter spill;
        private final BlankNodes blankNodes;
        private final BoundedInputStream counted;
        private final long bytes;
        private long taken;

        Reading(QuadFileWriter spill, BlankNodes blankNodes, BoundedInputStream counted, long bytes) {
            this.spill = spill;
            this.blankNodes = blankNodes;
            this.counted = counted;
            this.bytes = bytes;
        }

        @Override
        public void statement(Statement statement, int line) {
            Optional<String> problem = check.problem(statement);
            if (problem.isPresent()) {
                String of = line > 0 ? "" : "of " + statement.getSubject() + ": ";
                problem(line, 0, "statement-invalid", of + problem.get() + "; the statement is left out, mend it");
            } else if (BlankNodes.isIn(statement)) {
                blankNodes.add(statement);
            } else {
                keep(statement);
            }
            if (++taken % EVERY == 0) {
                listener.progress("read", Math.min(counted.getCount(), bytes), bytes);
            }
        }

        /** Takes a statement that has no blank nodes any more. */
        void keep(Statement statement) {
            spill.add(graph, statement);
            tally.statement();
        }

        @Override
        public void problem(int line, int column, String code, String message) {
            tally.problem(line, column, Severity.ERROR, code, message);
        }

        @Override
        public void warning(int line, String code, String message) {
            tally.problem(line, 0, Severity.WARNING, code, message);
        }
    }

    private void findPlaces(Path statements, Path links, LinkDecisions decisions, long total) throws IOException {
        long[] done = {0};
        try (PlaceCandidates candidates = new PlaceCandidates(places);
                QuadFileWriter spill = new QuadFileWriter(links)) {
            PlaceLinker linker = new PlaceLinker(places, candidates, decisions);
            SubjectStatements.read(statements, thing -> {
                done[0] += thing.size();
                listener.progress("link", done[0], total);
                tally.thing();
                PlaceEvidence evidence = PlaceEvidence.of(thing);
                if (evidence.isSilent()) {
                    tally.silent();
                    return;
                }
                String stated = evidence.label();
                PlaceMatch match = recent.get(stated);
                if (match == null) {
                    match = linker.match(evidence);
                    recent.put(stated, match);
                    if (match instanceof PlaceMatch.Found found) {
                        describe(stated, found, spill);
                    }
                }
                if (decisions.of(stated).isPresent()) {
                    tally.count(stated);
                }
                note(thing.iri(), stated, match, spill);
            });
        }
    }

    private void note(String thing, String stated, PlaceMatch match, QuadFileWriter spill) {
        switch (match) {
            case PlaceMatch.Found found -> {
                tally.linked(found);
                Model model = ModelFactory.createDefaultModel();
                model.createResource(thing, ICP.LinkedThing)
                        .addProperty(DCTerms.spatial, model.createResource(found.target()))
                        .addProperty(ICP.statedPlace, model.createResource(statedPlace(stated)));
                spill.add(graph, model.getGraph());
            }
            case PlaceMatch.Open open -> tally.open(stated, open);
            case PlaceMatch.None none -> tally.outside();
        }
    }

    /** The place as it is stated, why it is that place of the graph, and the place itself where the graph may not have it yet. */
    private void describe(String stated, PlaceMatch.Found found, QuadFileWriter spill) {
        String iri = statedPlace(stated);
        Model model = new Mapping(
                        iri,
                        SKOS.exactMatch.getURI(),
                        found.target(),
                        found.justification(),
                        found.confidence(),
                        found.comment(),
                        found.reviewer(),
                        found.date())
                .describe();
        Resource resource = model.createResource(iri, ICP.StatedPlace);
        resource.addProperty(RDFS.label, stated);
        spill.add(graph, model.getGraph());
        if (found.place() != null) {
            spill.add(
                    NamedGraph.PLACES,
                    PlaceDescriptions.describe(
                                    found.place().place(), found.place().slug())
                            .getGraph());
            AuthorityLinks.of(found.place().place(), found.place().slug())
                    .forEach(link -> spill.add(NamedGraph.LINKS, link.describe().getGraph()));
        }
    }

    private String statedPlace(String stated) {
        return graph + "/place/" + DigestUtils.sha256Hex(stated).substring(0, 16);
    }

    private void keep(DatasetDescription description, LinkDecisions decisions, Path quads, LinkReport report)
            throws IOException {
        keepSource();
        ReviewFile.write(target.review(), tally.review(decisions));
        DurableFiles.replace(target.report(), Json.bytes(report));
        DurableFiles.replace(target.descriptionFile(), Json.bytes(description));
        Path compressed = scratch.resolve("graph.nq.gz");
        try (InputStream in = QuadLines.open(quads);
                OutputStream out = QuadLines.gzip(compressed)) {
            in.transferTo(out);
        }
        DurableFiles.move(compressed, target.quads());
    }

    /** Copies the dataset and its mapping, unless it was read from that copy. */
    private void keepSource() throws IOException {
        Path copies = target.source();
        if (Files.exists(copies)
                && copies.toAbsolutePath().equals(source.file().toAbsolutePath().getParent())) {
            return;
        }
        DurableFiles.deleteTree(copies);
        Files.createDirectories(copies);
        for (Path file :
                Stream.concat(source.files().stream(), documents.stream()).toList()) {
            DurableFiles.replace(copies.resolve(String.valueOf(file.getFileName())), out -> Files.copy(file, out));
        }
    }
}

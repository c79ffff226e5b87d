package org.interculturalpractices.service.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.loader.text.PracticeIndex;
import org.jspecify.annotations.Nullable;

/**
 * The text index of one open release, as Jena's {@code text:query} asks it: only read, and never cut short, so that an answer without
 * a limit has every practice that the words fit. Jena's own index would open a writer in the folder of the release, and end after
 * ten thousand. Thread-safe.
 */
public final class TextSearch implements TextIndex, AutoCloseable {

    private static final EntityDefinition FIELDS = new EntityDefinition(PracticeFields.IRI, PracticeFields.TEXT);

    static {
        FIELDS.set(PracticeFields.TITLE, DCTerms.title.asNode());
        // Jena would keep all hits of several texts for as long as a query runs.
        FIELDS.setCacheQueries(false);
    }

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Optional<SortedSetDocValuesReaderState> facets;

    private TextSearch(Directory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.facets = reader.numDocs() == 0
                ? Optional.empty()
                : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, PracticeFields.facets()));
    }

    /**
     * Opens the index of a release; one of an earlier version, which has none, gets one in memory.
     *
     * @param graph the union of its graphs, inside a read transaction
     */
    public static TextSearch open(ReleaseFolder release, Graph graph) {
        try {
            if (release.hasText()) {
                return new TextSearch(FSDirectory.open(release.text()));
            }
            Directory memory = new ByteBuffersDirectory();
            PracticeIndex.build(graph, memory);
            return new TextSearch(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What searches it, for those who count as well as find. */
    public IndexSearcher searcher() {
        return searcher;
    }

    /** The values of a facet that practices of the release have, in their order; a facet is a field of {@link PracticeFields}. */
    public List<String> values(String facet) {
        if (facets.isEmpty()) {
            return List.of();
        }
        try {
            FacetResult all = new SortedSetDocValuesFacetCounts(facets.get()).getAllChildren(facet);
            return all == null
                    ? List.of()
                    : Arrays.stream(all.labelValues)
                            .map(value -> value.label)
                            .sorted()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its practices are counted under; nothing where there is no practice. */
    public Optional<SortedSetDocValuesReaderState> facets() {
        return facets;
    }

    @Override
    public List<TextHit> query(
            @Nullable String subject,
            List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        UnaryOperator<Query> restrict = subject == null
                ? query -> query
                : query -> new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(new TermQuery(new Term(PracticeFields.IRI, subject)), Occur.FILTER)
                        .build();
        try {
            int most = limit > 0 ? limit : Math.max(1, reader.maxDoc());
            ScoreDoc[] found = searcher.search(restrict.apply(parse(properties, words)), most).scoreDocs;
            StoredFields stored = searcher.storedFields();
            List<TextHit> hits = new ArrayList<>(found.length);
            for (ScoreDoc one : found) {
                Node practice = NodeFactory.createURI(stored.document(one.doc).get(PracticeFields.IRI));
                hits.add(new TextHit(practice, one.score, null));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words in the fields of these properties, or in all text if no property is named. */
    private static Query parse(List<Resource> properties, String words) {
        if (properties.isEmpty()) {
            return SearchWords.parse(words, PracticeFields.TEXT);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Resource property : properties) {
            String field = FIELDS.getField(property.asNode());
            if (field != null) {
                any.add(SearchWords.parse(words, field), Occur.SHOULD);
            }
        }
        return any.build();
    }

    @Override
    public List<TextHit> query(
            @Nullable Node subject,
            List<Resource> properties,
            String words,
            String graph,
            String language,
            int limit,
            String highlight) {
        String iri = subject == null || !subject.isConcrete() ? null : subject.toString();
        return query(iri, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties, String words, String graph, String language, int limit, String highlight) {
        return query((String) null, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            Node property, String words, String graph, String language, int limit, @Nullable String highlight) {
        return query((String) null, List.of(), words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language, int limit) {
        return query(property, words, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String words, String graph, String language) {
        return query(property, words, graph, language, 0, null);
    }

    @Override
    public EntityDefinition getDocDef() {
        return FIELDS;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Node> get(String iri) {
        throw readOnly();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void prepareCommit() {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void rollback() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("the text index of a release never changes");
    }
}

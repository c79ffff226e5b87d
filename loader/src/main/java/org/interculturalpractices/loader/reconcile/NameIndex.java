package org.interculturalpractices.loader.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.reconcile.IndexedEntity.Label;
import org.interculturalpractices.ontology.Slugs;

/**
 * The names of all things of one release, and what properties say of them, for search by equal and by like names. It stands in a
 * folder of its own among temporary files, which goes when it is closed: memory does not grow with the release. Thread-safe.
 */
public final class NameIndex implements AutoCloseable {

    /** How many like names are looked at in more detail. */
    public static final int CANDIDATES = 50;

    private static final Sort BY_WEIGHT = new Sort(new SortField("weight", SortField.Type.LONG, true));
    private static final int LONGEST_NAME = 300;
    private static final int MOST_WORDS = 20;

    private final Path folder;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private NameIndex(Path folder, FSDirectory directory) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /** Makes the index of what a reader gives. */
    public static NameIndex build(Consumer<Consumer<IndexedEntity>> entities) {
        try {
            Path folder = Files.createTempDirectory("icp-names-");
            FSDirectory directory = FSDirectory.open(folder);
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                entities.accept(entity -> add(writer, entity));
            }
            return new NameIndex(folder, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The things with names like that one, the likest first, at most {@value #CANDIDATES}.
     *
     * @param among terms of which a property says at least one of each thing; none for all things
     */
    List<IndexedEntity> like(String name, Collection<EntityType> types, Collection<String> among) {
        String folded = cut(Slugs.fold(name));
        if (folded.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("key", folded))), 100), Occur.SHOULD);
        query.add(new BoostQuery(new FuzzyQuery(new Term("key", folded), edits(folded)), 10), Occur.SHOULD);
        for (String word : words(folded)) {
            query.add(new FuzzyQuery(new Term("word", word), edits(word)), Occur.SHOULD);
        }
        Query like = restricted(query.build(), types);
        return find(among.isEmpty() ? like : filtered(like, valued(among)), CANDIDATES, 0, Sort.RELEVANCE);
    }

    /** The ids of the things that have exactly that name in any language. */
    Set<String> named(String name, EntityType type) {
        Query query = restricted(new TermQuery(new Term("key", cut(Slugs.fold(name)))), List.of(type));
        return find(query, CANDIDATES, 0, Sort.RELEVANCE).stream()
                .map(IndexedEntity::id)
                .collect(Collectors.toSet());
    }

    /** The things of which a property says one of these terms. */
    List<IndexedEntity> valued(Collection<String> terms, Collection<EntityType> types) {
        return find(restricted(valued(terms), types), CANDIDATES, 0, BY_WEIGHT);
    }

    /** The things of these ids. */
    public List<IndexedEntity> ofIds(Collection<String> ids) {
        Query query = new TermInSetQuery("id", ids.stream().map(BytesRef::new).toList());
        return find(query, Math.max(ids.size(), 1), 0, Sort.RELEVANCE);
    }

    /** The things with a name, or a word of one, that begins so, the best known first. */
    public List<IndexedEntity> beginning(String prefix, Collection<EntityType> types, int limit, int offset) {
        String folded = cut(Slugs.fold(prefix));
        if (folded.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term("key", folded))), 2), Occur.SHOULD);
        BooleanQuery.Builder inside = new BooleanQuery.Builder();
        List<String> words = words(folded);
        for (int index = 0; index < words.size(); index++) {
            Term word = new Term("word", words.get(index));
            inside.add(index == words.size() - 1 ? new PrefixQuery(word) : new TermQuery(word), Occur.MUST);
        }
        query.add(new ConstantScoreQuery(inside.build()), Occur.SHOULD);
        return find(
                restricted(query.build(), types),
                limit,
                offset,
                new Sort(SortField.FIELD_SCORE, new SortField("weight", SortField.Type.LONG, true)));
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            DurableFiles.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(IndexWriter writer, IndexedEntity entity) {
        Document document = new Document();
        document.add(new StringField("id", entity.id(), Store.YES));
        document.add(new StringField("type", entity.type().id(), Store.YES));
        Set<String> keys = new HashSet<>();
        for (Label label : entity.labels()) {
            document.add(new StoredField(
                    "label", (label.preferred() ? "p" : "a") + "\t" + label.language() + "\t" + label.text()));
            keys.add(cut(Slugs.fold(label.text())));
        }
        for (String key : keys) {
            document.add(new StringField("key", key, Store.NO));
            document.add(new TextField("word", key, Store.NO));
        }
        for (String value : entity.values()) {
            document.add(new StringField("value", value, Store.YES));
        }
        document.add(new StoredField("weight", entity.weight()));
        document.add(new NumericDocValuesField("weight", entity.weight()));
        document.add(new StoredField("elsewhere", entity.elsewhere()));
        document.add(new StoredField("secondary", entity.secondary() ? 1 : 0));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<IndexedEntity> find(Query query, int limit, int offset, Sort sort) {
        try {
            ScoreDoc[] hits = searcher.search(query, offset + limit, sort).scoreDocs;
            List<IndexedEntity> found = new ArrayList<>();
            for (int index = offset; index < hits.length; index++) {
                found.add(entity(searcher.storedFields().document(hits[index].doc)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexedEntity entity(Document document) {
        List<Label> labels = Arrays.stream(document.getValues("label"))
                .map(text -> {
                    String[] parts = text.split("\t", 3);
                    return new Label(parts[2], parts[1], parts[0].equals("p"));
                })
                .toList();
        return new IndexedEntity(
                document.get("id"),
                EntityType.of(document.get("type")).orElseThrow(),
                labels,
                Set.of(document.getValues("value")),
                document.getField("weight").numericValue().longValue(),
                document.getField("elsewhere").numericValue().longValue(),
                document.getField("secondary").numericValue().intValue() == 1);
    }

    private static Query restricted(Query query, Collection<EntityType> types) {
        Query ofTypes = new TermInSetQuery(
                "type", types.stream().map(type -> new BytesRef(type.id())).toList());
        return filtered(query, ofTypes);
    }

    private static Query filtered(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private static Query valued(Collection<String> terms) {
        return new TermInSetQuery("value", terms.stream().map(BytesRef::new).toList());
    }

    private static List<String> words(String folded) {
        return Arrays.stream(folded.split(" ", -1)).limit(MOST_WORDS).toList();
    }

    /** One slip in a short word, two in a longer one. */
    private static int edits(String word) {
        return word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
    }

    private static String cut(String folded) {
        return folded.length() > LONGEST_NAME ? folded.substring(0, LONGEST_NAME) : folded;
    }
}

package org.interculturalpractices.loader.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Makes the text index of a release from its graph: one document for each practice, with the fields of {@link PracticeFields}.
 * A practice is found by the names of its places, themes and areas in every language as well as by its own words. Memory holds
 * the names of places and themes, not of practices. Used in one read transaction.
 */
public final class PracticeIndex {

    private static final String ID = Iris.BASE + "id/";
    private static final List<Property> NAMES = List.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel);
    /** Titles are told apart by this many characters, when they are sorted. */
    private static final int LONGEST_ORDER = 200;

    private final Graph graph;
    private final FacetsConfig facets = PracticeFields.facets();
    private final Map<Node, String> names = new HashMap<>();
    private final ActiveYears years;

    private PracticeIndex(Graph graph) {
        this.graph = graph;
        this.years = ActiveYears.of(graph);
    }

    /**
     * Makes the index.
     *
     * @param graph the union of the named graphs of the release
     * @param directory empty; not closed
     */
    public static void build(Graph graph, Directory directory) throws IOException {
        PracticeIndex index = new PracticeIndex(graph);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WordAnalyzer()))) {
            ExtendedIterator<Node> practices = graph.find(Node.ANY, RDF.type.asNode(), ICP.Practice.asNode())
                    .mapWith(triple -> triple.getSubject());
            try {
                while (practices.hasNext()) {
                    writer.addDocument(index.document(practices.next()));
                }
            } finally {
                practices.close();
            }
            writer.forceMerge(1);
        }
    }

    private Document document(Node practice) throws IOException {
        Document document = new Document();
        document.add(new StringField(PracticeFields.IRI, practice.getURI(), Store.YES));
        List<Node> titles = objects(practice, DCTerms.title);
        titles.forEach(title -> {
            document.add(new TextField(PracticeFields.TITLE, title.getLiteralLexicalForm(), Store.NO));
            text(document, title.getLiteralLexicalForm());
        });
        objects(practice, DCTerms.description).forEach(text -> text(document, text.getLiteralLexicalForm()));
        titles.stream()
                .map(title -> Slugs.fold(title.getLiteralLexicalForm()))
                .min(String::compareTo)
                .map(title -> title.substring(0, Math.min(title.length(), LONGEST_ORDER)))
                .ifPresent(title ->
                        document.add(new SortedDocValuesField(PracticeFields.TITLE_ORDER, new BytesRef(title))));
        things(document, practice, ICP.theme, PracticeFields.THEME, "theme/");
        things(document, practice, ICP.policyArea, PracticeFields.POLICY_AREA, "policy-area/");
        things(document, practice, ICP.country, PracticeFields.COUNTRY, "country/");
        things(document, practice, ICP.city, PracticeFields.CITY, "city/");
        objects(practice, ICP.periodStatus)
                .forEach(status -> count(document, PracticeFields.STATUS, slug(status, "period-status/")));
        objects(practice, DCTerms.language)
                .forEach(language -> count(document, PracticeFields.WRITTEN_IN, language.getLiteralLexicalForm()));
        years.of(practice).forEach(year -> count(document, PracticeFields.YEAR, Integer.toString(year)));
        years.start(practice)
                .ifPresent(year -> document.add(new NumericDocValuesField(PracticeFields.START_ORDER, year)));
        return facets.build(document);
    }

    private void things(Document document, Node practice, Property property, String facet, String path) {
        for (Node thing : objects(practice, property)) {
            count(document, facet, slug(thing, path));
            text(document, names.computeIfAbsent(thing, this::names));
        }
    }

    private String names(Node thing) {
        TreeSet<String> all = new TreeSet<>();
        NAMES.forEach(property -> objects(thing, property).forEach(name -> all.add(name.getLiteralLexicalForm())));
        return String.join("\n", all);
    }

    private static void count(Document document, String facet, String value) {
        document.add(new SortedSetDocValuesFacetField(facet, value));
    }

    private static void text(Document document, String text) {
        document.add(new TextField(PracticeFields.TEXT, text, Store.NO));
    }

    private static String slug(Node thing, String path) {
        return thing.getURI().substring((ID + path).length());
    }

    private List<Node> objects(Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }
}

package org.interculturalpractices.loader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is indexed of a practice: words in every language, and what it is counted under. */
class PracticeIndexTest {

    private static final String GRAPH = """
            @base <https://w3id.org/intercultural-practices/> .
            @prefix icp: <ontology#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix time: <http://www.w3.org/2006/time#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <id/country/no> rdfs:label "Norway"@en , "Norvège"@fr .
            <id/city/no/bergen> rdfs:label "Bergen"@en ; skos:altLabel "Bjørgvin" .
            <id/theme/refugees> skos:prefLabel "refugees"@en , "réfugiés"@fr .
            <id/practice/two-periods> a icp:Practice ; dct:title "Cafés of rumours"@en ; dct:description "Nothing else."@en ; dct:language "en" ;
              icp:country <id/country/no> ; icp:city <id/city/no/bergen> ; icp:theme <id/theme/refugees> ;
              icp:periodStatus <id/period-status/bounded> ; icp:startYear "2015"^^xsd:gYear ; icp:endYear "2019"^^xsd:gYear ;
              icp:period <id/practice/two-periods/period/1> , <id/practice/two-periods/period/2> .
            <id/practice/two-periods/period/1> time:hasBeginning <b1> ; time:hasEnd <e1> .
            <b1> time:inXSDgYear "2015"^^xsd:gYear . <e1> time:inXSDgYear "2016"^^xsd:gYear .
            <id/practice/two-periods/period/2> time:hasBeginning <b2> ; time:hasEnd <e2> .
            <b2> time:inXSDgYear "2018"^^xsd:gYear . <e2> time:inXSDgYear "2019"^^xsd:gYear .
            <id/practice/goes-on> a icp:Practice ; dct:title "Open"@en ; icp:country <id/country/no> ; icp:periodStatus <id/period-status/ongoing> ;
              icp:startYear "2017"^^xsd:gYear .
            <id/practice/undated> a icp:Practice ; dct:title "Undated"@en ; icp:country <id/country/no> ; icp:periodStatus <id/period-status/undated> .
            """;

    @ParameterizedTest
    @CsvSource({
        "cafe, 1",
        "rumour, 1",
        "rumours, 1",
        "bjorgvin, 1",
        "norvege, 3",
        "refugies, 1",
        "refugie, 1",
        "nothing, 1",
        "zebra, 0"
    })
    void practicesAreFoundByTheirWordsAndByNamesInEveryLanguage(String word, int practices) throws IOException {
        try (ByteBuffersDirectory directory = index();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(new IndexSearcher(reader).count(new TermQuery(new Term(PracticeFields.TEXT, word))))
                    .isEqualTo(practices);
        }
    }

    @Test
    void yearsAreThoseOfThePeriodsAndOngoingOnesGoToTheLastYearOfTheGraph() throws IOException {
        assertThat(values(PracticeFields.YEAR))
                .containsExactlyInAnyOrder("2015: 1", "2016: 1", "2017: 1", "2018: 2", "2019: 2");
    }

    @Test
    void facetsHaveTheShortValuesThatQueriesTake() throws IOException {
        assertThat(values(PracticeFields.CITY)).containsExactly("no/bergen: 1");
        assertThat(values(PracticeFields.COUNTRY)).containsExactly("no: 3");
        assertThat(values(PracticeFields.THEME)).containsExactly("refugees: 1");
        assertThat(values(PracticeFields.STATUS)).containsExactlyInAnyOrder("bounded: 1", "ongoing: 1", "undated: 1");
        assertThat(values(PracticeFields.WRITTEN_IN)).containsExactly("en: 1");
        assertThat(values(PracticeFields.POLICY_AREA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Anti-Rumour Cafés, anti rumour cafes cafe",
        "l’inclusion des réfugiés, inclusion des refugies refugie refugy",
        "communities, communities communitie community",
        "bus, bus",
        "Straße ΑΘΗΝΑ, strasse αθηνα",
        "2017-2027, 2017 2027"
    })
    void wordsAreFoldedAndStandBesideTheirSingular(String text, String words) throws IOException {
        List<String> found = new ArrayList<>();
        try (WordAnalyzer analyzer = new WordAnalyzer();
                TokenStream tokens = analyzer.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                found.add(term.toString());
            }
            tokens.end();
        }
        assertThat(String.join(" ", found)).isEqualTo(words);
    }

    private static List<String> values(String facet) throws IOException {
        try (ByteBuffersDirectory directory = index();
                DirectoryReader reader = DirectoryReader.open(directory)) {
            FacetResult all = new SortedSetDocValuesFacetCounts(
                            new DefaultSortedSetDocValuesReaderState(reader, PracticeFields.facets()))
                    .getAllChildren(facet);
            return all == null
                    ? List.of()
                    : Arrays.stream(all.labelValues)
                            .map(value -> value.label + ": " + value.value)
                            .toList();
        }
    }

    private static ByteBuffersDirectory index() throws IOException {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(GRAPH, Lang.TURTLE).parse(graph);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        PracticeIndex.build(graph, directory);
        return directory;
    }
}

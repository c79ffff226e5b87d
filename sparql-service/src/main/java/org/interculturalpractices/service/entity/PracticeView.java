package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * A practice as its page shows it.
 *
 * @param paragraphs its text
 * @param cities its cities
 * @param countries its countries
 * @param unresolved words that seem to name a place
 * @param period when, if anything is known of it
 * @param areas its policy areas
 * @param themes its themes, and why
 * @param decisions what curators decided of it
 * @param commands by which a curator mends what is wrong here
 * @param otherTitles its titles in other languages
 * @param sources where it was read
 * @param sameCity other practices of its cities
 * @param sameTheme practices elsewhere that share themes with it, most shared themes first
 */
public record PracticeView(
        List<Text> paragraphs,
        List<Named> cities,
        List<Named> countries,
        List<String> unresolved,
        Optional<Period> period,
        List<Named> areas,
        List<ThemeEvidence> themes,
        List<DecisionView> decisions,
        List<CurationCommand> commands,
        List<Text> otherTitles,
        List<SourceView> sources,
        List<PracticeItem> sameCity,
        List<PracticeItem> sameTheme)
        implements EntityView {

    private static final int RELATED = 10;
    /** So many practices of a theme are looked at. */
    private static final int CANDIDATES = 200;

    static PracticeView of(Node practice, ReleaseGraph graph, Labels labels) {
        List<Node> cities = graph.objects(practice, ICP.city);
        List<Node> sameCity = inSameCity(practice, cities, graph);
        List<ThemeEvidence> themes = ThemeEvidence.of(practice, graph, labels);
        List<DecisionView> decisions = DecisionView.about(practice, graph, labels);
        return new PracticeView(
                paragraphs(practice, graph, labels),
                labels.named(cities),
                labels.named(graph.objects(practice, ICP.country)),
                graph.objects(practice, ICP.placeText).stream()
                        .map(Node::getLiteralLexicalForm)
                        .toList(),
                Period.of(practice, graph, labels),
                labels.named(graph.objects(practice, ICP.policyArea)),
                themes,
                decisions,
                PracticeCommands.of(practice, themes, decisions, graph, labels),
                otherTitles(practice, graph, labels),
                SourceView.of(practice, graph, labels),
                PracticeItem.sorted(sameCity, graph, labels),
                sharingThemes(practice, cities, graph).stream()
                        .map(other -> PracticeItem.of(other, graph, labels))
                        .toList());
    }

    @Override
    public Map<String, Object> structured() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("description", paragraphs.stream().map(EntityMarkup::text).toList());
        said.put(
                "location",
                Stream.concat(
                                EntityMarkup.things("AdministrativeArea", cities).stream(),
                                EntityMarkup.things("Country", countries).stream())
                        .toList());
        said.put(
                "knowsAbout",
                EntityMarkup.things(
                        "DefinedTerm",
                        Stream.concat(themes.stream().map(ThemeEvidence::theme), areas.stream())
                                .toList()));
        List<Map<String, Object>> origins = sources.stream()
                .flatMap(source -> source.origin().stream())
                .map(origin -> EntityMarkup.thing("CreativeWork", origin))
                .toList();
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("@type", "CreativeWork");
        text.put("isBasedOn", origins);
        period.flatMap(Period::interval).ifPresent(interval -> text.put("temporalCoverage", interval));
        said.put("subjectOf", text);
        return said;
    }

    private static List<Text> otherTitles(Node practice, ReleaseGraph graph, Labels labels) {
        Text shown = labels.named(practice).label();
        return graph.objects(practice, DCTerms.title).stream()
                .map(title -> Text.of(title, labels.language()))
                .filter(title -> !title.value().equals(shown.value()))
                .toList();
    }

    private static List<Text> paragraphs(Node practice, ReleaseGraph graph, Labels labels) {
        return labels.best(graph.objects(practice, DCTerms.description))
                .map(text -> text.value()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Text(line, text.lang()))
                        .toList())
                .orElse(List.of());
    }

    private static List<Node> inSameCity(Node practice, List<Node> cities, ReleaseGraph graph) {
        return cities.stream()
                .flatMap(city -> graph.subjects(ICP.city, city, RELATED + 1).stream())
                .filter(other -> !other.equals(practice))
                .distinct()
                .limit(RELATED)
                .toList();
    }

    private static List<Node> sharingThemes(Node practice, List<Node> cities, ReleaseGraph graph) {
        Map<Node, Integer> shared = new HashMap<>();
        for (Node theme : graph.objects(practice, ICP.theme)) {
            graph.subjects(ICP.theme, theme, CANDIDATES).forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        shared.remove(practice);
        Set<Node> here = new HashSet<>(cities);
        List<Node> others = new ArrayList<>(shared.keySet());
        others.removeIf(other -> graph.objects(other, ICP.city).stream().anyMatch(here::contains));
        others.sort(Comparator.comparingInt((Node other) -> -shared.getOrDefault(other, 0))
                .thenComparing(Node::getURI));
        return others.stream().limit(RELATED).toList();
    }
}

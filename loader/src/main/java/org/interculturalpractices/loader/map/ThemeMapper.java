package org.interculturalpractices.loader.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.interculturalpractices.loader.classify.ThemeMatch;
import org.interculturalpractices.loader.decide.ThemeDecision;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Themes of a practice with the reason for each: the words that matched, or the curator's decision. A decision beats a match.
 * The policy areas of a practice are those of its themes.
 */
final class ThemeMapper {

    private final Model vocabulary;

    ThemeMapper(Model vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds themes and assignments beside the practice, and removals to the provenance graph. */
    void map(Resource practice, Model provenance, EnrichedRecord enriched) {
        Map<String, ThemeDecision> decisions = enriched.decisions().themes().stream()
                .collect(Collectors.toMap(ThemeDecision::theme, Function.identity()));
        Map<String, List<ThemeMatch>> matches = enriched.matches().stream()
                .collect(Collectors.groupingBy(ThemeMatch::themeSlug, TreeMap::new, Collectors.toList()));
        for (ThemeDecision decision : decisions.values()) {
            switch (decision.action()) {
                case ADD ->
                    DecisionMapper.attribute(
                            assignment(practice, enriched, decision.theme(), ICP.curated), decision.by());
                case REMOVE ->
                    DecisionMapper.attribute(removal(practice, provenance, enriched, decision), decision.by());
            }
        }
        matches.keySet().removeAll(decisions.keySet());
        // Another record of the practice has given the reason already.
        matches.keySet()
                .removeIf(theme -> practice.hasProperty(
                        ICP.themeAssignment,
                        practice.getModel().createResource(Iris.themeAssignment(enriched.slug(), theme))));
        matches.forEach((theme, found) -> describe(assignment(practice, enriched, theme, ICP.matched), found));
    }

    private Resource assignment(Resource practice, EnrichedRecord enriched, String themeSlug, Resource method) {
        Resource theme = practice.getModel().createResource(Iris.theme(themeSlug));
        Resource assignment = practice.getModel()
                .createResource(Iris.themeAssignment(enriched.slug(), themeSlug), ICP.ThemeAssignment)
                .addProperty(ICP.practice, practice)
                .addProperty(ICP.assignedTheme, theme)
                .addProperty(ICP.method, method);
        practice.addProperty(ICP.theme, theme).addProperty(ICP.themeAssignment, assignment);
        for (RDFNode area : areas(theme)) {
            practice.addProperty(ICP.policyArea, area);
        }
        return assignment;
    }

    private static Resource removal(
            Resource practice, Model provenance, EnrichedRecord enriched, ThemeDecision decision) {
        return provenance
                .createResource(Iris.themeRemoval(enriched.slug(), decision.theme()), ICP.ThemeRemoval)
                .addProperty(ICP.practice, practice)
                .addProperty(ICP.assignedTheme, provenance.createResource(Iris.theme(decision.theme())));
    }

    private static void describe(Resource assignment, List<ThemeMatch> matches) {
        for (ThemeMatch match : matches) {
            match.matchedTexts().forEach(text -> assignment.addProperty(ICP.matchedText, text, match.language()));
            assignment
                    .addProperty(ICP.matchedLabel, match.matchedLabel(), match.labelLanguage())
                    .addProperty(ICP.matchedIn, match.matchedIn().slug());
        }
        matches.stream()
                .map(ThemeMatch::confidence)
                .max(Comparator.naturalOrder())
                .ifPresent(
                        best -> assignment.addProperty(ICP.confidence, best.toPlainString(), XSDDatatype.XSDdecimal));
    }

    private List<RDFNode> areas(Resource theme) {
        return new ArrayList<>(
                vocabulary.listObjectsOfProperty(theme, ICP.policyArea).toList());
    }
}

package org.interculturalpractices.loader.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Finds the themes whose labels stand in a title or text. Labels are compared as whole words, without case and accents, with
 * hyphens as blanks and simple English plurals as singulars; only labels of the language of the words, and English ones,
 * count. Where labels of one theme overlap, the longest counts. Immutable and thread-safe.
 */
public final class ThemeMatcher {

    private static final Comparator<ThemeLabel> PREFERENCE = Comparator.comparingInt(
                    (ThemeLabel label) -> -label.words().size())
            .thenComparing(ThemeLabel::kind)
            .thenComparing(ThemeLabel::language)
            .thenComparing(ThemeLabel::text);

    private static final Comparator<ThemeMatch> ORDER = Comparator.comparing(ThemeMatch::themeSlug)
            .thenComparing(ThemeMatch::matchedIn)
            .thenComparing(Comparator.comparing(ThemeMatch::confidence).reversed())
            .thenComparing(ThemeMatch::matchedLabel)
            .thenComparing(ThemeMatch::labelLanguage);

    private final Map<String, List<ThemeLabel>> byFirstWord = new HashMap<>();

    /** A matcher for the labels of all themes of a vocabulary. */
    public ThemeMatcher(Model vocabulary) {
        String themes = Iris.theme("");
        for (Resource theme :
                vocabulary.listSubjectsWithProperty(RDF.type, ICP.Theme).toList()) {
            if (theme.isURIResource() && theme.getURI().startsWith(themes)) {
                addLabels(theme, theme.getURI().substring(themes.length()));
            }
        }
        byFirstWord.values().forEach(labels -> labels.sort(PREFERENCE));
    }

    /**
     * The labels found in a record, by theme, title before text.
     *
     * @return at most one match for each label and part
     */
    public List<ThemeMatch> match(DetectedLanguages languages, String title, String text) {
        List<ThemeMatch> matches = new ArrayList<>();
        find(title, languages.title(), MatchedIn.TITLE, matches);
        find(text, languages.text(), MatchedIn.TEXT, matches);
        matches.sort(ORDER);
        return matches;
    }

    private void addLabels(Resource theme, String slug) {
        for (LabelKind kind : LabelKind.values()) {
            for (Statement statement : theme.listProperties(kind.property()).toList()) {
                Literal literal = statement.getLiteral();
                ThemeLabel label = ThemeLabel.of(slug, literal.getLexicalForm(), literal.getLanguage(), kind);
                if (!label.words().isEmpty()) {
                    byFirstWord
                            .computeIfAbsent(label.words().getFirst(), word -> new ArrayList<>())
                            .add(label);
                }
            }
        }
    }

    private void find(String text, String language, MatchedIn part, List<ThemeMatch> matches) {
        Words words = new Words(text);
        Map<ThemeLabel, Set<String>> found = new LinkedHashMap<>();
        Map<String, Integer> coveredTo = new HashMap<>();
        for (int index = 0; index < words.size(); index++) {
            for (ThemeLabel label : labelsAt(words, index)) {
                boolean covered = coveredTo.getOrDefault(label.themeSlug(), 0) > index;
                if (!covered && label.isFor(language) && words.hasAt(index, label.words(), label.isEnglish())) {
                    int length = label.words().size();
                    coveredTo.put(label.themeSlug(), index + length);
                    found.computeIfAbsent(label, key -> new LinkedHashSet<>()).add(words.verbatim(index, length));
                }
            }
        }
        found.forEach((label, texts) -> matches.add(new ThemeMatch(
                label.themeSlug(),
                List.copyOf(texts),
                language,
                label.text(),
                label.language(),
                part,
                label.kind().confidence(part))));
    }

    /** The labels that begin with the word at an index, long ones first. */
    private List<ThemeLabel> labelsAt(Words words, int index) {
        String folded = words.word(index, false);
        String singular = words.word(index, true);
        List<ThemeLabel> labels = byFirstWord.getOrDefault(folded, List.of());
        if (singular.equals(folded)) {
            return labels;
        }
        List<ThemeLabel> both = new ArrayList<>(labels);
        both.addAll(byFirstWord.getOrDefault(singular, List.of()));
        both.sort(PREFERENCE);
        return both;
    }
}

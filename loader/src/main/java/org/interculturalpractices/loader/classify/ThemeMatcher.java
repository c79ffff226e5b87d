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
 * count. Where labels of one theme overlap, the
 * longest counts, then the preferred one. Immutable and thread-safe.
 */
public final class ThemeMatcher {

    /** Which of two labels counts where they overlap; a total order, so that results are the same everywhere. */
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
        for (Hit hit : withoutOverlaps(hits(words, language))) {
            found.computeIfAbsent(hit.label, label -> new LinkedHashSet<>())
                    .add(words.verbatim(hit.index, hit.label.words().size()));
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

    /** A label at the index of its first word. */
    private record Hit(ThemeLabel label, int index) {

        boolean overlaps(Hit other) {
            return label.themeSlug().equals(other.label.themeSlug())
                    && index < other.index + other.label.words().size()
                    && other.index < index + label.words().size();
        }
    }

    private List<Hit> hits(Words words, String language) {
        List<Hit> hits = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            int at = index;
            labelsAt(words, index).stream()
                    .filter(label -> label.isFor(language) && words.hasAt(at, label.words(), label.isEnglish()))
                    .map(label -> new Hit(label, at))
                    .forEach(hits::add);
        }
        return hits;
    }

    /** Of the hits of one theme that overlap, the one to be preferred; in the order of the text. */
    private static List<Hit> withoutOverlaps(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        hits.stream()
                .sorted(Comparator.comparing(Hit::label, PREFERENCE).thenComparingInt(Hit::index))
                .filter(hit -> kept.stream().noneMatch(hit::overlaps))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Hit::index).thenComparing(Hit::label, PREFERENCE));
        return kept;
    }

    /** The labels that may begin with the word at an index. */
    private List<ThemeLabel> labelsAt(Words words, int index) {
        String folded = words.word(index, false);
        String singular = words.word(index, true);
        List<ThemeLabel> labels = byFirstWord.getOrDefault(folded, List.of());
        if (singular.equals(folded)) {
            return labels;
        }
        List<ThemeLabel> both = new ArrayList<>(labels);
        both.addAll(byFirstWord.getOrDefault(singular, List.of()));
        return both;
    }
}

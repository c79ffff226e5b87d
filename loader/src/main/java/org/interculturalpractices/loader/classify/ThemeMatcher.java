package org.interculturalpractices.loader.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Finds the themes whose labels stand in a title or text. Words are compared as the Lucene analyzer of the label's language gives
 * them: without case, accents and endings, and of German compounds the parts. Only labels of the language of the words, and English
 * ones, count. Where labels of one theme overlap, the longest counts, then the preferred one; a label within words that the theme
 * excludes does not count. Immutable and thread-safe.
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
    private final LanguageAnalyzers analyzers;

    /** A matcher for the labels of all themes of a vocabulary. */
    public ThemeMatcher(Model vocabulary) {
        analyzers = new LanguageAnalyzers(germanLabels(vocabulary));
        String themes = Iris.theme("");
        for (Resource theme :
                vocabulary.listSubjectsWithProperty(RDF.type, ICP.Theme).toList()) {
            if (theme.isURIResource() && theme.getURI().startsWith(themes)) {
                addLabels(theme, theme.getURI().substring(themes.length()));
            }
        }
    }

    private static List<String> germanLabels(Model vocabulary) {
        return vocabulary.listSubjectsWithProperty(RDF.type, ICP.Theme).toList().stream()
                .flatMap(theme -> Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                        .flatMap(property -> theme.listProperties(property, "de").toList().stream()))
                .map(Statement::getString)
                .toList();
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
                String language = LabelLanguage.of(literal.getLanguage());
                ThemeLabel label = new ThemeLabel(
                        slug,
                        literal.getLexicalForm(),
                        literal.getLanguage(),
                        kind,
                        analyzers.words(language, literal.getLexicalForm()).all());
                if (!label.words().isEmpty()) {
                    byFirstWord
                            .computeIfAbsent(key(language, label.words().getFirst()), key -> new ArrayList<>())
                            .add(label);
                }
            }
        }
    }

    private static String key(String language, String word) {
        return language + ' ' + word;
    }

    private void find(String text, String language, MatchedIn part, List<ThemeMatch> matches) {
        List<Hit> hits = new ArrayList<>();
        for (String labels : new TreeSet<>(List.of(LabelLanguage.of(language), LabelLanguage.ENGLISH))) {
            hits.addAll(hits(labels, analyzers.words(labels, text)));
        }
        Map<ThemeLabel, Set<String>> found = new LinkedHashMap<>();
        for (Hit hit : withoutOverlaps(withoutExcluded(hits))) {
            found.computeIfAbsent(hit.label, label -> new LinkedHashSet<>()).add(hit.words);
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

    /** A label at the index of its first word; all languages count the same words. */
    private record Hit(ThemeLabel label, int index, String words) {

        boolean overlaps(Hit other) {
            return label.themeSlug().equals(other.label.themeSlug())
                    && index < other.index + other.label.words().size()
                    && other.index < index + label.words().size();
        }

        boolean isExcluded() {
            return label.kind() == LabelKind.EXCLUDED;
        }
    }

    private List<Hit> hits(String language, AnalyzedWords words) {
        List<Hit> hits = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            for (String form : words.forms(index)) {
                for (ThemeLabel label : byFirstWord.getOrDefault(key(language, form), List.of())) {
                    if (words.hasAt(index, label.words())) {
                        hits.add(new Hit(
                                label,
                                index,
                                words.verbatim(index, label.words().size())));
                    }
                }
            }
        }
        return hits;
    }

    private static List<Hit> withoutExcluded(List<Hit> hits) {
        List<Hit> excluded = hits.stream().filter(Hit::isExcluded).toList();
        return hits.stream()
                .filter(hit -> !hit.isExcluded() && excluded.stream().noneMatch(hit::overlaps))
                .toList();
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
}

package org.interculturalpractices.service.changes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.diff.ReleaseDiff;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * What a difference of two releases means for practices and pages, collected while the two are compared. Bounded: beyond {@value
 * #MOST} practices or pages, {@link #isCut} tells that there are more. Not thread-safe.
 */
final class ReleaseChanges implements ReleaseDiff.Listener {

    /** How many are remembered. */
    static final int MOST = 10_000;

    private static final Pattern THING = Pattern.compile("<" + Pattern.quote(Iris.BASE) + "([^>#]+)(?:#[^>]*)?>");
    private static final Pattern PRACTICE = Pattern.compile("id/practice/([^/]+)(/.*)?");
    private static final String CATALOGUE = "<" + NamedGraph.CATALOGUE.iri() + "> .";
    private static final String IS_A_PRACTICE = "> <" + RDF.type.getURI() + "> <" + ICP.Practice.getURI() + "> ";

    /** What became of a practice. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    private final SortedMap<String, Kind> practices = new TreeMap<>();
    private final Set<String> touched = new HashSet<>();
    private boolean cut;

    @Override
    public void change(boolean added, String line) {
        String text = new String(line.getBytes(ISO_8859_1), UTF_8);
        String quad = text.substring(0, text.lastIndexOf('<'));
        Matcher things = THING.matcher(quad);
        while (things.find()) {
            touch(things.group(1));
        }
        if (text.endsWith(CATALOGUE)) {
            notePractice(added, text);
        }
    }

    /** The practices that differ, by slug. */
    Map<String, Kind> practices() {
        return practices;
    }

    /** The slugs of practices that differ in one way. */
    List<String> practices(Kind kind) {
        return practices.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the page of a thing shows something else than before. */
    boolean touches(String path) {
        return cut || touched.contains(path);
    }

    /** Whether there is more than is remembered. */
    boolean isCut() {
        return cut;
    }

    private void touch(String path) {
        if (touched.size() < MOST) {
            touched.add(path);
        } else {
            cut |= !touched.contains(path);
        }
    }

    private void notePractice(boolean added, String line) {
        Matcher subject = THING.matcher(line);
        if (!subject.lookingAt()) {
            return;
        }
        Matcher practice = PRACTICE.matcher(subject.group(1));
        if (!practice.matches()) {
            return;
        }
        String slug = practice.group(1);
        if (line.startsWith(IS_A_PRACTICE, subject.end() - 1)) {
            practices.put(slug, added ? Kind.ADDED : Kind.REMOVED);
        } else if (practices.size() < MOST) {
            practices.putIfAbsent(slug, Kind.CHANGED);
        } else {
            cut |= !practices.containsKey(slug);
        }
    }
}

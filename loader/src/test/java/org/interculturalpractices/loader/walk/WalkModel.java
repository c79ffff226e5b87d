package org.interculturalpractices.loader.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must be there: the sources of the release with their records, what was mended, and what was decided. Not thread-safe. */
final class WalkModel {

    /**
     * A record.
     *
     * @param title unlike that of any other
     * @param version how often its text was changed
     * @param broken whether its heading names no country
     */
    record Gathering(String title, int version, boolean broken) {

        String heading() {
            return broken ? "Atlantis Oslo 2010" : "Norway Oslo 2010";
        }

        String text() {
            return "People of the town meet for the " + title + ", and that for the " + version + ". time already.";
        }

        /** A page with these records. */
        static String page(List<Gathering> records) {
            return records.stream()
                    .map(record -> String.join("\n\n", record.title(), record.heading(), record.text()))
                    .collect(Collectors.joining("\n\n", "A page of practices\n\n", "\n"));
        }

        /** The records of a page. */
        static List<Gathering> on(String text) {
            List<Gathering> records = new ArrayList<>();
            String[] lines = text.split("\n\n", -1);
            for (int index = 1; index < lines.length; index++) {
                String title =
                        lines[index - 1].lines().reduce((one, last) -> last).orElse("");
                if (lines[index].matches("(Norway|Atlantis) Oslo 2010")) {
                    String body = lines[index + 1].strip();
                    int version = Integer.parseInt(body.replaceFirst(".*for the (\\d+)\\. time.*", "$1"));
                    records.add(new Gathering(title, version, lines[index].startsWith("Atlantis")));
                }
            }
            return records;
        }
    }

    /** The records of each source of the release, by a name of its own; files of mended records among them. */
    final Map<String, List<Gathering>> sources = new LinkedHashMap<>();

    /** The slugs of records that were accepted once, by title: for ever. */
    final Map<String, String> slugs = new HashMap<>();

    /** Practices that are another one, by their slugs. */
    final Map<String, String> merged = new TreeMap<>();

    /** Practices that a curator has withdrawn. */
    final Set<String> withdrawn = new TreeSet<>();

    /** Themes that were decided: practice and theme. */
    final Set<List<String>> themes = new HashSet<>();

    /** Periods that were decided, by practice. */
    final Map<String, String> periods = new TreeMap<>();

    /** Places that were decided, by practice. */
    final Map<String, String> places = new TreeMap<>();

    /** Rejected records that were dismissed, by title. */
    final Set<String> dismissed = new TreeSet<>();

    String canonical(String slug) {
        String last = slug;
        while (merged.containsKey(last)) {
            last = merged.get(last);
        }
        return last;
    }

    /** The titles of records that a source has in order. */
    Set<String> valid() {
        Set<String> titles = new TreeSet<>();
        sources.values()
                .forEach(records ->
                        records.stream().filter(record -> !record.broken).forEach(record -> titles.add(record.title)));
        return titles;
    }

    /** The titles of records that a source has broken, and no other has in order. */
    Set<String> open() {
        Set<String> titles = new TreeSet<>();
        sources.values()
                .forEach(records ->
                        records.stream().filter(record -> record.broken).forEach(record -> titles.add(record.title)));
        titles.removeAll(valid());
        titles.removeAll(dismissed);
        return titles;
    }

    /** The slugs of the practices of the release. */
    Set<String> published() {
        Set<String> published = new TreeSet<>();
        valid().forEach(title -> published.add(canonical(slugs.get(title))));
        published.removeAll(withdrawn);
        return published;
    }

    /** The slugs of practices that stand for themselves. */
    List<String> roots() {
        List<String> roots = new ArrayList<>(published());
        roots.removeAll(merged.keySet());
        return roots;
    }
}

package org.interculturalpractices.service.cite;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What it takes to find an answer again and to check that it is the same: the release, the address of the query at that release,
 * and a hash of the result. Immutable.
 *
 * @param release the full id of the release
 * @param published the day on which the release was first served (UTC)
 * @param url the address of the query at that release
 * @param resultSha256 the SHA-256 of the lines of the result, sorted by their bytes; see {@link ResultHash}
 */
public record Citation(String release, LocalDate published, String url, String resultSha256) {

    private static final String TITLE = "Intercultural Practices Graph";
    private static final int SHORT = 12;

    /** One line for a list of references. */
    String text() {
        return TITLE + ", release " + release.substring(0, SHORT) + " (" + published
                + "). Answer to a SPARQL query, SHA-256 " + resultSha256 + ". " + url;
    }

    /** An entry for BibTeX. */
    String bibtex() {
        return String.format(
                Locale.ROOT,
                """
                @misc{icp-%s-%s,
                  title        = {%s: answer to a {SPARQL} query},
                  author       = {{%s}},
                  year         = {%d},
                  month        = {%d},
                  version      = {release %s},
                  url          = {%s},
                  note         = {SHA-256 of the result: %s}
                }
                """,
                release.substring(0, SHORT),
                resultSha256.substring(0, SHORT),
                TITLE,
                TITLE,
                published.getYear(),
                published.getMonthValue(),
                release,
                // In BibTeX a percent sign begins a comment, and a tilde and a hash have a meaning.
                url.replace("%", "\\%")
                        .replace("~", "\\~{}")
                        .replace("#", "\\#")
                        .replace("&", "\\&"),
                resultSha256);
    }

    /** An item of CSL-JSON, which reference managers import. */
    Map<String, Object> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "icp-" + release.substring(0, SHORT) + "-" + resultSha256.substring(0, SHORT));
        item.put("type", "dataset");
        item.put("title", TITLE + ": answer to a SPARQL query");
        item.put("author", List.of(Map.of("literal", TITLE)));
        item.put(
                "issued",
                Map.of(
                        "date-parts",
                        List.of(List.of(published.getYear(), published.getMonthValue(), published.getDayOfMonth()))));
        item.put("version", release);
        item.put("URL", url);
        item.put("note", "SHA-256 of the result: " + resultSha256);
        return item;
    }
}

package org.interculturalpractices.loader.classify;

import java.util.Locale;
import java.util.Map;

/** The language of labels that fits a text: language tags without region and script, and close relatives as one. */
final class LabelLanguage {

    static final String ENGLISH = "en";

    /** Both written norms of Norwegian are one, and so are the standard languages that share their words with Serbian. */
    private static final Map<String, String> RELATIVES =
            Map.of("nb", "no", "nn", "no", "sh", "sr", "hr", "sr", "bs", "sr", "cnr", "sr");

    private LabelLanguage() {}

    static String of(String tag) {
        String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return RELATIVES.getOrDefault(primary, primary);
    }
}

package org.interculturalpractices.loader.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tag of a text in one of the standard languages that share their words with Serbian: Bosnian, Croatian, Montenegrin and
 * Serbian. Words do not tell them apart, a site does: its language is taken where it is one of them. Otherwise a text is Serbian
 * ({@code sr}, in Cyrillic and Latin letters alike), unless it is Ijekavian in Latin letters, which each of the four may be: that is
 * {@code sh}, the macrolanguage.
 */
final class SouthSlavic {

    static final String SERBIAN = "sr";

    private static final String ANY = "sh";

    private static final Set<String> STANDARDS = Set.of(SERBIAN, ANY, "bs", "hr", "cnr");

    /** Frequent words with the reflex of yat that Ekavian has not: "vijeće" is Ekavian "veće". */
    private static final Pattern IJEKAVIAN = Pattern.compile(
            "\\b(djec|dijet|dijel|vijeć|mjest|vrijem|riječ|uvijek|prije\\b|poslije|gdje|ovdje|čovjek|vjer|svijet|cijel|htje|živje)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private SouthSlavic() {}

    /** Whether a tag is that of one of them. */
    static boolean isOne(String tag) {
        return STANDARDS.contains(primary(tag));
    }

    /** The tag of a text of that language, on a site of that language; tags of other languages stay as they are. */
    static String norm(String tag, String text, String site) {
        if (!isOne(tag)) {
            return tag;
        }
        if (isOne(site)) {
            return primary(site);
        }
        return IJEKAVIAN.matcher(text.toLowerCase(Locale.ROOT)).find() ? ANY : SERBIAN;
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}

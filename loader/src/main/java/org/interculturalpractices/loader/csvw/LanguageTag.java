package org.interculturalpractices.loader.csvw;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags of BCP 47. */
final class LanguageTag {

    /** The tag of a text whose language is not known. */
    static final String UNDETERMINED = "und";

    private LanguageTag() {}

    /** Whether a tag is well-formed. */
    static boolean isValid(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().toString().isEmpty() || tag.equals(UNDETERMINED);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** Whether texts of two languages may be compared: equal as far as the shorter tag goes, or one not known. */
    static boolean match(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.equals(UNDETERMINED)
                || b.equals(UNDETERMINED)
                || (a + "-").startsWith(b + "-")
                || (b + "-").startsWith(a + "-");
    }
}

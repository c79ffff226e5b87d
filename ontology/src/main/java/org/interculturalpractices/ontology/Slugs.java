package org.interculturalpractices.ontology;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns names of any script into plain forms, for IRIs and for comparison. Thread-safe. */
public final class Slugs {

    /** The greatest length of a slug, in characters. */
    public static final int MAX_LENGTH = 80;

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\u2018\u2019\u02bc\u02bb]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /**
     * The slug of a title or name: transliterated to ASCII, lower case, words joined by hyphens, cut between words to at most
     * {@value #MAX_LENGTH} characters. Empty if the text has neither letters nor digits.
     */
    public static String of(String text) {
        String slug = fold(text).replace(' ', '-');
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int end = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, end > 0 ? end : MAX_LENGTH);
    }

    /**
     * The form in which names are compared: canonical ({@link CanonicalText#forComparison}), transliterated to ASCII, lower case, apostrophes dropped, and every other mark a
     * single blank between words.
     */
    public static String fold(String text) {
        String plain = APOSTROPHES.matcher(CanonicalText.forComparison(text)).replaceAll("");
        String ascii = isAscii(plain) ? plain : transliterated(plain);
        // Transliteration may write apostrophes of its own, for soft signs.
        String lower = APOSTROPHES.matcher(ascii).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHERS.matcher(lower).replaceAll(" ").strip();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private static String transliterated(String text) {
        // An ICU transliterator keeps state while it works.
        synchronized (TO_ASCII) {
            return TO_ASCII.transliterate(text);
        }
    }
}

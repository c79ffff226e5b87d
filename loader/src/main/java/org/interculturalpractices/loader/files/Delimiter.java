package org.interculturalpractices.loader.files;

/** Detection of the character that separates the cells of a table. Stateless. */
public final class Delimiter {

    private Delimiter() {}

    /** Of several characters the one that stands most often in the head line of a table; of equals the first. */
    public static char mostFrequent(String head, char... delimiters) {
        char best = delimiters[0];
        for (char delimiter : delimiters) {
            if (count(head, delimiter) > count(head, best)) {
                best = delimiter;
            }
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }
}

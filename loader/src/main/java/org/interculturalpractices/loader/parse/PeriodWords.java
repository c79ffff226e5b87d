package org.interculturalpractices.loader.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of periods in English, Albanian and the other languages of the programme's pages, folded: lower case without
 * accents. Each word is one symbol of the grammar in {@link PeriodParser}.
 */
final class PeriodWords {

    /** A symbol of the grammar, by its letter. */
    static final char ONGOING = 'O';

    static final char SINCE = 'S';
    static final char TO = 'T';
    static final char MONTH = 'M';
    static final char FILLER = 'F';
    static final char SEPARATOR = 'P';

    private static final Map<String, Character> SYMBOLS = new HashMap<>();
    private static final Set<String> PLAIN = Set.of(
            "ongoing", "on-going", "onwards", "since", "from", "until", "nga", "prej", "depuis", "seit", "desde");

    static {
        define(
                ONGOING,
                "ongoing on-going on going onwards onward on continuing continuous present now today date permanent"
                        + " vazhdim vazhdon vazhdueshem vijim tutje sot tani"
                        + " cours jour aujourd'hui laufend heute corso oggi curso continua actualidad atualidade hoy hoje");
        define(SINCE, "since from starting started" + " nga prej depuis des seit ab dal dallo desde od");
        define(TO, "to until till through deri a bis al ate hasta jusqu'en jusqu'a do");
        define(SEPARATOR, "and dhe et und e y i");
        define(FILLER, "year years in the up ne que qe vit viti vitin vitit en ce im jahr annee anno ano");
        define(
                MONTH,
                "january february march april may june july august september october november december"
                        + " jan feb mar apr jun jul aug sep sept oct nov dec"
                        + " janar shkurt mars prill maj qershor korrik gusht shtator tetor nentor dhjetor"
                        + " janvier fevrier avril mai juin juillet aout septembre octobre novembre decembre"
                        + " januar februar marz juni juli oktober dezember"
                        + " gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre"
                        + " enero febrero abril mayo junio julio septiembre octubre noviembre diciembre"
                        + " janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro"
                        + " spring summer autumn winter");
    }

    private PeriodWords() {}

    /** The symbol of a folded word; 0 if it is none of these words. */
    static char symbol(String folded) {
        return SYMBOLS.getOrDefault(folded, (char) 0);
    }

    /** Whether a folded word speaks of time wherever it stands in a heading line. */
    static boolean isPlain(String folded) {
        return PLAIN.contains(folded);
    }

    private static void define(char symbol, String words) {
        for (String word : words.split(" ", -1)) {
            SYMBOLS.putIfAbsent(word, symbol);
        }
    }
}

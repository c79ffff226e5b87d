package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule that makes one symbol of several, or takes them away: "5 May 2019" is a year. The token that results spans the words of
 * all, and has the years of the first year among them. Immutable.
 *
 * @param symbols the symbols that the rule is about
 * @param result what becomes of them; null if they are taken away
 */
record PeriodRule(Pattern symbols, @Nullable Character result) {

    private static final char YEAR = PeriodToken.YEAR;
    private static final char DASH = PeriodToken.DASH;
    private static final char SEPARATOR = PeriodToken.SEPARATOR;
    private static final char UNREAD = PeriodToken.UNREAD;
    private static final char ONGOING = TimeWord.ONGOING.symbol();
    private static final char EVERY = TimeWord.EVERY.symbol();
    private static final char FILLER = TimeWord.FILLER.symbol();
    private static final char PART = TimeWord.PART.symbol();
    private static final char TO = TimeWord.TO.symbol();

    /** Before what is not understood is noted: words of one stretch become one. */
    static final List<PeriodRule> STRETCHES = List.of(
            // Lengths and ordinals: "every two years", "three years", "phase 2"
            of("E[FNW]*U", EVERY),
            // "since many years" is open, whenever it began
            of("SF*[NW](?:F*[NW])*F*U(?!F*M*F*Y)", ONGOING),
            of("[NW](?:F*[NW])*F*U|U[NW](?![DTP]*N*M)", FILLER),
            of("U", FILLER),
            of("W|(?<!M)(?<!MF)N(?![FDTPN]*M|[DT]+Y)", UNREAD),
            of("X(?:F*X)+", UNREAD));

    /** After it: dates become years, and marks take the meaning that they have beside years. */
    static final List<PeriodRule> DATES = List.of(
            drop("\\([XFNPD]*\\)"),
            drop("F"),
            of("(?:N[DTP]+)*NM(?:M|N(?![DTP]*N*M))*|MN(?!M)(?:P(?=Y))?", PART),
            of("M+", PART),
            of("[SB]?M(?:[DTP]+M)+", PART),
            of("Y[DT]+M(?!P?Y)", YEAR),
            of("MP?Y|YM(?!Y)|N[DT]+Y", YEAR),
            drop("M"),
            of("(?<=Y)\\.(?=Y)", DASH),
            // "2015年から2018年": a word behind the year that opens it, or leads to another
            of("(?<=Y)L(?=Y)", TO),
            of("(?<=[DTYP])\\.(?!Y)|(?<=D)\\?|(?<=Y)\\+(?!Y)|(?<=Y)L", ONGOING),
            of("\\+|[()]", SEPARATOR),
            drop("[.?LN]"),
            of("D+", DASH),
            of("(?<=X)D|D(?=X)", SEPARATOR),
            drop("^[DP]+(?=[YSOTEB])"));

    private static PeriodRule of(String symbols, char result) {
        return new PeriodRule(Pattern.compile(symbols), result);
    }

    private static PeriodRule drop(String symbols) {
        return new PeriodRule(Pattern.compile(symbols), null);
    }

    /** The tokens after all rules, each applied from left to right in its turn. */
    static List<PeriodToken> apply(List<PeriodRule> rules, List<PeriodToken> tokens) {
        List<PeriodToken> result = tokens;
        for (PeriodRule rule : rules) {
            result = rule.apply(result);
        }
        return result;
    }

    /** The symbols of tokens, as text. */
    static String symbols(List<PeriodToken> tokens) {
        return tokens.stream().map(token -> String.valueOf(token.symbol())).collect(Collectors.joining());
    }

    private List<PeriodToken> apply(List<PeriodToken> tokens) {
        List<PeriodToken> result = new ArrayList<>();
        int at = 0;
        for (MatchResult match : symbols.matcher(symbols(tokens)).results().toList()) {
            result.addAll(tokens.subList(at, match.start()));
            if (result() != null) {
                result.add(merged(tokens.subList(match.start(), match.end()), result()));
            }
            at = match.end();
        }
        result.addAll(tokens.subList(at, tokens.size()));
        return result;
    }

    private static PeriodToken merged(List<PeriodToken> tokens, char symbol) {
        PeriodToken year =
                tokens.stream().filter(PeriodToken::isYear).findFirst().orElse(tokens.getFirst());
        return new PeriodToken(
                symbol,
                year.firstYear(),
                year.lastYear(),
                tokens.getFirst().start(),
                tokens.getLast().end());
    }
}

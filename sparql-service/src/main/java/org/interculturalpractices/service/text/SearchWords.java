package org.interculturalpractices.service.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.interculturalpractices.loader.text.WordAnalyzer;
import org.interculturalpractices.ontology.CanonicalText;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * The parser of search text: all words have to be there; {@code "words in quotes"} are a phrase, {@code rumo*} is a prefix,
 * {@code rumor~} is fuzzy. {@code OR}, {@code NOT} and brackets do what they say (Lucene's classic query syntax). What is not
 * written so is read as plain words, so that any text finds something or nothing, and never fails. Thread-safe.
 */
public final class SearchWords {

    /** How all practices are asked for. */
    public static final String ANY = "*:*";

    private static final int LONGEST = 1_000;
    private static final Pattern OPERATOR = Pattern.compile("\\b(?:AND|OR|NOT)\\b");
    private static final Analyzer ANALYZER = new WordAnalyzer();

    private SearchWords() {}

    /** The analysis of the index, which is that of the question as well. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /**
     * The query for a text.
     *
     * @param field the field of words that name no other
     * @throws ServiceException with {@link Code#BAD_REQUEST} if the text is longer than 1,000 characters
     */
    public static Query parse(String text, String field) {
        if (text.length() > LONGEST) {
            throw new ServiceException(
                    Code.BAD_REQUEST, "A text to search for has at most " + LONGEST + " characters; take fewer words.");
        }
        // Wildcards and operators are read before the analyzer is asked.
        String words = CanonicalText.forComparison(text);
        try {
            return new Parser(field).parse(words);
        } catch (ParseException | IndexSearcher.TooManyClauses e) {
            return plain(words, field);
        }
    }

    private static Query plain(String text, String field) {
        try {
            String words =
                    OPERATOR.matcher(text).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
            return new Parser(field).parse(QueryParser.escape(words));
        } catch (ParseException e) {
            throw new ServiceException(Code.BAD_REQUEST, "The text to search for cannot be read: take other words.", e);
        }
    }

    /** Lucene's parser without regular expressions, whose cost nobody can foresee. */
    private static final class Parser extends QueryParser {

        Parser(String field) {
            super(field, ANALYZER);
            setDefaultOperator(Operator.AND);
            setSplitOnWhitespace(true);
            setAutoGeneratePhraseQueries(true);
        }

        @Override
        protected Query getRegexpQuery(String field, String expression) throws ParseException {
            throw new ParseException("regular expressions are not understood");
        }
    }
}

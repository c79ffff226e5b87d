package org.interculturalpractices.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.UnsupportedRDFormatException;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParserSettings;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * RDF files in any format of RDF4J Rio: a parser that opens the file and nothing that the file names, and what its failures mean. A byte
 * order mark is passed over. Terms are not checked; whoever takes the statements does that. Stateless.
 */
public final class RdfSyntax {

    private static final String NO_DOCTYPE = "has a DOCTYPE, which can name other files, and only the file itself is"
            + " read; write it without one (rapper -o rdfxml-abbrev does)";
    private static final String NO_CONTEXT = "names a JSON-LD context elsewhere, and only the file itself is read; put"
            + " the context's terms into the file in place of its address, or save the file expanded or as Turtle";

    private RdfSyntax() {}

    /** A parser for a file of that name. */
    public static RDFParser parser(String name) {
        RDFFormat format = InputFormat.rdfFormat(name).orElseThrow();
        try {
            RDFParser parser = Rio.createParser(format);
            parser.getParserConfig()
                    .set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true)
                    .set(JSONLDSettings.SECURE_MODE, true)
                    .set(JSONLDSettings.WHITELIST, Set.of())
                    .set(BasicParserSettings.VERIFY_URI_SYNTAX, false)
                    .set(BasicParserSettings.VERIFY_RELATIVE_URIS, false)
                    .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false)
                    .set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, false)
                    .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false)
                    .set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
            return parser;
        } catch (UnsupportedRDFormatException e) {
            throw new LoaderException(Code.SOURCE_INVALID, name, "there is no reader for " + format.getName(), e);
        }
    }

    /** Whether each line of a file of that name is a statement, so that a wrong one can be left out. */
    public static boolean isLineBased(String name) {
        Optional<RDFFormat> format = InputFormat.rdfFormat(name);
        return format.filter(RDFFormat.NTRIPLES::equals).isPresent()
                || format.filter(RDFFormat.NQUADS::equals).isPresent();
    }

    /** Has a parser of line-based files go on behind a wrong line, and tell its listener of it. */
    public static void skipWrongLines(RDFParser parser) {
        parser.getParserConfig().set(NTriplesParserSettings.FAIL_ON_INVALID_LINES, true);
        parser.getParserConfig().addNonFatalError(NTriplesParserSettings.FAIL_ON_INVALID_LINES);
    }

    /**
     * Parses a file to its end.
     *
     * @param base against which relative IRIs are resolved
     * @throws LoaderException with the line and column of the fault, or what the handler throws
     */
    public static void parse(RDFParser parser, String name, InputStream in, String base) {
        try (InputStream text = BOMInputStream.builder().setInputStream(in).get()) {
            parser.parse(text, base);
        } catch (LoaderException e) {
            throw e;
        } catch (RDFParseException e) {
            throw invalid(name, (int) Math.max(e.getLineNumber(), 0), (int) Math.max(e.getColumnNumber(), 0), e);
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        } catch (RDFHandlerException e) {
            throw e.getCause() instanceof LoaderException known ? known : invalid(name, 0, 0, e);
        } catch (RuntimeException e) {
            // Some parsers let the failures of the libraries below them through.
            throw invalid(name, 0, 0, e);
        }
    }

    private static LoaderException invalid(String name, int line, int column, Exception e) {
        String message = String.valueOf(e.getMessage());
        String all = String.join(
                "\n",
                ExceptionUtils.getThrowableList(e).stream()
                        .map(cause -> String.valueOf(cause.getMessage()))
                        .toList());
        if (all.contains("DOCTYPE")) {
            return new LoaderException(Code.SOURCE_INVALID, name, line, column, NO_DOCTYPE);
        }
        if (all.contains("whitelist")
                || all.contains("LOADING_REMOTE_CONTEXT_FAILED")
                || all.contains("remote context")) {
            return new LoaderException(Code.SOURCE_INVALID, name, line, column, NO_CONTEXT);
        }
        String reason =
                message.lines().findFirst().orElse("it cannot be understood").strip();
        return new LoaderException(Code.SOURCE_INVALID, name, line, column, reason + "; mend the file there");
    }
}

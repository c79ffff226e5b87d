package org.interculturalpractices.loader.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The datatype of cells, and how a cell is written: numbers with signs for decimals and groups, dates in the order of a pattern.
 *
 * @param iri the IRI of the datatype
 * @param decimal the sign before decimals
 * @param group the sign between groups of digits, or an empty text
 * @param date the pattern of dates, or null for that of XML Schema
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#parsing-cells">Model for Tabular Data, section 6.4</a>
 */
record CsvwDatatype(
        String iri, String decimal, String group, @Nullable DateTimeFormatter date) {

    private static final Map<String, String> OTHER_NAMES =
            Map.of("number", "double", "any", "string", "binary", "base64Binary", "datetime", "dateTime");
    private static final CsvwDatatype STRING = new CsvwDatatype(XSD.xstring.getURI(), ".", "", null);

    static CsvwDatatype of(@Nullable JsonNode node) {
        if (node == null) {
            return STRING;
        }
        String base = node.isObject() ? node.path("base").asString("string") : node.asString();
        String iri = XSD.getURI() + OTHER_NAMES.getOrDefault(base, base);
        if (TypeMapper.getInstance().getTypeByName(iri) == null) {
            throw new IllegalArgumentException("\"" + base + "\" is no datatype of CSVW");
        }
        JsonNode format = node.path("format");
        return new CsvwDatatype(
                iri,
                format.path("decimalChar").asString("."),
                format.path("groupChar").asString(format.isObject() ? "," : ""),
                base.equals("date") && format.isString() ? formatter(format.asString()) : null);
    }

    boolean isString() {
        return iri.equals(XSD.xstring.getURI());
    }

    /**
     * A cell in the form of XML Schema.
     *
     * @throws IllegalArgumentException if the cell is none of the datatype
     */
    String lexical(String cell) {
        String text = isString() ? cell : cell.strip();
        if (isNumber()) {
            text = (group.isEmpty() ? text : text.replace(group, "")).replace(decimal, ".");
        } else if (date != null) {
            try {
                text = LocalDate.parse(text, date).toString();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("\"" + cell + "\" is no date of the pattern given", e);
            }
        }
        RDFDatatype type = TypeMapper.getInstance().getSafeTypeByName(iri);
        if (!type.isValid(text)) {
            throw new IllegalArgumentException(
                    "\"" + cell + "\" is no " + iri.substring(XSD.getURI().length()));
        }
        return text;
    }

    private boolean isNumber() {
        String name = iri.substring(XSD.getURI().length()).toLowerCase(Locale.ROOT);
        return name.equals("double")
                || name.equals("float")
                || name.equals("decimal")
                || name.endsWith("integer")
                || name.endsWith("int")
                || name.endsWith("long")
                || name.endsWith("short");
    }

    private static DateTimeFormatter formatter(String pattern) {
        // In CSVW y is the year, which Java calls u.
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

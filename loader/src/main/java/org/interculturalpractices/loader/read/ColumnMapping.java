package org.interculturalpractices.loader.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceLine;
import org.interculturalpractices.ontology.CanonicalText;

/**
 * Which column of a table, or property of an object, holds which field: what the sidecar file of the source says under
 * {@code columns}, and for the other fields the usual names. Immutable.
 */
final class ColumnMapping {

    /** The key of a mapping that says where the array of a JSON document is, as a JSON Pointer (RFC 6901). */
    static final String RECORDS = "records";

    private static final String KEYS =
            Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", "));

    private final CatalogueSource source;
    private final Map<Field, String> stated = new EnumMap<>(Field.class);

    ColumnMapping(CatalogueSource source) {
        this.source = source;
        Map<String, Field> byKey = Arrays.stream(Field.values()).collect(Collectors.toMap(Field::key, field -> field));
        source.description().columns().forEach((key, column) -> {
            Field field = byKey.get(key);
            if (field != null) {
                stated.put(field, column);
            } else if (!key.equals(RECORDS)) {
                throw invalid("\"" + key + "\" is no field; the fields are " + KEYS);
            }
        });
    }

    /** Where the array of a JSON document is; nothing means that it is to be looked for. */
    String records() {
        return source.description().columns().getOrDefault(RECORDS, "");
    }

    /** The column that the mapping states for a field, or nothing. */
    Map<Field, String> stated() {
        return stated;
    }

    /**
     * The column of each field that a table has.
     *
     * @throws LoaderException if a column that the mapping names is not there, or if there is none for title, text or country
     */
    Map<Field, String> columns(Collection<String> header) {
        Map<String, String> byFolded = new HashMap<>();
        header.forEach(column -> byFolded.putIfAbsent(fold(column), column));
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String named = stated.containsKey(field) ? SourceLine.clean(stated.get(field)) : null;
            if (named != null && !header.contains(named)) {
                throw invalid("there is no column \"" + named + "\" for " + field.key() + "; the columns are "
                        + String.join(", ", header));
            }
            if (named != null) {
                columns.put(field, named);
            } else {
                field.names().stream()
                        .map(name -> byFolded.get(fold(name)))
                        .filter(column -> column != null)
                        .findFirst()
                        .ifPresent(column -> columns.put(field, column));
            }
        }
        requireEssential(columns, header);
        return columns;
    }

    private void requireEssential(Map<Field, String> columns, Collection<String> header) {
        boolean placed = columns.containsKey(Field.COUNTRY) || columns.containsKey(Field.HEADING);
        boolean told = columns.containsKey(Field.TEXT) || columns.containsKey(Field.PURPOSE);
        if (!columns.containsKey(Field.TITLE) || !placed || !told) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    source.name(),
                    1,
                    0,
                    "columns for title, country and text are needed, and the columns are "
                            + String.join(", ", header) + "; say which is which in " + source.sidecarName()
                            + ", as in \"columns\": {\"title\": \"Name\"}");
        }
    }

    private LoaderException invalid(String detail) {
        return new LoaderException(Code.SIDECAR_INVALID, source.sidecarName(), detail);
    }

    static String fold(String name) {
        return CanonicalText.forComparison(name)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
    }
}

package org.interculturalpractices.loader.csvw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell of a table: its text, and the values that its datatype makes of it. Immutable.
 *
 * @param column its column
 * @param values its values; none where it says nothing
 * @param list whether it is a list of values
 * @param errors why it is not valid; empty if it is
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#parsing-cells">Model for Tabular Data, section 6.4</a>
 */
record Cell(Column column, List<Item> values, boolean list, List<String> errors) {

    /** A value in the lexical form of its datatype; a value that is not valid stays the text that it is. */
    record Item(String lexical, Datatype datatype) {}

    static Cell parse(Column column, String text) {
        Inherited inherited = column.inherited();
        String cell = inherited.datatype().whiteSpace(text);
        if (cell.isEmpty()) {
            cell = inherited.defaultText();
        }
        List<Item> values = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        String separator = inherited.separator();
        boolean isNull = inherited.nulls().contains(cell) || (separator != null && cell.isEmpty());
        if (isNull) {
            if (inherited.required()) {
                errors.add("is required and says nothing");
            }
        } else if (separator == null) {
            addItem(inherited, cell, values, errors);
        } else {
            for (String part : Pattern.compile(separator, Pattern.LITERAL).split(cell, -1)) {
                String item = inherited.datatype().isStripped() ? part.strip() : part;
                item = item.isEmpty() ? inherited.defaultText() : item;
                if (!inherited.nulls().contains(item)) {
                    addItem(inherited, item, values, errors);
                }
            }
        }
        return new Cell(column, values, separator != null, errors);
    }

    private static void addItem(Inherited inherited, String item, List<Item> values, List<String> errors) {
        try {
            values.add(new Item(inherited.datatype().lexical(item), inherited.datatype()));
        } catch (IllegalArgumentException e) {
            errors.add(String.valueOf(e.getMessage()));
            values.add(new Item(item, Datatype.STRING));
        }
    }

    boolean isNull() {
        return values.isEmpty();
    }

    /** The cell as a variable of a URI template. */
    Object variable() {
        return list
                ? values.stream().map(Item::lexical).collect(Collectors.toList())
                : values.getFirst().lexical();
    }

    /** The values of a key. */
    String key() {
        return values.stream().map(Item::lexical).collect(Collectors.joining("\0"));
    }
}

package org.interculturalpractices.service.reconcile;

import java.util.List;

/**
 * A thing in short, as a client shows it beside a cell.
 *
 * @param id its id
 * @param name its name
 * @param language the language of the name, or an empty text
 * @param type its type, in words
 * @param rows what is known of it
 */
record Preview(String id, String name, String language, String type, List<Row> rows) {

    /** A property and its values, in words. */
    record Row(String property, String values) {}

    Preview {
        rows = List.copyOf(rows);
    }

    /** A value in words. */
    static String text(PropertyValue cell) {
        return switch (cell) {
            case PropertyValue.Thing thing -> thing.name();
            case PropertyValue.Words words -> words.text();
            case PropertyValue.Whole whole -> Long.toString(whole.number());
            case PropertyValue.Decimal decimal -> decimal.number().toPlainString();
        };
    }
}

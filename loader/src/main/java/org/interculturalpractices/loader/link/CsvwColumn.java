package org.interculturalpractices.loader.link;

import com.damnhandy.uri.template.UriTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name what templates call it
 * @param titles what the head line of the table calls it
 * @param about the IRI of what a row is about
 * @param property the IRI of the property, without a template
 * @param comment what the column says, or an empty text
 * @param value the IRI of the value, or null where the value is the cell
 * @param datatype of the cells
 * @param language of the cells, or an empty text
 * @param separator of the values of a cell, or an empty text where a cell is one value
 * @param nulls cells that say nothing
 * @param virtual whether the table has no such cells
 * @param suppressed whether no statement is made of it
 * @param required whether a cell that says nothing is an error
 */
record CsvwColumn(
        String name,
        List<String> titles,
        UriTemplate about,
        String property,
        String comment,
        @Nullable UriTemplate value,
        CsvwDatatype datatype,
        String language,
        String separator,
        List<String> nulls,
        boolean virtual,
        boolean suppressed,
        boolean required) {

    CsvwColumn {
        titles = List.copyOf(titles);
        nulls = List.copyOf(nulls);
    }

    /** Whether a head line may call it so. */
    boolean isTitled(String title) {
        return titles.contains(title) || name.equals(title);
    }
}

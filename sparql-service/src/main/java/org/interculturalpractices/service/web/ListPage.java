package org.interculturalpractices.service.web;

import java.util.List;

/**
 * A page of a list that is whole in memory.
 *
 * @param rows what the page shows
 * @param count how many the list has
 * @param page the number of the page, from 1
 * @param pages how many pages there are, at least one
 */
public record ListPage<T>(List<T> rows, int count, int page, int pages) {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /** A page of a list; one that there is not is the nearest that there is. */
    public static <T> ListPage<T> of(List<T> all, int page, int size) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), size));
        int shown = Math.clamp(page, 1, pages);
        int from = (shown - 1) * size;
        return new ListPage<>(all.subList(from, Math.min(all.size(), from + size)), all.size(), shown, pages);
    }
}

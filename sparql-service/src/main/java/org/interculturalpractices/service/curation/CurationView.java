package org.interculturalpractices.service.curation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.web.ListPage;

/**
 * What the page for curators shows: the first entries of every list, or one list page by page.
 *
 * @param counts all lists, with what each has; none while they are being made
 * @param sections the lists that are shown
 * @param chosen whether one list was asked for
 * @param damaged the files that cannot be read
 */
public record CurationView(List<Count> counts, List<Section> sections, boolean chosen, List<Damage> damaged) {

    /** So many entries a page of one list has. */
    static final int ENTRIES = 50;

    /** So many entries of each list stand on the page of all. */
    static final int FIRST = 10;

    /** A list and how many entries it has. */
    public record Count(String key, int count) {}

    /** A list that is shown. */
    public record Section(String key, ListPage<CurationEntry> list) {}

    /**
     * A file of the data folder that cannot be read.
     *
     * @param file its name
     * @param line where the first fault is, from 1; 0 if not known
     */
    public record Damage(String file, int line) {}

    /** The page while the lists are being made. */
    static final CurationView PENDING = new CurationView(List.of(), List.of(), false, List.of());

    static CurationView of(CurationBacklog work, Optional<Topic> chosen, int page, ReleaseGraph graph, Labels labels) {
        RowReader reader = new RowReader(work, graph, labels);
        return new CurationView(
                Arrays.stream(Topic.values())
                        .map(topic ->
                                new Count(topic.key(), reader.entries(topic).size()))
                        .toList(),
                chosen.map(topic -> List.of(section(topic, page, ENTRIES, reader)))
                        .orElseGet(() -> Arrays.stream(Topic.values())
                                .map(topic -> section(topic, 1, FIRST, reader))
                                .toList()),
                chosen.isPresent(),
                work.folder().damaged());
    }

    private static Section section(Topic topic, int page, int size, RowReader reader) {
        ListPage<?> entries = ListPage.of(reader.entries(topic), page, size);
        return new Section(
                topic.key(),
                new ListPage<>(
                        entries.rows().stream()
                                .map(entry -> reader.row(topic, entry))
                                .toList(),
                        entries.count(),
                        entries.page(),
                        entries.pages()));
    }

    /** Whether the lists are still being made. */
    public boolean isPending() {
        return counts.isEmpty();
    }
}

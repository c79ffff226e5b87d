package org.interculturalpractices.loader.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.Problem;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.source.CatalogueSource;

/**
 * Whether two sources have a record in common, as two versions of a page have: one whose title, heading line and text are the same in
 * two of the three, or one that mends the same rejected record. Both are read; memory holds some checksums for each record of one. Not
 * thread-safe.
 */
public final class SharedRecords {

    private final SourceReader reader;

    /** Reads sources with that reader. */
    public SharedRecords(SourceReader reader) {
        this.reader = reader;
    }

    /** Whether they share a record; two that cannot be read do not. */
    public boolean share(CatalogueSource one, CatalogueSource other) {
        Set<String> prints = new HashSet<>();
        Set<String> found = new HashSet<>();
        try {
            reader.read(one, new Prints(prints::add));
            reader.read(other, new Prints(print -> {
                if (prints.contains(print)) {
                    found.add(print);
                }
            }));
        } catch (LoaderException unreadable) {
            // It is told when the source is loaded; until then what was read of it counts.
        }
        return !found.isEmpty();
    }

    private record Prints(Consumer<String> found) implements RecordSink {

        @Override
        public void accept(SourceRecord record) {
            add(record.title(), record.headingLine(), record.text());
            if (record.stated().mends() != null) {
                found.accept(record.stated().mends());
            }
        }

        @Override
        public void acceptPage(OwnPage page) {
            add(page.title(), page.periodLine(), page.text());
        }

        @Override
        public void reject(RejectedRecord record) {
            add(record.title(), record.headingLine(), record.text());
            if (record.mends() != null) {
                found.accept(record.mends());
            }
        }

        @Override
        public void warn(Problem warning) {
            // Of no matter here.
        }

        private void add(String title, String heading, String text) {
            for (List<String> pair : List.of(
                    List.of("title heading", title, heading),
                    List.of("title text", title, text),
                    List.of("heading text", heading, text))) {
                if (pair.stream().noneMatch(String::isEmpty)) {
                    found.accept(DigestUtils.sha256Hex(String.join("\n", pair)));
                }
            }
        }
    }
}

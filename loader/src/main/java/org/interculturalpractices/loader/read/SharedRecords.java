package org.interculturalpractices.loader.read;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RecordWords;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.source.CatalogueSource;

/**
 * A test whether a source is another version of one: it has a record whose title, heading line and text are those of a record of it in two
 * of the three. A file of mended records is a version of another such file alone, if it mends all that the other does. Both sources are
 * read; memory holds some checksums for each record of one. Not thread-safe.
 */
public final class SharedRecords {

    private final SourceReader reader;

    /** Reads sources with that reader. */
    public SharedRecords(SourceReader reader) {
        this.reader = reader;
    }

    /** Whether one source is a version of the other; one that cannot be read is, as far as it can be. */
    public boolean isVersion(CatalogueSource one, CatalogueSource other) {
        Set<String> records = new HashSet<>();
        Set<String> mended = new HashSet<>();
        read(one, new Prints(records::add, mended::add));
        Set<String> shared = new HashSet<>();
        Set<String> mendedBefore = new HashSet<>();
        read(
                other,
                new Prints(
                        print -> {
                            if (records.contains(print)) {
                                shared.add(print);
                            }
                        },
                        mendedBefore::add));
        if (mended.isEmpty() && mendedBefore.isEmpty()) {
            return !shared.isEmpty();
        }
        return !mendedBefore.isEmpty() && mended.containsAll(mendedBefore);
    }

    private void read(CatalogueSource source, RecordSink sink) {
        try {
            reader.read(source, sink);
        } catch (LoaderException unreadable) {
            // It is told when the source is loaded; until then what was read of it counts.
        }
    }

    private record Prints(Consumer<String> found, Consumer<String> mended) implements RecordSink {

        @Override
        public void accept(SourceRecord record) {
            add(RecordWords.of(record));
            if (record.stated().mends() != null) {
                mended.accept(record.stated().mends());
            }
        }

        @Override
        public void acceptPage(OwnPage page) {
            add(RecordWords.of(page.title(), page.periodLine(), page.text()));
        }

        @Override
        public void reject(RejectedRecord record) {
            add(RecordWords.of(record));
            if (record.mends() != null) {
                mended.accept(record.mends());
            }
        }

        @Override
        public void warn(Problem warning) {
            // Of no matter here.
        }

        private void add(RecordWords words) {
            words.pairs().forEach(pair -> found.accept(DigestUtils.sha256Hex(pair)));
        }
    }
}

package org.interculturalpractices.loader.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.RecordLines;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.ontology.CanonicalText;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what another sink takes, but for records with U+FFFD or an unpaired surrogate: a program before this one lost a character of
 * them. They are rejected. Not thread-safe.
 */
final class IntactRecords implements RecordSink {

    private final String source;
    private final RecordSink sink;
    private int rejectedLines;

    IntactRecords(String source, RecordSink sink) {
        this.source = source;
        this.sink = sink;
    }

    /** How many lines the records have that were rejected here. */
    int rejectedLines() {
        return rejectedLines;
    }

    @Override
    public void accept(SourceRecord record) {
        List<String> words = List.of(record.title(), record.headingLine(), record.text());
        if (isIntact(words, record.lines(), record.stated().mends())) {
            sink.accept(record);
        }
    }

    @Override
    public void acceptPage(OwnPage page) {
        if (isIntact(List.of(page.title(), page.periodLine(), page.text()), page.lines(), null)) {
            sink.acceptPage(page);
        }
    }

    /** Whether no character of the words was lost; rejects them otherwise. */
    private boolean isIntact(List<String> words, RecordLines lines, @Nullable String mends) {
        Optional<String> hurt =
                words.stream().filter(CanonicalText::hasLostCharacter).findFirst();
        hurt.ifPresent(text -> {
            rejectedLines += lines.count();
            String around = Stream.of(text.split("\\s+", -1))
                    .filter(CanonicalText::hasLostCharacter)
                    .findFirst()
                    .orElse(text);
            Problem problem = new Problem(
                    Severity.ERROR,
                    "character-lost",
                    source,
                    lines.first(),
                    0,
                    "a program before this one lost a character in \"" + around
                            + "\" (U+FFFD); get the source again, or write the character there");
            sink.reject(new RejectedRecord(
                    problem, words.stream().filter(line -> !line.isEmpty()).toList(), mends));
        });
        return hurt.isEmpty();
    }

    @Override
    public void reject(RejectedRecord rejected) {
        sink.reject(rejected);
    }

    @Override
    public void warn(Problem warning) {
        sink.warn(warning);
    }
}

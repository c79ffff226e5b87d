package org.interculturalpractices.loader.reject;

import java.time.LocalDate;
import org.interculturalpractices.loader.parse.RecordWords;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.report.RejectState;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.jspecify.annotations.Nullable;

/**
 * The state of a rejected record: a row of {@code rejects.csv}.
 *
 * @param id its id
 * @param state whether it is still to be mended
 * @param source the name of the source that has it
 * @param sourceSha256 the checksum of that source
 * @param line where it stands there, from 1; 0 if not known
 * @param code why it was rejected, a short name
 * @param title its title; empty if it has none
 * @param headingLine its heading line; empty if it has none
 * @param textSha256 the checksum of its text; empty if it has none
 * @param since the day of the load that rejected it first
 * @param closedOn the day of the load after which it was not open any more, or null
 * @param practice the slug of the practice that mends it, also where that is one with another; empty if none does
 */
public record Reject(
        String id,
        RejectState state,
        String source,
        String sourceSha256,
        int line,
        String code,
        String title,
        String headingLine,
        String textSha256,
        LocalDate since,
        @Nullable LocalDate closedOn,
        String practice) {

    static Reject of(CatalogueSource source, RejectedRecord rejected, LocalDate today) {
        RecordWords words = RecordWords.of(rejected);
        return new Reject(
                rejected.id(),
                RejectState.OPEN,
                source.name(),
                source.sha256(),
                rejected.problem().line(),
                rejected.problem().code(),
                words.title(),
                words.headingLine(),
                words.textSha256(),
                today,
                null,
                "");
    }

    /** The same since a former day. */
    Reject since(LocalDate day) {
        return with(state, day, closedOn, practice);
    }

    /** The same in a state, and since when if it is not open. */
    Reject in(RejectState other, LocalDate closed, String mendedBy) {
        return with(other, since, other == RejectState.OPEN ? null : closed, mendedBy);
    }

    private Reject with(RejectState other, LocalDate begun, @Nullable LocalDate closed, String mendedBy) {
        return new Reject(
                id, other, source, sourceSha256, line, code, title, headingLine, textSha256, begun, closed, mendedBy);
    }

    /** The words by which it is known. */
    RecordWords words() {
        return new RecordWords(title, headingLine, textSha256);
    }
}

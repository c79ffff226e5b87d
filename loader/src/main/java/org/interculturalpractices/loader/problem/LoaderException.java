package org.interculturalpractices.loader.problem;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The one exception of the loader: something as a whole cannot go on, such as a file that cannot be read or a folder that
 * cannot be written. What concerns one record is a {@link Problem} instead. The message is {@code source:line:column: detail},
 * without the numbers that are not known, and says what to do.
 */
public final class LoaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int USAGE = 2;
    private static final int INPUT_OR_OUTPUT = 3;

    /** What kind of failure it is. */
    public enum Code {
        /** The source does not exist, or is a folder. */
        SOURCE_NOT_FOUND(INPUT_OR_OUTPUT),
        /** The source has no text in it. */
        SOURCE_EMPTY(INPUT_OR_OUTPUT),
        /** The source is no text: it holds NUL or other control characters, or is a PDF. */
        SOURCE_BINARY(INPUT_OR_OUTPUT),
        /** The source is text in another encoding than UTF-8. */
        SOURCE_NOT_UTF8(INPUT_OR_OUTPUT),
        /** A byte of a page is no character in the encoding that the page is stated to be in. */
        SOURCE_NOT_DECODABLE(INPUT_OR_OUTPUT),
        /** The source ends too early: within a character, or within a record. */
        SOURCE_TRUNCATED(INPUT_OR_OUTPUT),
        /** A line of the source is longer than any title or paragraph can be. */
        SOURCE_LINE_TOO_LONG(INPUT_OR_OUTPUT),
        /** The source is not what its name says: no CSV, JSON, HTML or RDF that can be read to its end. */
        SOURCE_INVALID(INPUT_OR_OUTPUT),
        /** A page on the web cannot or must not be fetched. */
        FETCH_FAILED(INPUT_OR_OUTPUT),
        /** The source changed while it was read. */
        SOURCE_CHANGED(INPUT_OR_OUTPUT),
        /** The source has no records, or none that can be accepted. */
        NO_RECORDS(INPUT_OR_OUTPUT),
        /** The sidecar file beside a source is not the JSON that it should be. */
        SIDECAR_INVALID(INPUT_OR_OUTPUT),
        /** A file of curators' decisions is not the CSV that it should be, or contradicts itself. */
        DECISIONS_INVALID(INPUT_OR_OUTPUT),
        /** A decision cannot be made or taken back, because there is no such practice, theme or place, or no such decision. */
        DECISION_REFUSED(USAGE),
        /** A load would withdraw practices, and nobody has agreed to it. */
        WITHDRAWAL_REFUSED(USAGE),
        /** The review file of a linked dataset is not the CSV that it should be. */
        REVIEW_INVALID(INPUT_OR_OUTPUT),
        /** The register of practice IRIs is not the table that it should be. */
        REGISTER_INVALID(INPUT_OR_OUTPUT),
        /** No release of the data folder has that id. */
        RELEASE_UNKNOWN(USAGE),
        /** Files of a release are missing, or are not those that its manifest names. */
        RELEASE_DAMAGED(INPUT_OR_OUTPUT),
        /** The quads or the patch to rebuild a release from are not those of a release. */
        GRAPH_INVALID(INPUT_OR_OUTPUT),
        /** Another load is writing to the data folder, or a backup reads it. */
        DATA_FOLDER_BUSY(INPUT_OR_OUTPUT),
        /** The data folder has a format that this program does not know, or none that can be read. */
        DATA_FOLDER_FORMAT(INPUT_OR_OUTPUT),
        /** A restore of the data folder has begun and not ended. */
        DATA_FOLDER_RESTORING(INPUT_OR_OUTPUT),
        /** The data folder to restore into has files in it. */
        DATA_FOLDER_NOT_EMPTY(USAGE),
        /** The archive is no backup, is damaged or cut short, or is of a newer version. */
        BACKUP_INVALID(INPUT_OR_OUTPUT),
        /** The file to write a backup to cannot be one: it is a folder, or lies in the data folder itself. */
        BACKUP_PLACE(USAGE),
        /** The disk or the file system failed. */
        IO(INPUT_OR_OUTPUT);

        private final int exitCode;

        Code(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of a command that fails for this reason: 2 for wrong usage, 3 for failed input or output. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Code code;
    private final String detail;
    private final String source;
    private final int line;
    private final int column;

    /** A failure of a source as a whole. */
    public LoaderException(Code code, String source, String detail) {
        this(code, source, 0, 0, detail);
    }

    /** A failure of a source as a whole, with its cause. */
    public LoaderException(Code code, String source, String detail, Throwable cause) {
        this(code, source, detail);
        initCause(cause);
    }

    /**
     * A failure at one place of a source.
     *
     * @param source the name of the file
     * @param line the line, from 1; 0 if not known
     * @param column the character of the line, from 1; 0 if not known
     * @param detail what is wrong, and what to do
     */
    public LoaderException(Code code, String source, int line, int column, String detail) {
        super(Problem.place(source, line, column) + ": " + detail);
        this.code = code;
        this.detail = detail;
        this.source = source;
        this.line = line;
        this.column = column;
    }

    /** A file that cannot be read to its end. */
    public static LoaderException unreadable(String source, Exception cause) {
        return new LoaderException(Code.IO, source, "cannot be read: " + cause.getMessage(), cause);
    }

    /** A failure of the disk while a folder or file is read or written. */
    public static LoaderException ofDisk(Path file, IOException cause) {
        return new LoaderException(
                Code.IO,
                file.toString(),
                "reading or writing failed (" + cause.getMessage() + "); check permissions and free space",
                cause);
    }

    /** What kind of failure it is. */
    public Code code() {
        return code;
    }

    /** What is wrong, and what to do, without the place. */
    public String detail() {
        return detail;
    }

    /** The name of the file or folder. */
    public String source() {
        return source;
    }

    /** The line, from 1; 0 if not known. */
    public int line() {
        return line;
    }

    /** The character of the line, from 1; 0 if not known. */
    public int column() {
        return column;
    }
}

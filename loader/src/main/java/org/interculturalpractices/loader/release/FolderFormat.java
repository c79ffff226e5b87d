package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * The version of the layout of a data folder: the file {@code FORMAT} at its root, one line with a decimal number.
 *
 * <ul>
 *   <li>1: folders of the first edition, which have no such file.
 *   <li>2: the file itself; {@code decisions/}, {@code rejects.csv} and {@code pruned.log} may be there.
 * </ul>
 *
 * A folder of a lower version is upgraded when it is first written to; one of a higher version is neither read nor written, and
 * neither is one in which a restore has begun and not ended. Stateless.
 */
public final class FolderFormat {

    /** The version that this program writes. */
    public static final int CURRENT = 2;

    /** The folder, within a data folder, of a restore that has not ended. */
    public static final String RESTORING = "restoring";

    private static final String FILE_NAME = "FORMAT";
    private static final int LONGEST = 100;

    private FolderFormat() {}

    /**
     * The version of a data folder, which need not be there yet.
     *
     * @throws LoaderException with {@link Code#DATA_FOLDER_FORMAT} if it cannot be read
     */
    public static int of(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        try {
            String line = Files.size(file) > LONGEST
                    ? "a text"
                    : Files.readString(file, UTF_8).strip();
            if (!line.matches("[1-9][0-9]{0,5}")) {
                throw unreadable(file, "says \"" + line.replaceAll("\\p{Cntrl}", "?") + "\"");
            }
            return Integer.parseInt(line);
        } catch (NoSuchFileException firstEdition) {
            return 1;
        } catch (CharacterCodingException e) {
            throw unreadable(file, "is no text");
        } catch (IOException e) {
            throw unreadable(file, "cannot be read (" + e.getMessage() + ")");
        }
    }

    /**
     * Checks that this program can use a data folder, to read it or to write to it.
     *
     * @throws LoaderException with {@link Code#DATA_FOLDER_FORMAT} or {@link Code#DATA_FOLDER_RESTORING} if it cannot
     */
    static void requireUsable(Path folder) {
        if (Files.exists(folder.resolve(RESTORING))) {
            throw new LoaderException(
                    Code.DATA_FOLDER_RESTORING,
                    folder.toString(),
                    "a restore of this folder did not end; run 'icp restore' with the same archive again, which goes on or starts over");
        }
        requireKnown(of(folder), folder.toString());
    }

    /**
     * Checks that this program knows a version.
     *
     * @param where what has that version, for the message
     * @throws LoaderException with {@link Code#DATA_FOLDER_FORMAT} if it does not
     */
    public static void requireKnown(int version, String where) {
        if (version > CURRENT) {
            throw new LoaderException(
                    Code.DATA_FOLDER_FORMAT,
                    where,
                    "has format " + version + " of data folders, and this program knows formats up to " + CURRENT
                            + "; use the newer version of the program that wrote it, or another folder");
        }
    }

    /** Brings a folder to the version that this program writes; the caller holds its lock. */
    static void upgrade(Path folder) throws IOException {
        for (int version = of(folder); version < CURRENT; version++) {
            upgradeFrom(version);
            DurableFiles.replace(folder.resolve(FILE_NAME), (version + 1 + "\n").getBytes(UTF_8));
        }
    }

    /** One step, which a crash may interrupt and which is then done again. */
    private static void upgradeFrom(int version) {
        switch (version) {
            case 1 -> {
                // Format 2 adds files and changes none.
            }
            default -> throw new IllegalStateException("there is no step from format " + version);
        }
    }

    private static LoaderException unreadable(Path file, String what) {
        return new LoaderException(
                Code.DATA_FOLDER_FORMAT,
                file.toString(),
                what + ", where a number up to " + CURRENT
                        + " should stand; if nothing but this file is damaged, write that number into it");
    }
}

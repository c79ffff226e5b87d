package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceDescription;

/**
 * Keeps the records that a load rejects, a file for each source: a listing, in which each record follows a note of what is wrong
 * with it. Mended, the file is a source as any other; the description of its source stands beside it. The name has digits of the
 * source's checksum, so that another version of the source does not replace what was mended. The files of the load before are
 * removed when this one has read its sources. Not thread-safe.
 */
public final class RejectedFiles {

    /** How a note begins; the grammar of listings passes it over. */
    private static final String NOTE = "#! ";

    private static final int HASH_DIGITS = 8;

    private final Path folder;
    private final Path building;
    private final Set<Path> begun = new HashSet<>();

    /** Files of a load into that data folder, which the caller has locked. */
    public RejectedFiles(DataFolder data) {
        this.folder = data.rejected();
        this.building = data.building().resolve("rejected");
    }

    /** Adds a record of that source. */
    public void keep(CatalogueSource source, RejectedRecord rejected) {
        Path file = building.resolve(name(source) + ".txt");
        try {
            if (begun.add(file)) {
                begin(file, source);
            }
            String note = NOTE + rejected.problem().rendered().replaceAll("\\s+", " ");
            Files.writeString(
                    file,
                    note + "\n\n" + String.join("\n\n", rejected.lines()) + "\n\n",
                    UTF_8,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw DataFolder.io(file, e);
        }
    }

    /** Gives the files their place, instead of those of the load before. */
    public void publish() {
        try {
            DurableFiles.deleteTree(folder);
            if (Files.exists(building)) {
                DurableFiles.move(building, folder);
            }
        } catch (IOException e) {
            throw DataFolder.io(folder, e);
        }
    }

    private static String name(CatalogueSource source) {
        String base = source.name().replaceFirst("(?:-rejected-[0-9a-f]{8})?(?:\\.[A-Za-z]+)*$", "");
        return base + "-rejected-" + source.sha256().substring(0, HASH_DIGITS);
    }

    private static void begin(Path file, CatalogueSource source) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "", UTF_8);
        if (!source.description().equals(SourceDescription.UNKNOWN)) {
            source.description().withoutColumns().writeBeside(file);
        }
    }
}

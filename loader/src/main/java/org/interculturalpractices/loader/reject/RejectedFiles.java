package org.interculturalpractices.loader.reject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.parse.RejectNote;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderChange;
import org.interculturalpractices.loader.report.RejectState;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.loader.source.SourceEntry;

/**
 * The files in which rejected records are mended, one for each source: a listing, in which a note of what is wrong stands above each
 * record; mended, it is a source as any other, and the description of its source stands beside it. The first line has the
 * checksum of the others, so that a file which somebody has edited is known and never written again; nor is one that is a source. What
 * such a file does not have goes into another one. Not thread-safe.
 */
public final class RejectedFiles {

    private final Path folder;
    private final Path building;
    private final Map<CatalogueSource, Path> drafts = new LinkedHashMap<>();

    /** Files of a load into that data folder, which the caller has locked. */
    public RejectedFiles(DataFolder data) {
        this.folder = data.rejected();
        this.building = data.building().resolve("rejected");
    }

    /** Adds a record of that source; one that was to mend another stands in a file already. */
    public void keep(CatalogueSource source, RejectedRecord rejected) {
        if (rejected.mends() != null) {
            return;
        }
        Path draft = drafts.computeIfAbsent(source, key -> building.resolve(drafts.size() + ".txt"));
        try {
            Files.createDirectories(building);
            Files.writeString(
                    draft,
                    RejectNote.of(rejected) + "\n\n" + String.join("\n\n", rejected.lines()) + "\n\n",
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw LoaderException.ofDisk(draft, e);
        }
    }

    /**
     * Adds the files of all open records to a change, and takes away those of which no record is open; edited ones stay as they are.
     *
     * @param ledger what has become of the records
     * @param sources checksums of the sources of the load
     */
    public void publish(RejectLedger ledger, Set<String> sources, FolderChange change) {
        Set<String> open = ledger.in(RejectState.OPEN).stream().map(Reject::id).collect(Collectors.toSet());
        try {
            List<Path> unedited = new ArrayList<>();
            Map<Path, Set<String>> kept = new LinkedHashMap<>();
            for (MendingFile file : MendingFile.in(folder)) {
                if (file.isUnedited() && !sources.contains(Checksums.ofFile(file.path()))) {
                    unedited.add(file.path());
                } else {
                    kept.put(file.path(), file.rejects());
                }
            }
            for (Map.Entry<CatalogueSource, Path> draft : drafts.entrySet()) {
                publish(draft.getKey(), draft.getValue(), open, kept, unedited, change);
            }
            for (Path file : unedited) {
                change.remove(file);
                change.remove(SourceDescription.sidecarOf(file));
            }
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }

    private void publish(
            CatalogueSource source,
            Path draft,
            Set<String> open,
            Map<Path, Set<String>> kept,
            List<Path> unedited,
            FolderChange change)
            throws IOException {
        String name = name(source);
        Set<String> there = new TreeSet<>();
        kept.forEach((file, ids) -> {
            if (file.getFileName().toString().startsWith(name)) {
                there.addAll(ids);
            }
        });
        Path body = draft.resolveSibling(draft.getFileName() + ".open");
        if (!copy(draft, body, id -> open.contains(id) && !there.contains(id))) {
            return;
        }
        Path file = folder.resolve(name + ".txt");
        for (int number = 2; kept.containsKey(file); number++) {
            file = folder.resolve(name + "-" + number + ".txt");
        }
        unedited.remove(file);
        change.write(file, out -> {
            out.write((MendingFile.head(Checksums.ofFile(body)) + "\n").getBytes(UTF_8));
            Files.copy(body, out);
        });
        if (!source.description().equals(SourceDescription.UNKNOWN)) {
            change.write(
                    SourceDescription.sidecarOf(file),
                    source.description().withoutColumns().bytes());
        }
    }

    /** Copies the records whose ids are wanted; tells whether there was one. */
    private static boolean copy(Path from, Path to, Predicate<String> wanted) throws IOException {
        boolean found = false;
        try (BufferedReader lines = Files.newBufferedReader(from);
                OutputStream out = Files.newOutputStream(to)) {
            boolean copied = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String id = RejectNote.id(line);
                copied = id == null ? copied : wanted.test(id);
                found |= copied;
                if (copied) {
                    out.write((line + "\n").getBytes(UTF_8));
                }
            }
        }
        return found;
    }

    private static String name(CatalogueSource source) {
        String base = source.name().replaceFirst("(?:-rejected-[0-9a-f]{8}(?:-\\d+)?)?(?:\\.[A-Za-z]+)*$", "");
        return base + "-rejected-" + source.sha256().substring(0, SourceEntry.SHORT_SHA);
    }
}

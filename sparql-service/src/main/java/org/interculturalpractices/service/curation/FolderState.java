package org.interculturalpractices.service.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interculturalpractices.loader.decide.DecisionFile;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.identity.IdentityDecision;
import org.interculturalpractices.loader.identity.IdentityFile;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.reject.MendingFile;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.curation.CurationView.Damage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the files of curators in a data folder say, which change while a release stays. A file that cannot be read is named, and says
 * nothing. Immutable.
 *
 * @param stamp when the files last changed
 * @param ledger what has become of the rejected records
 * @param mendingFiles the names of the files in which rejected records are mended, by the ids of the records
 * @param decisions what curators decided
 * @param identities which practices are one
 * @param damaged the files that cannot be read
 */
record FolderState(
        List<String> stamp,
        RejectLedger ledger,
        Map<String, String> mendingFiles,
        Decisions decisions,
        List<IdentityDecision> identities,
        List<Damage> damaged) {

    private static final Logger LOG = LoggerFactory.getLogger(FolderState.class);

    FolderState {
        stamp = List.copyOf(stamp);
        mendingFiles = Map.copyOf(mendingFiles);
        identities = List.copyOf(identities);
        damaged = List.copyOf(damaged);
    }

    /** When the files last changed, and how long they are. */
    static List<String> stamp(DataFolder data) {
        return Stream.concat(
                        Stream.of(data.rejects(), data.rejected(), data.identity()),
                        Arrays.stream(DecisionFile.values())
                                .map(file -> data.decisions().path(file)))
                .map(FolderState::stamp)
                .toList();
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException missing) {
            return "";
        }
    }

    /** Reads the files. The stamp is older than what is read, so that a change meanwhile is seen. */
    static FolderState read(DataFolder data) {
        List<String> stamp = stamp(data);
        List<Damage> damaged = new ArrayList<>();
        return new FolderState(
                stamp,
                read(() -> RejectLedger.read(data.rejects()), RejectLedger.EMPTY, data.rejects(), damaged),
                read(() -> mendingFiles(data.rejected()), Map.of(), data.rejected(), damaged),
                read(
                        () -> data.decisions().read(),
                        Decisions.NONE,
                        data.decisions().path(DecisionFile.THEMES).getParent(),
                        damaged),
                read(() -> IdentityFile.read(data.identity()), List.of(), data.identity(), damaged),
                damaged);
    }

    private static <T> T read(Supplier<T> reader, T nothing, Path file, List<Damage> damaged) {
        try {
            return reader.get();
        } catch (LoaderException e) {
            LOG.warn("What curators decided cannot be read: {}", e.getMessage());
            // Never the path of the machine.
            String name = Optional.ofNullable(Path.of(e.source()).getFileName())
                    .orElse(file)
                    .toString();
            damaged.add(new Damage(name, e.line()));
            return nothing;
        }
    }

    private static Map<String, String> mendingFiles(Path folder) {
        try {
            Map<String, String> names = new HashMap<>();
            MendingFile.in(folder).forEach(file -> file.rejects().forEach(reject -> names.put(reject, file.name())));
            return names;
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }
}

package org.interculturalpractices.loader.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.backup.Backup;
import org.interculturalpractices.loader.backup.Restore;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.PruneRule;
import org.interculturalpractices.loader.release.ReleasePruner;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.walk.WalkModel.Gathering;

/** Loads that are interrupted, and a folder that is lost and restored. Not thread-safe. */
final class FaultSteps {

    private final WalkDesk desk;

    FaultSteps(WalkDesk desk) {
        this.desk = desk;
    }

    /** Adds a source, and is interrupted: nothing of it may be there. */
    String crash() throws IOException {
        desk.number++;
        Path file = desk.folder.resolve("crash" + desk.number + ".txt");
        Files.writeString(
                file,
                Gathering.page(List.of(
                        new Gathering("crashing " + desk.number, 1, false),
                        new Gathering("bad " + desk.number, 1, true))));
        Map<Path, String> before = state();
        int last = desk.random.nextInt(40);
        LoadListener falling = new LoadListener() {
            private int calls;

            @Override
            public void problem(Problem problem) {
                fall();
            }

            @Override
            public void progress(String what, long done, long total) {
                fall();
            }

            private void fall() {
                if (calls++ == last) {
                    throw new IllegalStateException("interrupted at call " + last);
                }
            }
        };
        try {
            CatalogueLoader.load(LoadRequest.adding(desk.data, List.of(file)), falling);
        } catch (IllegalStateException interrupted) {
            assertThat(state()).isEqualTo(before);
            return interrupted.getMessage();
        }
        String source = "crash " + desk.number;
        desk.model.sources.put(source, Gathering.on(Files.readString(file)));
        desk.files.put(source, file);
        desk.learn();
        return "that came too late";
    }

    /** Prunes, backs up, and goes on in a folder that is restored from the backup. */
    String move() throws IOException {
        DataFolder from = new DataFolder(desk.data);
        try (FolderLock lock = from.lock()) {
            PruneRule rule = PruneRule.keepLast(0);
            ReleasePruner.prune(
                    lock,
                    rule,
                    ReleasePruner.candidates(from, rule, Instant.now()).stream()
                            .map(ReleasePruner.Candidate::id)
                            .collect(Collectors.toSet()));
        }
        desk.number++;
        Path archive = desk.folder.resolve("backup" + desk.number + ".zip");
        Backup.write(from, archive, Duration.ofSeconds(10), LoadListener.NONE);
        Path to = desk.folder.resolve("data" + desk.number);
        assertThat(Restore.restore(archive, new DataFolder(to), LoadListener.NONE)
                        .failed())
                .isEmpty();
        for (Map.Entry<String, Path> file : desk.files.entrySet()) {
            if (file.getValue().startsWith(desk.data)) {
                file.setValue(to.resolve(desk.data.relativize(file.getValue())));
            }
        }
        DurableFiles.deleteTree(desk.data);
        desk.data = to;
        return archive.getFileName().toString();
    }

    /** The checksums of all files that the folder's state is made of. */
    private Map<Path, String> state() throws IOException {
        Map<Path, String> checksums = new TreeMap<>();
        try (Stream<Path> found = Files.walk(desk.data)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = desk.data.relativize(file).toString();
                if (!name.startsWith("releases")
                        && !name.startsWith("building")
                        && !name.startsWith("pending.new")
                        && !name.startsWith("sources")
                        && !name.endsWith(".lock")) {
                    checksums.put(file, Checksums.ofFile(file));
                }
            }
        }
        return checksums;
    }
}

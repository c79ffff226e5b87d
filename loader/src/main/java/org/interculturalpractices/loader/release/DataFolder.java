package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interculturalpractices.loader.decide.DecisionFolder;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.link.KeptDataset;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * The folder in which releases live: {@code releases/<id>/}, {@code CURRENT}, {@code activations.log}, what the next load goes by,
 * {@code register.tsv}, {@code identity.csv}, {@code sources/} and {@code datasets/}, what the last one said, {@code report.json} and
 * {@code rejected/}, and the version of all this, {@code FORMAT}.
 * Readers need no lock: what they see changes only by atomic renames. Writers hold {@link #lock()}. Instances hold no state
 * and may be shared between threads.
 */
public final class DataFolder {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    static final String CURRENT = "CURRENT";
    static final String ACTIVATIONS = "activations.log";
    private static final String RELEASES = "releases";
    private static final String BUILDING = "building";

    private final Path path;

    /** A data folder at that path; it is made when it is first written to. */
    public DataFolder(Path path) {
        this.path = path;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The id that {@code CURRENT} names, if there is one and it has the form of an id. The release may still be missing. */
    public Optional<String> current() {
        try {
            String id = Files.readString(path.resolve(CURRENT), UTF_8).strip();
            return ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The activations, oldest first. A line that is cut short, as after a crash, is left out. */
    public List<Activation> activations() {
        return log(ACTIVATIONS, Activation::new);
    }

    /** What was pruned, oldest first; a release of these may be there again, and then it counts as there. */
    public List<Removal> pruned() {
        return log(ReleasePruner.LOG, Removal::new);
    }

    private <T> List<T> log(String name, BiFunction<Instant, String, T> entry) {
        Path log = path.resolve(name);
        if (!Files.exists(log)) {
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(log, UTF_8)) {
                parse(line, entry).ifPresent(entries::add);
            }
        } catch (IOException e) {
            throw LoaderException.ofDisk(log, e);
        }
        return entries;
    }

    /**
     * The ids of the releases that are there, in the order of their last activation, newest first, then by id.
     *
     * @throws LoaderException with {@link Code#DATA_FOLDER_FORMAT} or {@link Code#DATA_FOLDER_RESTORING} if this program cannot use
     *     the folder; so do {@link #release} and {@link #currentRelease}
     */
    public List<String> releases() {
        FolderFormat.requireUsable(path);
        List<String> byActivation = new ArrayList<>();
        for (Activation activation : activations().reversed()) {
            if (!byActivation.contains(activation.releaseId())) {
                byActivation.add(activation.releaseId());
            }
        }
        List<String> present = folderNames();
        byActivation.retainAll(present);
        present.removeAll(byActivation);
        byActivation.addAll(present);
        return byActivation;
    }

    /**
     * Opens a release by its id or by the first digits of it.
     *
     * @throws LoaderException with {@link Code#RELEASE_UNKNOWN} if there is none or more than one, with
     *     {@link Code#RELEASE_DAMAGED} if a file of it is missing or cut short
     */
    public ReleaseFolder release(String idOrPrefix) {
        List<String> found = releases().stream()
                .filter(id -> !idOrPrefix.isEmpty() && id.startsWith(idOrPrefix))
                .toList();
        if (found.size() != 1) {
            String what = found.isEmpty()
                    ? "no release has the id "
                    : found.size() + " releases have an id that begins with ";
            throw new LoaderException(
                    Code.RELEASE_UNKNOWN,
                    path.toString(),
                    what + idOrPrefix + "; 'icp release list' shows the releases there are");
        }
        return ReleaseFolder.open(releaseFolder(found.getFirst()));
    }

    /** The release being served: the one that {@code CURRENT} names, else the newest that is whole. Empty if there is none. */
    public Optional<ReleaseFolder> currentRelease() {
        Stream<String> candidates = Stream.concat(current().stream(), releases().stream());
        return candidates.distinct().map(this::find).flatMap(Optional::stream).findFirst();
    }

    /** Adds to a change that a release becomes the current one, and is logged; nothing if it is already. */
    void activate(String idOrPrefix, FolderChange change) {
        String id = release(idOrPrefix).id();
        if (current().filter(id::equals).isPresent()) {
            return;
        }
        Path log = path.resolve(ACTIVATIONS);
        try {
            byte[] before = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
            String ended = before.length == 0 || before[before.length - 1] == '\n' ? "" : "\n";
            String line = ended + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\t" + id + "\n";
            change.write(log, out -> {
                out.write(before);
                out.write(line.getBytes(UTF_8));
            });
            change.write(path.resolve(CURRENT), (id + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw LoaderException.ofDisk(log, e);
        }
    }

    /**
     * Takes the right to write, for this process and thread alone, sweeps what a crashed load left behind, and upgrades a folder of
     * an earlier format.
     *
     * @throws LoaderException with {@link Code#DATA_FOLDER_BUSY} if another process or thread has it; with
     *     {@link Code#DATA_FOLDER_FORMAT} or {@link Code#DATA_FOLDER_RESTORING} if this program cannot use the folder
     */
    public FolderLock lock() {
        FolderFormat.requireUsable(path);
        try {
            Files.createDirectories(path);
            FolderLock lock = FolderLock.take(this);
            try {
                // A restore may have begun since.
                FolderFormat.requireUsable(path);
                Files.createDirectories(path.resolve(RELEASES));
                FolderChange.complete(path);
                DurableFiles.deleteTree(building());
                FolderFormat.upgrade(path);
                return lock;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw LoaderException.ofDisk(path, e);
        }
    }

    /**
     * Completes a change of the folder that a crash interrupted after it was decided; nothing happens if there is none, or another process
     * is at it.
     */
    public void completeInterrupted() {
        if (FolderChange.isDecided(path)) {
            try {
                // Taking the lock completes it.
                lock().close();
            } catch (LoaderException busy) {
                if (busy.code() != Code.DATA_FOLDER_BUSY) {
                    throw busy;
                }
            }
        }
    }

    /** The folder of what is not finished; swept by whoever takes the lock next. */
    public Path building() {
        return path.resolve(BUILDING);
    }

    Path releaseFolder(String id) {
        return path.resolve(RELEASES).resolve(id);
    }

    /** The register of practice IRIs. */
    public Path register() {
        return path.resolve("register.tsv");
    }

    /** The file that says which practices are one. */
    public Path identity() {
        return path.resolve("identity.csv");
    }

    /** The folder with the linked datasets. */
    public Path datasetsFolder() {
        return path.resolve("datasets");
    }

    /** The linked datasets, by their slugs. */
    public List<KeptDataset> datasets() {
        if (!Files.isDirectory(datasetsFolder())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(datasetsFolder())) {
            return folders.sorted()
                    .map(KeptDataset::new)
                    .filter(dataset -> Files.exists(dataset.quads()))
                    .toList();
        } catch (IOException e) {
            throw LoaderException.ofDisk(datasetsFolder(), e);
        }
    }

    /** The linked dataset of that slug, which may not be there yet. */
    public KeptDataset dataset(String slug) {
        return new KeptDataset(datasetsFolder().resolve(slug));
    }

    /** The folder with the files of rejected records, in which they are mended. */
    public Path rejected() {
        return path.resolve("rejected");
    }

    /** The report of the last load. */
    public Path report() {
        return path.resolve("report.json");
    }

    /** What curators decided. */
    public DecisionFolder decisions() {
        return new DecisionFolder(path.resolve("decisions"));
    }

    /** What has become of the records that loads have rejected. */
    public Path rejects() {
        return path.resolve("rejects.csv");
    }

    /** The release of that full id, if it is there and whole. */
    Optional<ReleaseFolder> find(String id) {
        try {
            return Optional.of(ReleaseFolder.open(releaseFolder(id)));
        } catch (LoaderException damaged) {
            return Optional.empty();
        }
    }

    private List<String> folderNames() {
        Path releases = path.resolve(RELEASES);
        if (!Files.isDirectory(releases)) {
            return new ArrayList<>();
        }
        try (Stream<Path> folders = Files.list(releases)) {
            return new ArrayList<>(folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw LoaderException.ofDisk(releases, e);
        }
    }

    private static <T> Optional<T> parse(String line, BiFunction<Instant, String, T> entry) {
        int tab = line.indexOf('\t');
        if (tab < 0 || !ID.matcher(line.substring(tab + 1)).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(entry.apply(Instant.parse(line.substring(0, tab)), line.substring(tab + 1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Deletes a folder of temporary files; nothing happens if there is none. */
    public static void sweep(Path folder) {
        try {
            DurableFiles.deleteTree(folder);
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }
}

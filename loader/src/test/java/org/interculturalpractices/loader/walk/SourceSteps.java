package org.interculturalpractices.loader.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.walk.WalkModel.Gathering;

/** A curator adds, changes, renames and drops sources, and mends what was rejected. Not thread-safe. */
final class SourceSteps {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma");

    private final WalkDesk desk;

    SourceSteps(WalkDesk desk) {
        this.desk = desk;
    }

    String add() throws IOException {
        return add("page" + desk.number + ".txt");
    }

    private String add(String name) throws IOException {
        desk.number++;
        List<Gathering> records = new ArrayList<>();
        for (int index = desk.random.nextInt(3); index >= 0; index--) {
            records.add(
                    new Gathering("gathering " + desk.number + " " + NAMES.get(index), 1, desk.random.nextInt(4) == 0));
        }
        records.add(new Gathering("gathering " + desk.number + " in order", 1, false));
        Path file =
                Files.createDirectories(desk.folder.resolve("in" + desk.number)).resolve(name);
        String source = desk.number + "/" + name;
        put(source, file, records);
        return source;
    }

    String addOfSameName() throws IOException {
        String name = desk.pick(desk.files.values().stream()
                .map(file -> file.getFileName().toString())
                .filter(other -> other.startsWith("page"))
                .toList());
        return name == null ? null : add(name);
    }

    /** Changes the text of a record, and adds the source again. */
    String change() throws IOException {
        String source = desk.pick(pages());
        if (source == null) {
            return null;
        }
        List<Gathering> records = new ArrayList<>(desk.model.sources.get(source));
        int index = desk.random.nextInt(records.size());
        Gathering old = records.get(index);
        if (old.broken() && !desk.model.open().contains(old.title())) {
            // Another source mends it: a broken record with another text would be another one.
            return null;
        }
        records.set(index, new Gathering(old.title(), old.version() + 1, old.broken()));
        put(source, desk.files.get(source), records);
        return source + " with another text of " + old.title();
    }

    String rename() throws IOException {
        String source = desk.pick(pages());
        if (source == null) {
            return null;
        }
        desk.number++;
        Path renamed = desk.folder.resolve("renamed" + desk.number + ".txt");
        Files.copy(desk.files.get(source), renamed);
        desk.files.put(source, renamed);
        desk.load(List.of(renamed));
        return source;
    }

    String drop() {
        String source = desk.pick(pages());
        if (source == null
                || desk.model.sources.size() < 3
                || desk.model.published().size() < 5) {
            return null;
        }
        List<Gathering> records = desk.model.sources.remove(source);
        if (desk.model.published().isEmpty()) {
            desk.model.sources.put(source, records);
            return null;
        }
        String sha = DigestUtils.sha256Hex(Gathering.page(records));
        CatalogueLoader.load(
                LoadRequest.adding(desk.data, List.of()).without(sha).withdrawing(), LoadListener.NONE);
        desk.files.remove(source);
        desk.learn();
        return source;
    }

    private void put(String source, Path file, List<Gathering> records) throws IOException {
        Files.writeString(file, Gathering.page(records));
        desk.files.put(source, file);
        desk.model.sources.put(source, records);
        desk.load(List.of(file));
    }

    /** Sources that are no files of mended records. */
    private List<String> pages() {
        return desk.model.sources.keySet().stream()
                .filter(source -> !source.startsWith("mended"))
                .toList();
    }

    String reload() {
        desk.load(List.of());
        return "";
    }

    String mend() throws IOException {
        return mend(false);
    }

    String mendInCopy() throws IOException {
        return mend(true);
    }

    private String mend(boolean inCopy) throws IOException {
        if (!desk.loaded) {
            desk.load(List.of());
        }
        String title = desk.pick(List.copyOf(desk.model.open()));
        if (title == null) {
            return null;
        }
        for (Path file : rejectedFiles()) {
            String text = Files.readString(file);
            String broken = title + "\n\nAtlantis Oslo 2010";
            if (text.contains(broken)) {
                String mended = text.replace(broken, title + "\n\nNorway Oslo 2010");
                desk.number++;
                Path target = inCopy ? desk.folder.resolve("copy" + desk.number + ".txt") : file;
                Files.writeString(target, mended);
                List<Gathering> records = Gathering.on(mended);
                String source = "mended " + target.getFileName();
                desk.model.sources.put(source, records);
                desk.files.put(source, target);
                desk.load(List.of(target));
                return title + " in " + target.getFileName();
            }
        }
        throw new AssertionError(title + " is open and stands in no file of " + rejectedFiles());
    }

    private List<Path> rejectedFiles() throws IOException {
        Path rejected = new DataFolder(desk.data).rejected();
        if (!Files.exists(rejected)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(rejected)) {
            return found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}

package org.interculturalpractices.loader.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadListener;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.Problem;
import org.interculturalpractices.loader.backup.Backup;
import org.interculturalpractices.loader.backup.Restore;
import org.interculturalpractices.loader.curate.Curation;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.reject.Reject.State;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.PruneRule;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.release.ReleasePruner;
import org.interculturalpractices.loader.walk.WalkModel.Gathering;

/** The steps of a curator on a real data folder, each followed in the model. Not thread-safe. */
final class CuratorWalk {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma");
    private static final List<String> THEMES = List.of("sport", "housing", "refugees", "urban-gardening", "employment");
    private static final Attribution BY = new Attribution("A. Curator", "It is so.", LocalDate.of(2026, 11, 28));

    /** Steps with a load take time, and are made less often. */
    private static final Set<String> LOADING = Set.of(
            "add",
            "add again",
            "add one of the same name",
            "rename",
            "drop",
            "mend",
            "mend in a copy",
            "crash",
            "move",
            "load");

    /** A step; it says what it did, or null if there was nothing to do it to. */
    @FunctionalInterface
    private interface Step {
        String run() throws IOException;
    }

    private final Path folder;
    private Path data;
    private final Random random;
    private final WalkModel model = new WalkModel();
    /** The files of the sources of the model. */
    private final Map<String, Path> files = new HashMap<>();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Step> steps = new TreeMap<>(Map.ofEntries(
            Map.entry("add", this::add),
            Map.entry("add again", this::change),
            Map.entry("add one of the same name", this::addOfSameName),
            Map.entry("rename", this::rename),
            Map.entry("drop", this::drop),
            Map.entry("mend", this::mend),
            Map.entry("mend in a copy", this::mendInCopy),
            Map.entry("theme", this::theme),
            Map.entry("undo theme", this::undoTheme),
            Map.entry("period", this::period),
            Map.entry("place", this::place),
            Map.entry("withdraw", this::withdraw),
            Map.entry("restore", this::restore),
            Map.entry("merge", this::merge),
            Map.entry("split", this::split),
            Map.entry("dismiss", this::dismiss),
            Map.entry("crash", this::crash),
            Map.entry("move", this::move),
            Map.entry("load", this::reload)));
    private int number;
    private boolean loaded = true;

    CuratorWalk(Path folder, Path data, Random random) {
        this.folder = folder;
        this.data = data;
        this.random = random;
    }

    /** Makes a step that can be made. */
    String step() throws IOException {
        List<String> names = new ArrayList<>(steps.keySet());
        while (true) {
            String name = model.sources.isEmpty() ? "add" : names.get(random.nextInt(names.size()));
            if (LOADING.contains(name) && !model.sources.isEmpty() && random.nextInt(10) > 0) {
                continue;
            }
            String done = steps.get(name).run();
            if (done != null) {
                counts.merge(name, 1, Integer::sum);
                return name + " " + done;
            }
        }
    }

    Set<String> kinds() {
        return counts.keySet();
    }

    String summary() {
        return model.sources.size() + " sources, " + model.slugs.size() + " practices ever, "
                + model.published().size() + " published, " + model.open().size() + " open, steps " + counts;
    }

    // ------------------------------------------------------------ sources

    private String add() throws IOException {
        return add("page" + number + ".txt");
    }

    private String add(String name) throws IOException {
        number++;
        List<Gathering> records = new ArrayList<>();
        for (int index = random.nextInt(3); index >= 0; index--) {
            records.add(new Gathering("gathering " + number + " " + NAMES.get(index), 1, random.nextInt(4) == 0));
        }
        records.add(new Gathering("gathering " + number + " in order", 1, false));
        Path file = Files.createDirectories(folder.resolve("in" + number)).resolve(name);
        String source = number + "/" + name;
        put(source, file, records);
        return source;
    }

    private String addOfSameName() throws IOException {
        String name = pick(files.values().stream()
                .map(file -> file.getFileName().toString())
                .filter(other -> other.startsWith("page"))
                .toList());
        return name == null ? null : add(name);
    }

    /** Changes the text of a record, and adds the source again. */
    private String change() throws IOException {
        String source = pick(pages());
        if (source == null) {
            return null;
        }
        List<Gathering> records = new ArrayList<>(model.sources.get(source));
        int index = random.nextInt(records.size());
        Gathering old = records.get(index);
        if (old.broken() && !model.open().contains(old.title())) {
            // Another source mends it: a broken record with another text would be another one.
            return null;
        }
        records.set(index, new Gathering(old.title(), old.version() + 1, old.broken()));
        put(source, files.get(source), records);
        return source + " with another text of " + old.title();
    }

    private String rename() throws IOException {
        String source = pick(pages());
        if (source == null) {
            return null;
        }
        number++;
        Path renamed = folder.resolve("renamed" + number + ".txt");
        Files.copy(files.get(source), renamed);
        files.put(source, renamed);
        load(List.of(renamed));
        return source;
    }

    private String drop() {
        String source = pick(pages());
        if (source == null || model.sources.size() < 3 || model.published().size() < 5) {
            return null;
        }
        List<Gathering> records = model.sources.remove(source);
        if (model.published().isEmpty()) {
            model.sources.put(source, records);
            return null;
        }
        String sha = Checksums.ofText(text(records));
        CatalogueLoader.load(LoadRequest.adding(data, List.of()).without(sha).withdrawing(), LoadListener.NONE);
        files.remove(source);
        learn();
        return source;
    }

    private void put(String source, Path file, List<Gathering> records) throws IOException {
        Files.writeString(file, text(records));
        files.put(source, file);
        model.sources.put(source, records);
        load(List.of(file));
    }

    private static String text(List<Gathering> records) {
        return records.stream()
                .map(record -> String.join("\n\n", record.title(), record.heading(), record.text()))
                .collect(Collectors.joining("\n\n", "A page of practices\n\n", "\n"));
    }

    /** Sources that are no files of mended records. */
    private List<String> pages() {
        return model.sources.keySet().stream()
                .filter(source -> !source.startsWith("mended"))
                .toList();
    }

    private String reload() {
        load(List.of());
        return "";
    }

    private void load(List<Path> sources) {
        CatalogueLoader.load(LoadRequest.adding(data, sources).withdrawing(), LoadListener.NONE);
        learn();
    }

    /** Learns the slugs of records that are accepted for the first time. */
    private void learn() {
        loaded = true;
        Map<String, String> slugByTitle = slugByTitle();
        for (String title : model.valid()) {
            model.slugs.putIfAbsent(title, slugByTitle.getOrDefault(title, "none of " + title));
        }
    }

    private Map<String, String> slugByTitle() {
        Map<String, String> slugs = new HashMap<>();
        Register.read(new DataFolder(data).register()).titles().forEach((slug, title) -> slugs.put(title, slug));
        return slugs;
    }

    // ------------------------------------------------------------ rejected records

    private String mend() throws IOException {
        return mend(false);
    }

    private String mendInCopy() throws IOException {
        return mend(true);
    }

    private String mend(boolean inCopy) throws IOException {
        if (!loaded) {
            load(List.of());
        }
        String title = pick(List.copyOf(model.open()));
        if (title == null) {
            return null;
        }
        for (Path file : rejectedFiles()) {
            String text = Files.readString(file);
            String broken = title + "\n\nAtlantis Oslo 2010";
            if (text.contains(broken)) {
                String mended = text.replace(broken, title + "\n\nNorway Oslo 2010");
                number++;
                Path target = inCopy ? folder.resolve("copy" + number + ".txt") : file;
                Files.writeString(target, mended);
                List<Gathering> records = records(mended);
                String source = "mended " + target.getFileName();
                model.sources.put(source, records);
                files.put(source, target);
                load(List.of(target));
                return title + " in " + target.getFileName();
            }
        }
        throw new AssertionError(title + " is open and stands in no file of " + rejectedFiles());
    }

    private List<Path> rejectedFiles() throws IOException {
        Path rejected = new DataFolder(data).rejected();
        if (!Files.exists(rejected)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(rejected)) {
            return found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Gathering> records(String text) {
        List<Gathering> records = new ArrayList<>();
        String[] lines = text.split("\n\n", -1);
        for (int index = 1; index < lines.length; index++) {
            String title = lines[index - 1].lines().reduce((one, last) -> last).orElse("");
            if (lines[index].matches("(Norway|Atlantis) Oslo 2010")) {
                String body = lines[index + 1].strip();
                int version = Integer.parseInt(body.replaceFirst(".*for the (\\d+)\\. time.*", "$1"));
                records.add(new Gathering(title, version, lines[index].startsWith("Atlantis")));
            }
        }
        return records;
    }

    private String dismiss() {
        String title = random.nextInt(3) == 0 ? pick(List.copyOf(model.open())) : null;
        Reject reject = title == null || !loaded
                ? null
                : ledger().in(State.OPEN).stream()
                        .filter(open -> open.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        if (reject == null) {
            return null;
        }
        curate(curation -> curation.dismiss(reject.id(), BY));
        model.dismissed.add(title);
        return title;
    }

    // ------------------------------------------------------------ decisions

    private String theme() {
        String practice = pick(model.roots());
        if (practice == null) {
            return null;
        }
        String theme = pick(THEMES);
        curate(curation -> curation.theme(practice, theme, Action.ADD, BY));
        model.themes.add(List.of(practice, theme));
        return practice + " " + theme;
    }

    private String undoTheme() {
        List<String> decided = pick(List.copyOf(new ArrayList<>(model.themes)));
        if (decided == null) {
            return null;
        }
        curate(curation -> curation.undoTheme(decided.getFirst(), decided.getLast(), BY));
        model.themes.remove(decided);
        return decided.toString();
    }

    private String period() {
        String practice = pick(model.roots());
        if (practice == null) {
            return null;
        }
        String words = 2000 + random.nextInt(20) + "-";
        curate(curation -> curation.period(practice, words, BY));
        model.periods.put(practice, words);
        return practice + " " + words;
    }

    private String place() {
        String practice = pick(model.roots());
        if (practice == null) {
            return null;
        }
        String place = pick(List.of("no/bergen", "se", "es/barcelona"));
        curate(curation -> curation.place(practice, List.of(place), BY));
        model.places.put(practice, place);
        return practice + " " + place;
    }

    private String withdraw() {
        String practice = model.published().size() < 4 ? null : pick(model.roots());
        if (practice == null) {
            return null;
        }
        curate(curation -> curation.withdraw(practice, BY));
        model.withdrawn.add(practice);
        return practice;
    }

    private String restore() {
        String practice = pick(List.copyOf(model.withdrawn));
        if (practice == null) {
            return null;
        }
        curate(curation -> curation.restore(practice, BY));
        model.withdrawn.remove(practice);
        return practice;
    }

    private String merge() {
        List<String> roots = model.roots();
        String stays = pick(roots);
        String other = pick(roots);
        if (roots.size() < 4 || stays.equals(other) || model.withdrawn.contains(stays)) {
            return null;
        }
        curateIdentity(curation -> curation.merge(stays, other, BY));
        model.merged.put(other, stays);
        return stays + " " + other;
    }

    private String split() {
        String other = pick(List.copyOf(model.merged.keySet()));
        if (other == null) {
            return null;
        }
        String stays = model.merged.get(other);
        curateIdentity(curation -> curation.split(stays, other, BY));
        model.merged.remove(other);
        return stays + " " + other;
    }

    private void curate(Consumer<Curation> verb) {
        loaded = false;
        try (Curation curation = Curation.of(data)) {
            verb.accept(curation);
            curation.save();
        }
    }

    private void curateIdentity(Consumer<Curation> verb) {
        loaded = false;
        try (Curation curation = Curation.of(data)) {
            verb.accept(curation);
            curation.save();
        }
    }

    // ------------------------------------------------------------ faults

    /** Adds a source, and is interrupted: nothing of it may be there. */
    private String crash() throws IOException {
        number++;
        Path file = folder.resolve("crash" + number + ".txt");
        Files.writeString(
                file,
                text(List.of(new Gathering("crashing " + number, 1, false), new Gathering("bad " + number, 1, true))));
        Map<Path, String> before = state();
        int last = random.nextInt(40);
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
            CatalogueLoader.load(LoadRequest.adding(data, List.of(file)), falling);
        } catch (IllegalStateException interrupted) {
            assertThat(state()).isEqualTo(before);
            return interrupted.getMessage();
        }
        String source = "crash " + number;
        model.sources.put(source, records(Files.readString(file)));
        files.put(source, file);
        learn();
        return "that came too late";
    }

    /** Prunes, backs up, and goes on in a folder that is restored from the backup. */
    private String move() throws IOException {
        DataFolder from = new DataFolder(data);
        try (FolderLock lock = from.lock()) {
            PruneRule rule = PruneRule.keepLast(0);
            ReleasePruner.prune(
                    lock,
                    rule,
                    ReleasePruner.candidates(from, rule, Instant.now()).stream()
                            .map(ReleasePruner.Candidate::id)
                            .collect(Collectors.toSet()));
        }
        number++;
        Path archive = folder.resolve("backup" + number + ".zip");
        Backup.write(from, archive, Duration.ofSeconds(10), LoadListener.NONE);
        Path to = folder.resolve("data" + number);
        assertThat(Restore.restore(archive, new DataFolder(to), LoadListener.NONE)
                        .failed())
                .isEmpty();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getValue().startsWith(data)) {
                file.setValue(to.resolve(data.relativize(file.getValue())));
            }
        }
        DurableFiles.deleteTree(data);
        data = to;
        return archive.getFileName().toString();
    }

    /** The checksums of all files that the folder's state is made of. */
    private Map<Path, String> state() throws IOException {
        Map<Path, String> checksums = new TreeMap<>();
        try (Stream<Path> found = Files.walk(data)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(file).toString();
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

    // ------------------------------------------------------------ what must be

    void check() throws IOException {
        DataFolder folderNow = new DataFolder(data);
        Map<String, String> titles = Register.read(folderNow.register()).titles();
        assertThat(titles.keySet()).as("slugs that were minted once").containsAll(model.slugs.values());
        assertThat(new TreeSet<>(model.slugs.values())).hasSameSizeAs(model.slugs.keySet());
        model.slugs.forEach((title, slug) -> assertThat(titles.get(slug)).isEqualTo(title));
        checkDecisions(folderNow);
        if (!loaded) {
            return;
        }
        ReleaseFolder release = folderNow.currentRelease().orElseThrow();
        Set<String> published = new TreeSet<>();
        for (String row : Files.readAllLines(release.path().resolve("practice-versions.tsv"))) {
            published.add(row.substring(0, row.indexOf('\t')));
        }
        assertThat(published).isEqualTo(model.published());
        Set<String> open = new TreeSet<>();
        ledger().in(State.OPEN).forEach(reject -> open.add(reject.title()));
        assertThat(open).isEqualTo(model.open());
        checkGraph(release);
    }

    private void checkDecisions(DataFolder folderNow) {
        Set<String> decided = folderNow.decisions().read().own().stream()
                .map(decision -> decision.file().fileName() + " " + String.join(" ", decision.cells()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        model.themes.forEach(pair -> expected.add("themes.csv " + String.join(" ", pair) + " add"));
        model.periods.forEach((practice, words) -> expected.add("periods.csv " + practice + " " + words));
        model.places.forEach((practice, place) -> expected.add("places.csv " + practice + " " + place));
        model.withdrawn.forEach(practice -> expected.add("withdrawals.csv " + practice));
        assertThat(decided.stream().filter(row -> !row.startsWith("dismissals")).collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    private void checkGraph(ReleaseFolder release) throws IOException {
        Set<String> withdrawn = new TreeSet<>();
        Set<String> themed = new TreeSet<>();
        Set<String> corrected = new TreeSet<>();
        String practice = "<https://w3id.org/intercultural-practices/id/practice/";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(QuadLines.open(release.graph()), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(practice)) {
                    String subject = line.substring(practice.length(), line.indexOf('>'));
                    if (line.contains("ontology#WithdrawnPractice>")) {
                        withdrawn.add(subject);
                    } else if (line.contains("ontology#method>") && line.contains("ontology#curated>")) {
                        themed.add(subject);
                    } else if (line.contains("ontology#correctedPeriod>")) {
                        corrected.add(subject.substring(0, subject.indexOf('/')));
                    }
                }
            }
        }
        Set<String> gone = new TreeSet<>(model.slugs.values());
        gone.removeAll(model.published());
        assertThat(withdrawn).isEqualTo(gone);
        Set<String> published = model.published();
        assertThat(themed)
                .isEqualTo(model.themes.stream()
                        .filter(pair -> published.contains(model.canonical(pair.getFirst())))
                        .map(pair -> model.canonical(pair.getFirst()) + "/theme/" + pair.getLast())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(corrected)
                .isEqualTo(model.periods.keySet().stream()
                        .map(model::canonical)
                        .filter(published::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private RejectLedger ledger() {
        return RejectLedger.read(new DataFolder(data).rejects());
    }

    private <T> T pick(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}

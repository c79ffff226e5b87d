package org.interculturalpractices.loader.walk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.curate.Curation;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.report.LoadListener;

/** What the steps of a walk share: the folders, the model of what must be there, and chance. Not thread-safe. */
final class WalkDesk {

    final Path folder;
    final Random random;
    final WalkModel model = new WalkModel();

    /** The files of the sources of the model. */
    final Map<String, Path> files = new HashMap<>();

    /** The data folder, which moves. */
    Path data;

    /** The number of the last thing that was made. */
    int number;

    /** Whether the current release has all that was decided. */
    boolean loaded = true;

    WalkDesk(Path folder, Path data, Random random) {
        this.folder = folder;
        this.data = data;
        this.random = random;
    }

    void load(List<Path> sources) {
        CatalogueLoader.load(LoadRequest.adding(data, sources).withdrawing(), LoadListener.NONE);
        learn();
    }

    /** Learns the slugs of records that are accepted for the first time. */
    void learn() {
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

    void curate(Consumer<Curation> verb) {
        loaded = false;
        try (Curation curation = Curation.of(data)) {
            verb.accept(curation);
            curation.save();
        }
    }

    RejectLedger ledger() {
        return RejectLedger.read(new DataFolder(data).rejects());
    }

    <T> T pick(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}

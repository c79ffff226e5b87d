package org.interculturalpractices.loader.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A random walk of a curator who adds, mends, decides, undoes, renames, drops and is interrupted, against a simple model of what must
 * be there. {@code -Dicp.walk.steps=2000 -Dicp.walk.seed=7} walks further, or elsewhere.
 */
class CuratorWalkTest {

    private static final int STEPS = Integer.getInteger("icp.walk.steps", 60);
    private static final long SEED = Long.getLong("icp.walk.seed", 20261128);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndEveryPracticeKeepsItsIri() throws Exception {
        Path data = folder.resolve("data");
        // No linked datasets: they take time and are not what is walked through.
        Files.createDirectories(data.resolve("datasets"));
        CuratorWalk walk = new CuratorWalk(folder, data, new Random(SEED));
        for (int step = 1; step <= STEPS; step++) {
            String done = walk.step();
            try {
                walk.check();
            } catch (Throwable failure) {
                throw new AssertionError("seed " + SEED + ", step " + step + ", after: " + done, failure);
            }
            if (step % 100 == 0) {
                System.out.println("step " + step + " of " + STEPS + ": " + walk.summary());
            }
        }
        System.out.println("walked " + STEPS + " steps from seed " + SEED + ": " + walk.summary());
        assertThat(walk.kinds()).as("the kinds of steps that were made").hasSizeGreaterThan(5);
    }
}

package org.interculturalpractices.ontology.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder {@code shared} beside the project: conformance suites, listing pages and tables of authorities that tests compare with,
 * and that are not part of the project. Where it is absent, the tests that ask for it are skipped, and the first of them says so; in
 * continuous integration, where the environment variable {@code CI} is set, they fail. Thread-safe.
 */
public final class OracleFolder {

    private static final Path FOLDER = Path.of(System.getProperty("icp.project.directory", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared");

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private OracleFolder() {}

    /** A file or folder of it, if it is there, for a test that has more to compare with. */
    public static Optional<Path> find(String path) {
        return Optional.of(FOLDER.resolve(path)).filter(Files::exists);
    }

    /** A file or folder of it; the test that asks is skipped, or fails in continuous integration, if there is none. */
    public static Path require(String path) {
        return find(path).orElseGet(() -> absent(path));
    }

    private static Path absent(String path) {
        String message =
                "what this test compares with is not part of the project, and not beside it: " + FOLDER.resolve(path);
        if (System.getenv("CI") != null) {
            return Assertions.fail(message);
        }
        if (TOLD.compareAndSet(false, true)) {
            System.err.println("TESTS ARE SKIPPED: what they compare with is looked for in " + FOLDER + ", which lacks "
                    + path + ". Where CI is set, they fail.");
        }
        return Assumptions.abort(message);
    }
}

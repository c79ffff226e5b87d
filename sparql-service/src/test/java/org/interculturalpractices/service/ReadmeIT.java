package org.interculturalpractices.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.interculturalpractices.service.cli.ResidentIcp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs what README and guides tell their readers to run, against the packaged program. The blocks build on each other, in their order. */
class ReadmeIT {

    @TempDir
    private static Path folder;

    @TempDir
    private static Path desk;

    private static RunningService service;
    private static RunningService curated;
    private static ResidentIcp icp;
    private static ResidentIcp curatorsIcp;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.on(PreparedFolder.bundled(folder.resolve("data")));
        curated = RunningService.on(PreparedFolder.bundled(desk.resolve("data")));
        icp = ResidentIcp.in(folder);
        curatorsIcp = ResidentIcp.in(desk);
    }

    @AfterAll
    static void stop() {
        service.close();
        curated.close();
        icp.close();
        curatorsIcp.close();
    }

    @TestFactory
    Stream<DynamicTest> everyBlockOfTheReadmeRuns() throws IOException {
        return new RunnableDocument(folder, service).blocks("README.md");
    }

    @TestFactory
    Stream<DynamicTest> everyBlockAboutQueryingRuns() throws IOException {
        return new RunnableDocument(folder, service).blocks("docs/querying.md");
    }

    @TestFactory
    Stream<DynamicTest> everyBlockAboutDownloadsRuns() throws IOException {
        return new RunnableDocument(folder, service).blocks("docs/linked-data.md");
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfTheGuideToLinkingRuns() throws IOException {
        return new RunnableDocument(folder, service).blocks("docs/linking.md");
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfTheGuideToCuratingRuns() throws IOException {
        return new RunnableDocument(desk, curated).blocks("docs/curating.md");
    }
}

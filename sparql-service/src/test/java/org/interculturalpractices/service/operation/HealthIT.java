package org.interculturalpractices.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.PreparedFolder;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that has nothing whole to serve says so, and heals when there is something. */
class HealthIT {

    @TempDir
    private Path data = Path.of("unset");

    @Test
    void withoutAWholeReleaseEveryAnswerIs503UntilThereIsOne() throws Exception {
        ReleaseFolder release =
                new DataFolder(PreparedFolder.bundled(data)).currentRelease().orElseThrow();
        byte[] content = Files.readAllBytes(release.graph());
        Files.delete(release.graph());
        try (RunningService service = RunningService.on(data)) {
            for (String path : new String[] {"/healthz", "/", "/sparql?query=ASK%7B%7D", "/sparql", "/dumps"}) {
                HttpResponse<String> answer = service.get(path, "*/*");
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("damaged").doesNotContain(data.toString());
            }
            Files.write(release.graph(), content);
            assertThat(statusSoon(service)).isEqualTo(200);
        }
    }

    private static int statusSoon(RunningService service) throws IOException, InterruptedException {
        int status = 0;
        for (int i = 0; i < 100 && status != 200; i++) {
            Thread.sleep(50);
            status = service.get("/healthz", "*/*").statusCode();
        }
        return status;
    }
}

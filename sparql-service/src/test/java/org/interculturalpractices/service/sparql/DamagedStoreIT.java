package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose file of terms was damaged gives no wrong answer: the query fails, wherever the term stood. */
class DamagedStoreIT {

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aTermThatCannotBeReadIsNoEmptySum() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        Path store = SmallListing.loaded(data, 1).getFirst().store();
        flipBytes(store);
        try (RunningService service = RunningService.on(data.path())) {
            for (String query : List.of(
                    "SELECT (SUM(STRLEN(STR(?o))) AS ?n) { ?s ?p ?o }",
                    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(STRLEN(STR(?o)) > 3) }",
                    "SELECT ?s ?o { ?s ?p ?o }")) {
                HttpResponse<String> answer = service.get("/sparql?query=" + encode(query), "text/csv");
                assertThat(answer.statusCode()).as(query).isEqualTo(500);
                assertThat(answer.body()).contains("problem/store-damaged");
            }
        }
    }

    /** Flips bytes in the last tenth of the file of terms. */
    private static void flipBytes(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file :
                    files.filter(path -> path.endsWith("nodes-data.obj")).toList()) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    for (long at = bytes.length() * 9 / 10; at < bytes.length(); at += 5) {
                        bytes.seek(at);
                        int flipped = bytes.read() ^ 0xFF;
                        bytes.seek(at);
                        bytes.write(flipped);
                    }
                }
            }
        }
    }
}

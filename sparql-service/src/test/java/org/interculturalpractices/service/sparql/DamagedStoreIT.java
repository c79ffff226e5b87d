package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.release.SmallListing;
import org.interculturalpractices.service.store.Stores;
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
        Stores.damage(store, 0.9, 5);
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
}

package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueLoaderTest {

    @TempDir
    private Path data;

    @Test
    void loadsTheBundledCatalogue() {
        LoadResult result = CatalogueLoader.load(LoadRequest.bundled(data), new LoadListener() {
            @Override
            public void problem(Problem problem) {
                System.out.println(problem.rendered());
            }
        });
        System.out.println(result.release().manifest());
        assertThat(result.report().accepted()).isEqualTo(10);
    }
}

package org.interculturalpractices.loader.parse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * A fuzz target over the grammar. As a test it reads the seeds in its resource folder; with {@code JAZZER_FUZZ=1} in the environment,
 * {@code mvn test -pl loader -am -Dtest=ListingFuzzTest -Dsurefire.failIfNoSpecifiedTests=false} looks for pages that break it.
 */
@Tag("fuzz")
class ListingFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void losesNoLineOfAnyPage(byte[] page) {
        ListingProperties.check(List.of(new String(page, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1)));
    }
}

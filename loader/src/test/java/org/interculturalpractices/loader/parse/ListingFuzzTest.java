package org.interculturalpractices.loader.parse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A fuzz target over the grammar. As a test it reads the seeds in its resource folder; {@code JAZZER_FUZZ=1 mvn test -pl loader -am
 * -Dtest=ListingFuzzTest} looks for pages that break it.
 */
class ListingFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void losesNoLineOfAnyPage(byte[] page) {
        ListingProperties.check(List.of(new String(page, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1)));
    }
}

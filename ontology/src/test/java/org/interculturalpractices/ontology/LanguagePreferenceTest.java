package org.interculturalpractices.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagePreferenceTest {

    @Test
    void prefersTheLanguageAskedForThenEnglishThenFrenchThenTheFirst() {
        assertThat(Stream.of("sq", "fr", "tr", "en", "it").sorted(LanguagePreference.of("it")))
                .containsExactly("it", "en", "fr", "sq", "tr");
        assertThat(Stream.of("sq", "fr", "en").sorted(LanguagePreference.of("fr")))
                .containsExactly("fr", "en", "sq");
        assertThat(Stream.of("sq", "fr", "en").sorted(LanguagePreference.ofNone()))
                .containsExactly("en", "fr", "sq");
        assertThat(Stream.of("sq", "").min(LanguagePreference.ofNone())).contains("sq");
    }
}

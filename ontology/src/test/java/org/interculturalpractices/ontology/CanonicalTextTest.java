package org.interculturalpractices.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    @Test
    void joinsWhatSoftHyphensAndZeroWidthSpacesStandBetween() {
        assertThat(CanonicalText.of("inter\u00ADcultural")).isEqualTo("intercultural");
        assertThat(CanonicalText.of("Stadt\u200Bteil\u200Bm\u00FCtter")).isEqualTo("Stadtteilm\u00FCtter");
        assertThat(CanonicalText.of("Oslo \u200B2019"))
                .as("a blank beside it parts")
                .isEqualTo("Oslo 2019");
    }

    @Test
    void dropsMarksOfDirectionJoinersFillersAndTags() {
        assertThat(
                        CanonicalText.of(
                                "\u200EGer\u2060many\u200F \u202A2018\u202C\uFEFF \u2066x\u2069\u2063\u3164\u180Ey\uDB40\uDC41"))
                .isEqualTo("Germany 2018 xy");
        assertThat(CanonicalText.of("Sprachen\u200Dcaf\u00E9 2\uFE0F")).isEqualTo("Sprachencaf\u00E9 2");
    }

    @Test
    void makesBlanksOfControlCharacters() {
        assertThat(CanonicalText.of("a\fb\u0085c\u2028d\u2029e\u0001f\tg\nh")).isEqualTo("a b c d e f\tg\nh");
    }

    @Test
    void composesAfterTakingCharactersOut() {
        assertThat(CanonicalText.of("Montre\u00AD\u0301al")).isEqualTo("Montr\u00E9al");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // Persian, a non-joiner between letters
                "\u0647\u200D.\u0634", // Persian, a joiner in an abbreviation
                "\u0915\u094D\u200D\u0937", // Devanagari, a half form
                "\u0D28\u0D4D\u200D", // Malayalam, a chillu at the end of a word
                "\u1820\u180B\u1828", // Mongolian, a variant of a letter
                "\u0E40\u0E0A\u0E35\u0E22\u0E07\u200B\u0E43\u0E2B\u0E21\u0E48", // Thai, where a line may break
                "\u845B\uDB40\uDD00", // an ideograph and its variant
                "\u2764\uFE0F\u200D\uD83D\uDD25", // emoji: a heart on fire
                "1\uFE0F\u20E3", // emoji: a keycap
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", // emoji: a flag
            })
    void keepsWhatAScriptNeedsAndNeverComparesIt(String text) {
        assertThat(CanonicalText.of(text)).isEqualTo(text);
        assertThat(CanonicalText.ignorable().matcher(text).find()).isTrue();
        assertThat(CanonicalText.forComparison(text))
                .isEqualTo(CanonicalText.ignorable().matcher(text).replaceAll(""));
    }

    @Test
    void showsWhereACharacterWasLost() {
        assertThat(CanonicalText.hasLostCharacter("Qu\uFFFDbec")).isTrue();
        assertThat(CanonicalText.hasLostCharacter("Qu\uD800bec")).isTrue();
        assertThat(CanonicalText.hasLostCharacter("\uD83D\uDD25")).isFalse();
        assertThat(CanonicalText.of("Qu\uD800bec")).isEqualTo("Qu\uFFFDbec");
    }

    @Test
    void foldsNamesAlikeWithAndWithoutThem() {
        assertThat(Slugs.fold("\u200EDort\u00ADmund\u200F")).isEqualTo("dortmund");
        assertThat(Slugs.of("Oslo\u20282019")).isEqualTo("oslo-2019");
    }
}

package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class SectionParserTest {

    @Test
    void findsALabelAtTheStart() {
        assertThat(SectionParser.sections("Purpose: To meet.")).containsExactly(entry(SectionKind.PURPOSE, "To meet."));
    }

    @Test
    void findsALabelAfterAHeadingInCapitals() {
        assertThat(SectionParser.sections(
                        "INICIATIVA TË SYNUARA PËR TË DHËNAT E BARAZISË Qëllimi: Komuna mblodhi të dhëna."))
                .containsExactly(entry(SectionKind.PURPOSE, "Komuna mblodhi të dhëna."));
    }

    @Test
    void cutsAtEachLabelAndLeavesOutEmptySections() {
        assertThat(
                        SectionParser.sections(
                                "Purpose: To teach. Stimulus/Rationale: Process: In 2017 a school began. Impact: Many pupils came."))
                .containsExactly(
                        entry(SectionKind.PURPOSE, "To teach."),
                        entry(SectionKind.PROCESS, "In 2017 a school began."),
                        entry(SectionKind.IMPACT, "Many pupils came."));
    }

    @Test
    void knowsFrenchLabelsWithTheirBlank() {
        assertThat(SectionParser.sections("But : la ville a lancé un projet."))
                .containsExactly(entry(SectionKind.PURPOSE, "la ville a lancé un projet."));
    }

    @Test
    void takesNoLabelFromTheMiddleOfAText() {
        assertThat(SectionParser.sections("The city began. Then it said Purpose: to meet."))
                .isEmpty();
        assertThat(SectionParser.sections("No label here, and no Impact of one."))
                .isEmpty();
        assertThat(SectionParser.sections("Multipurpose: a hall for all.")).isEmpty();
    }
}

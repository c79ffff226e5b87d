package org.interculturalpractices.service.curation;

import java.util.List;
import java.util.Optional;
import org.interculturalpractices.service.entity.CurationCommand;
import org.interculturalpractices.service.entity.DecisionView;
import org.interculturalpractices.service.entity.Named;
import org.interculturalpractices.service.entity.Text;

/**
 * An entry of a list of the curation page.
 *
 * @param thing what it is about
 * @param details what is to be known of it
 * @param decision what was decided of it
 * @param commands that decide it
 */
public record CurationEntry(
        Named thing, List<Detail> details, Optional<DecisionView> decision, List<CurationCommand> commands) {

    /**
     * What is to be known.
     *
     * @param label what it is
     * @param things it, where it can be looked at
     * @param words it, where it is words
     * @param isVerbatim whether these are the words of a source
     */
    public record Detail(String label, List<Named> things, Optional<Text> words, boolean isVerbatim) {

        static Detail of(String label, Named thing) {
            return new Detail(label, List.of(thing), Optional.empty(), false);
        }

        static Detail of(String label, String words) {
            return new Detail(label, List.of(), Optional.of(Text.plain(words)), false);
        }

        /** The words of a program, which are English. */
        static Detail english(String label, String words) {
            return new Detail(label, List.of(), Optional.of(new Text(words, "en")), false);
        }

        static Detail verbatim(String label, Text words) {
            return new Detail(label, List.of(), Optional.of(words), true);
        }
    }

    public CurationEntry {
        details = List.copyOf(details);
        commands = List.copyOf(commands);
    }

    static CurationEntry of(Named thing, List<Detail> details, List<CurationCommand> commands) {
        return new CurationEntry(thing, details, Optional.empty(), commands);
    }
}

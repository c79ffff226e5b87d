package org.interculturalpractices.loader.decide;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionFolderTest {

    private static final String HEADER = "practice,theme,action,curator,reason,date\n";
    private static final Attribution BY = new Attribution("A. Editor", "Jobs are its aim.", LocalDate.of(2026, 11, 24));
    private static final ThemeDecision JOBS = new ThemeDecision("a-garden", "employment", Action.ADD, BY);
    private static final ThemeDecision NO_JOBS = new ThemeDecision("a-garden", "employment", Action.REMOVE, BY);

    @TempDir
    private Path folder;

    @Test
    void readsDecisionsOfEveryKind() throws IOException {
        write(
                "themes.csv",
                "\uFEFF" + HEADER + "a-garden,employment,add,A. Editor,Jobs are its aim.,2026-11-24\r\n\r\n");
        write("places.csv", "practice,places,curator,reason,date\na-garden,no/bergen se,A. Editor,R,2026-11-24\n");
        write("periods.csv", "practice,period,curator,reason,date\na-garden,since 2016,A. Editor,R,2026-11-24\n");
        write("withdrawals.csv", "practice,curator,reason,date\nb,A. Editor,R,24.11.2026\n");
        write("dismissals.csv", "reject,curator,reason,date\n0123456789ab,A. Editor,R,2026-11-24\n");
        Decisions decisions = read();
        assertThat(decisions.own()).hasSize(5).contains(JOBS);
        PracticeDecisions garden =
                decisions.byPractice(UnaryOperator.identity()).of("a-garden");
        assertThat(garden.themes()).containsExactly(JOBS);
        assertThat(garden.place()).extracting(PlaceDecision::places).isEqualTo(List.of("no/bergen", "se"));
        assertThat(garden.period().statement().startYear()).isEqualTo(2016);
        assertThat(decisions.byPractice(UnaryOperator.identity()).withdrawal("b"))
                .hasValueSatisfying(
                        withdrawal -> assertThat(withdrawal.by().decidedOn()).isEqualTo("2026-11-24"));
        assertThat(decisions.dismissal("0123456789ab")).isPresent();
    }

    @Test
    void readsWhatASpreadsheetSaves() throws IOException {
        Files.write(
                folder.resolve("themes.csv"),
                "\uFEFFtheme;practice;action;curator;reason;date;\nemployment;a-garden;add;A. Editor;Jobs are its aim.;24.11.2026;\n"
                        .getBytes(UTF_16LE));
        assertThat(read().own()).containsExactly(JOBS);
    }

    @Test
    void oneThatShipsCountsUntilItIsOverruled() throws IOException {
        String milan = "collaborating-to-change-local-food-systems";
        assertThat(read().byPractice(UnaryOperator.identity()).of(milan).themes())
                .singleElement()
                .extracting(ThemeDecision::theme)
                .isEqualTo("circular-economy");
        write(
                "themes.csv",
                HEADER + milan + ",circular-economy,remove,E,R,2026-11-24\n" + milan + ",sport,add,E,R,2026-11-24\n");
        assertThat(read().byPractice(UnaryOperator.identity()).of(milan).themes())
                .extracting(ThemeDecision::theme, ThemeDecision::action)
                .containsExactlyInAnyOrder(tuple("circular-economy", Action.REMOVE), tuple("sport", Action.ADD));
    }

    @Test
    void ofAPracticeThatIsAnotherOneTheyCountForThatOneAfterItsOwn() throws IOException {
        write("periods.csv", "practice,period,curator,reason,date\nold,2016,E,R,2026-11-24\nnew,2017,E,R,2026-11-24\n");
        write("places.csv", "practice,places,curator,reason,date\nold,no,E,R,2026-11-24\n");
        PracticeDecisions both =
                read().byPractice(slug -> slug.equals("old") ? "new" : slug).of("new");
        assertThat(both.period().words()).isEqualTo("2017");
        assertThat(both.place().places()).containsExactly("no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    themes.csv      | practice,theme,action     | A Garden,refugees,add     | "A Garden" is no slug
                    themes.csv      | practice,theme,action     | a-garden,dragons,add      | "dragons" is not in the vocabulary
                    themes.csv      | practice,theme,action     | a-garden,refugees,drop    | "drop" is neither add nor remove
                    places.csv      | practice,places           | a-garden,no/nowhere-city  | there is no place "no/nowhere-city"
                    places.csv      | practice,places           | a-garden,Norway           | there is no place "Norway"
                    periods.csv     | practice,period           | a-garden,in those days    | "in those days" is not understood
                    withdrawals.csv | practice                  | The garden                | "The garden" is no slug
                    dismissals.csv  | reject                    | 12                        | is no id of a rejected record
                    """)
    void pointsAtTheRowThatIsWrong(String file, String columns, String cells, String words) throws IOException {
        write(file, columns + ",curator,reason,date\n\n" + cells + ",E,R,2026-11-23\n");
        assertRejected("(?s).*" + file + ":3:.*" + Pattern.quote(words) + ".*");
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() throws IOException {
        write("themes.csv", HEADER + "a,refugees,add,,R,2026-11-23\na,refugees,drop,E,,23/11/2026\n");
        write("periods.csv", "practice,period,curator,reason,date\na,long ago,E,R,2026-11-23\n");
        write("withdrawals.csv", "practice,why\n");
        assertRejected("(?s).*periods.csv:2:2.*themes.csv:2:4.*themes.csv:3:3.*themes.csv:3:5.*themes.csv:3:6.*"
                + "withdrawals.csv:1: .*curator, reason, date are missing.*withdrawals.csv:1:2.*no column \"why\".*");
    }

    @Test
    void refusesTwoDecisionsOfTheSame() throws IOException {
        write("themes.csv", HEADER + "a,refugees,add,E,R,2026-11-23\na,refugees,remove,E,R,2026-11-23\n");
        assertRejected(".*themes.csv:3:1: line 2 decides the same.*");
    }

    @Test
    void refusesBrokenQuotationMarksAndOtherEncodings() throws IOException {
        write("themes.csv", HEADER + "a,refugees,add,E,\"R\" x,2026-11-23\n");
        assertRejected("(?s).*quotation marks.*");
        Files.writeString(folder.resolve("themes.csv"), HEADER + "a,refugees,add,Zoë,R,2026-11-23\n", ISO_8859_1);
        assertRejected("(?s).*UTF-8.*");
        write("themes.csv", "");
        assertRejected("(?s).*the file is empty.*");
    }

    @Test
    void whatIsReplacedOrTakenBackIsKept() throws IOException {
        save(edit -> edit.put(JOBS));
        save(edit -> {
            edit.put(JOBS);
            assertThat(edit.files()).as("is there already").isEmpty();
        });
        save(edit -> edit.put(NO_JOBS));
        assertThat(read().own()).containsExactly(NO_JOBS);
        save(edit -> edit.takeBack(JOBS, new Attribution("Another", "It was right.", LocalDate.of(2026, 12, 1))));
        assertThat(read().own()).isEmpty();
        assertThat(Files.readString(folder.resolve("taken-back.csv")))
                .contains(
                        "themes.csv,a-garden employment add,A. Editor",
                        "themes.csv,a-garden employment remove,A. Editor")
                .contains("Another,It was right.,2026-12-01");
    }

    private void save(Consumer<DecisionEdit> verbs) throws IOException {
        DecisionFolder decisions = new DecisionFolder(folder);
        DecisionEdit edit = decisions.edit(decisions.read());
        verbs.accept(edit);
        for (Map.Entry<Path, byte[]> file : edit.files().entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private Decisions read() {
        return new DecisionFolder(folder).read();
    }

    private void assertRejected(String message) {
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(this::read)
                .returns(Code.DECISIONS_INVALID, LoaderException::code)
                .satisfies(failure -> assertThat(failure.getMessage()).matches(message));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private final TextTable table = new TextTable(
            List.of("city", "practice"),
            List.of(List.of("Oslo", "A supper of the whole street\nwith neighbours"), List.of("東京", "Gärten")));

    @Test
    void isAsWideAsItsCells() {
        assertThat(print(OptionalInt.empty())).isEqualTo("""
                city  practice
                ----  --------------------------------------------
                Oslo  A supper of the whole street with neighbours
                東京  Gärten
                """);
    }

    @Test
    void fitsIntoATerminal() {
        assertThat(print(OptionalInt.of(26))).isEqualTo("""
                city  practice
                ----  --------------------
                Oslo  A supper of the who…
                東京  Gärten
                """);
    }

    private String print(OptionalInt width) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text), width);
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}

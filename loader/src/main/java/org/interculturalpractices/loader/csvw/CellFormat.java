package org.interculturalpractices.loader.csvw;

import java.util.regex.Pattern;

/** The format of the cells of a datatype: turns a cell into the lexical form of XML Schema. */
sealed interface CellFormat permits CellFormat.Lexical, CellFormat.Regexp, CellFormat.Truth, DateFormat, NumberFormat {

    /**
     * A cell in the lexical form of XML Schema.
     *
     * @throws IllegalArgumentException if the cell is not of the format; the message says why
     */
    String lexical(String cell);

    /** The lexical form of XML Schema itself. */
    record Lexical() implements CellFormat {

        @Override
        public String lexical(String cell) {
            return cell;
        }
    }

    /** A regular expression that the whole cell has to match. */
    record Regexp(Pattern pattern) implements CellFormat {

        @Override
        public String lexical(String cell) {
            if (!pattern.matcher(cell).matches()) {
                throw new IllegalArgumentException("\"" + cell + "\" does not match " + pattern);
            }
            return cell;
        }
    }

    /** Words for true and false. */
    record Truth(String yes, String no) implements CellFormat {

        @Override
        public String lexical(String cell) {
            if (cell.equals(yes)) {
                return "true";
            }
            if (cell.equals(no)) {
                return "false";
            }
            throw new IllegalArgumentException("\"" + cell + "\" is neither \"" + yes + "\" nor \"" + no + "\"");
        }
    }
}

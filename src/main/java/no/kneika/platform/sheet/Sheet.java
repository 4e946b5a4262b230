package no.kneika.platform.sheet;

import java.util.List;

/**
 * A file as rows of text (ark), whatever it was made by.
 *
 * @param form what it was, as people call it: "CSV, UTF-8, semicolon"
 * @param rows without empty ones; the first is the heading
 */
public record Sheet(Form form, List<Row> rows, List<BadCell> bad) {

    /**
     * @param kind CSV or EXCEL
     * @param encoding "UTF-8", "Windows-1252"; empty for Excel
     * @param separator SEMICOLON, COMMA or TAB; empty for Excel
     */
    public record Form(String kind, String encoding, String separator) {

        @Override
        public String toString() {
            return kind + "|" + encoding + "|" + separator;
        }

        /** The opposite of {@link #toString()}. */
        public static Form of(String text) {
            var parts = text.split("\\|", -1);
            return new Form(parts[0], parts[1], parts[2]);
        }
    }

    /** @param number as an editor or Excel numbers it */
    public record Row(int number, List<String> cells) {

        public boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A cell that holds no value that can be read: an error of Excel's, or a formula that was never calculated. */
    public record BadCell(int row, int column, String code) {}
}

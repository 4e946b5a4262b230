package no.kneika.payroll.domain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a payroll system wants its file (lønnsformat): a template, kept as data and written anew as a version.
 *
 * @param code which system it is for
 * @param version 1 is the one Kneika came with
 * @param columns from left to right
 * @param costCentre what COST_CENTRE writes
 */
public record ExportFormat(
        String code, int version, Layout layout, WageTypes wageTypes, String costCentre, List<Column> columns) {

    public ExportFormat {
        columns = List.copyOf(columns);
    }

    /** Signs between and around the values. @param trailing a separator after the last value too, as Visma Lønn writes */
    public record Layout(
            Encoding encoding,
            Separator separator,
            Decimal decimal,
            Quoting quoting,
            LineEnd lineEnd,
            boolean heading,
            boolean trailing) {}

    /**
     * @param heading what the first line calls it
     * @param text what FIXED writes
     * @param width noughts are put in front of an employee number, a wage type or a fixed number up to this; 0 for as it is
     */
    public record Column(Source source, String heading, String text, int width) {

        static Column of(Source source, String heading) {
            return new Column(source, heading, "", 0);
        }

        static Column fixed(String heading, String text) {
            return new Column(Source.FIXED, heading, text, 0);
        }
    }

    /** Where a value comes from. */
    public enum Source {
        EMPLOYEE_NO,
        WAGE_TYPE,
        WORK_MONTH,
        WORK_YEAR,
        MONTH_NUMBER,
        FIRST_DAY,
        LAST_DAY,
        HOURS,
        MINUTES,
        CLOCK,
        RATE,
        AMOUNT,
        COST_CENTRE,
        LINE_ID,
        BATCH_ID,
        FIXED,
        /** Text in a format that quotes text, and empty: {@code ""}. */
        EMPTY_TEXT,
        EMPTY;

        /** Written by people or by us as letters, so that it must be made harmless and may be quoted. */
        boolean isText() {
            return this == COST_CENTRE || this == LINE_ID || this == BATCH_ID || this == EMPTY_TEXT;
        }

        boolean isTime() {
            return this == HOURS || this == MINUTES || this == CLOCK;
        }

        boolean isPadded() {
            return this == EMPLOYEE_NO || this == WAGE_TYPE || this == FIXED;
        }
    }

    public enum Encoding {
        /** With the mark in front that spreadsheets need to see that it is. */
        UTF_8_BOM(StandardCharsets.UTF_8),
        UTF_8(StandardCharsets.UTF_8),
        WINDOWS_1252(Charset.forName("windows-1252")),
        ISO_8859_1(StandardCharsets.ISO_8859_1);

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        public Charset charset() {
            return charset;
        }
    }

    public enum Separator {
        SEMICOLON(';'),
        COMMA(','),
        TAB('\t'),
        BAR('|');

        final char sign;

        Separator(char sign) {
            this.sign = sign;
        }
    }

    public enum Decimal {
        COMMA(','),
        POINT('.');

        final char sign;

        Decimal(char sign) {
            this.sign = sign;
        }
    }

    public enum Quoting {
        /** A value that holds the separator loses it. */
        NEVER,
        /** A value that holds the separator, a quotation mark or a new line is quoted. */
        NEEDED,
        /** Text always, numbers never. */
        TEXT
    }

    public enum LineEnd {
        CRLF("\r\n"),
        LF("\n");

        final String text;

        LineEnd(String text) {
            this.text = text;
        }
    }
}

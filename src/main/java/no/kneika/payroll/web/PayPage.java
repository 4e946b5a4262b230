package no.kneika.payroll.web;

import java.util.List;

/**
 * What a mentor is paid, when, and for what.
 *
 * @param next when wages are paid next, as a sentence
 * @param back hours that are taken back, in sentences
 */
public record PayPage(String next, List<Month> months, List<String> back) {

    /**
     * @param state where the money is, and what happens next
     * @param payments what was paid for the month, and on which day: a sentence each
     * @param rows every entry with its own state
     */
    public record Month(
            String name,
            String href,
            String hours,
            String beforeTax,
            String state,
            List<String> payments,
            List<Row> rows) {}

    /** One entry. */
    public record Row(String day, String what, String length, String state) {}
}

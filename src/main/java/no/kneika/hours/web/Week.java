package no.kneika.hours.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/** A week as calendars in Norway count them (ISO 8601), by its Monday. */
record Week(LocalDate monday) {

    static Week of(LocalDate day) {
        return new Week(day.with(DayOfWeek.MONDAY));
    }

    /** @param text "2026-W47" */
    static Week parse(String text) {
        return new Week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    }

    int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    boolean isAfter(Week other) {
        return monday.isAfter(other.monday);
    }

    String href() {
        return "/hours/weeks/" + this;
    }

    @Override
    public String toString() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }
}

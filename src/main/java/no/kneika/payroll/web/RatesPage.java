package no.kneika.payroll.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an hour is paid and costs, ready to be shown.
 *
 * @param scaleHead from when the scale counts; null when none is decided
 * @param mayDecide whether the buttons are there
 */
public record RatesPage(
        @Nullable String scaleHead,
        List<Step> steps,
        List<Version> versions,
        List<Cost> costs,
        List<Zone> zone,
        String zoneName,
        boolean mayDecide) {

    public record Step(String contract, String support, String step, String rate) {}

    /** @param state "gjelder nå", "gjelder fra …" or empty for one that is past */
    public record Version(String name, String state, String note) {}

    public record Cost(
            String contract, String from, String holiday, String pension, String contribution, String note) {}

    public record Zone(String from, String percent) {}
}

package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/** Who at NAV's units is let in to claims, with ready answers. */
public record SeatsPage(
        String lead, List<Seat> seats, List<Option> people, List<Option> units, boolean canPropose, Form typed) {

    /** @param why a sentence when the one who looks cannot confirm it, or null */
    public record Seat(
            String id,
            String name,
            String unit,
            String status,
            String color,
            boolean canConfirm,
            @Nullable String why) {}
}

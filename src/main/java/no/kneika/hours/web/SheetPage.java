package no.kneika.hours.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One mentor's month for the one who attests or approves it, with what is odd on top.
 *
 * @param trail who logged, handed in, confirmed, attested and approved, in order of time
 * @param stale somebody was first: the summary says what changed
 */
public record SheetPage(
        List<Fact> facts,
        List<Odd> odd,
        List<Line> lines,
        List<Event> trail,
        @Nullable Attest attest,
        List<Approve> approve,
        String state,
        String path,
        boolean stale,
        Form form) {

    /** @param rule, settle: where it is decided; null when nothing is to be decided */
    public record Odd(
            String heading,
            String text,
            @Nullable String rule,
            @Nullable String settle,
            String id) {}

    /** @param reverse where it is reversed, or null */
    public record Line(
            String id,
            String day,
            String times,
            String length,
            String what,
            @Nullable String note,
            String standing,
            @Nullable String reverse) {}

    /** @param seen the entries that will be attested: exactly those that were read */
    public record Attest(String href, String label, List<String> seen, String note) {}

    public record Approve(String href, String label, String by) {}
}

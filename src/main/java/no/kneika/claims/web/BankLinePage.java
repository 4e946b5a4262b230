package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One movement that waits, or has its place.
 *
 * @param says what is doubtful; null when it has its place
 * @param claims those it could be for, the likeliest first; empty when it can only be put aside
 * @param amount what would be placed on the first of them
 */
public record BankLinePage(
        String id,
        String key,
        int seen,
        String lead,
        List<Fact> facts,
        @Nullable String verdict,
        @Nullable String color,
        @Nullable String says,
        @Nullable String todo,
        List<Option> claims,
        String amount,
        boolean waits,
        String left,
        List<Event> history,
        Form match,
        Form aside) {}

package no.kneika.claims.domain;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Minutes;

/**
 * Time that cannot be claimed, or not yet, with its reason (kan ikke kreves nå).
 *
 * @param why the reason; the sentence of what happens next goes with it
 * @param days the days it was worked, in order, each once
 */
public record NotNow(Why why, Minutes minutes, List<LocalDate> days) {

    /** In the order shown: what we can do something about first. */
    public enum Why {
        /** Ikke godkjent av to. */
        NOT_APPROVED,
        /** Ikke utbetalt ennå: goes into a supplementary claim. */
        NOT_PAID,
        /** Over timene på tilsagnet. */
        OVER_THE_HOURS,
        /** Before the grant's first day. */
        BEFORE_THE_GRANT,
        /** After the grant's last day, and no other grant carries it. */
        AFTER_THE_GRANT,
        /** Carried by another grant. */
        OTHER_GRANT,
        /** Sykelønn: the institution's own (rules.md 4). */
        SICK
    }
}

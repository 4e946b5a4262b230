package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import no.kneika.cases.Closure;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** When a case may end: by who does the casework, on a day it was open. A new need opens a new one. */
public final class ClosureRules {

    private static final String SOURCE = "rules.md 6";

    private ClosureRules() {}

    public static Decision<Closure> close(
            Closure it, boolean open, LocalDate openedOn, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("closure-by-coordinator", SOURCE));
        if (!open) against.add(Reason.of("closure-closed", SOURCE));
        if (it.lastDay().isBefore(openedOn))
            against.add(Reason.of("closure-before-opening", SOURCE, openedOn).at("lastDay"));
        if (it.lastDay().isAfter(today))
            against.add(Reason.of("closure-ahead", SOURCE, today).at("lastDay"));
        return Decision.unless(against, it);
    }
}

package no.kneika.hours.domain;

import java.util.ArrayList;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/** What may be done with one entry, by whom, and when it is too late. rules.md 4. */
public final class EntryRules {

    private static final String SOURCE = "rules.md 4";

    private EntryRules() {}

    /** Whoever asks: one person in one capacity. */
    public record Asker(PersonId person, Capacity capacity) {}

    /** Undo (angre) is the mentor's until somebody has vouched for it; then only a coordinator reverses, and says why. */
    public static Decision<EntryFacts> reverse(EntryFacts facts, EntryStanding standing, Asker asker, String reason) {
        var against = new ArrayList<Reason>();
        if (standing == EntryStanding.REVERSED) against.add(Reason.of("entry-already-reversed", SOURCE));
        boolean own = facts.entry().mentor().equals(asker.person());
        boolean mentor = asker.capacity() == Capacity.MENTOR && own;
        boolean coordinator = asker.capacity() == Capacity.COORDINATOR && !own;
        if (!mentor && !coordinator) against.add(Reason.of("entry-not-yours", SOURCE));
        else if (mentor && standing.isVouchedFor()) against.add(Reason.of("entry-attested-ask", SOURCE));
        if (coordinator && reason.isBlank())
            against.add(Reason.of("entry-reversal-why", SOURCE).at("reason"));
        return Decision.unless(against, facts);
    }

    public static Decision<EntryFacts> confirm(EntryFacts facts, EntryStanding standing, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.STUDENT) against.add(Reason.of("entry-student-only", SOURCE));
        if (!facts.entry().kind().concernsStudent()) against.add(Reason.of("entry-not-asked", SOURCE));
        if (standing == EntryStanding.REVERSED) against.add(Reason.of("entry-already-reversed", SOURCE));
        if (standing == EntryStanding.DISPUTED) against.add(Reason.of("entry-in-dispute", SOURCE));
        return Decision.unless(against, facts);
    }

    /** Saying no is possible until somebody has vouched for the hours, also after a yes. */
    public static Decision<EntryFacts> dispute(EntryFacts facts, EntryStanding standing, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.STUDENT) against.add(Reason.of("entry-student-only", SOURCE));
        if (!facts.entry().kind().concernsStudent()) against.add(Reason.of("entry-not-asked", SOURCE));
        if (standing == EntryStanding.REVERSED) against.add(Reason.of("entry-already-reversed", SOURCE));
        if (standing.isVouchedFor()) against.add(Reason.of("entry-attested-write", SOURCE));
        if (facts.disputed() && !facts.reversed()) against.add(Reason.of("entry-disputed-before", SOURCE));
        return Decision.unless(against, facts);
    }

    public static Decision<EntryFacts> settle(EntryFacts facts, Asker asker, String explanation) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.COORDINATOR || facts.entry().mentor().equals(asker.person()))
            against.add(Reason.of("entry-coordinator-only", SOURCE));
        if (!facts.hasOpenDispute()) against.add(Reason.of("entry-no-dispute", SOURCE));
        if (explanation.isBlank())
            against.add(Reason.of("entry-settlement-why", SOURCE).at("explanation"));
        return Decision.unless(against, facts);
    }

    public static Decision<EntryFacts> ruleUnfunded(
            EntryFacts facts, EntryStanding standing, Minutes aboveTotal, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.COORDINATOR || facts.entry().mentor().equals(asker.person()))
            against.add(Reason.of("entry-coordinator-only", SOURCE));
        if (standing == EntryStanding.REVERSED) against.add(Reason.of("entry-already-reversed", SOURCE));
        else if (standing.isVouchedFor()) against.add(Reason.of("entry-attested-already", SOURCE));
        else if (!facts.isUndecided(aboveTotal)) against.add(Reason.of("entry-nothing-unfunded", SOURCE));
        return Decision.unless(against, facts);
    }
}

package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.OfficeWait;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/**
 * What is known of NAV for one student beside its rulebook: how long the office takes, and how long the education is a
 * measure. What a plan asks for follows the first and warns of the second.
 *
 * @param office how long the student's office takes (svartid); empty when nobody knows
 * @param educationEnds the last day of NAV's decision on the education; empty when none is known
 */
public record NavAhead(Optional<OfficeWait> office, Optional<LocalDate> educationEnds) {

    public static final NavAhead NOTHING = new NavAhead(Optional.empty(), Optional.empty());

    /** What nine of ten answers took, where that is more than the rulebook's and there are enough of them. */
    private Optional<OfficeWait> slow(Rulebook rules) {
        return office.filter(OfficeWait::isEnough).filter(it -> it.ninety() > rules.leadTimeDays());
    }

    /** How many days before the money ends whoever pays next is asked. Only an application waits for an office's answer. */
    int leadDays(Rulebook rules, NextFunding.Step step) {
        return step == NextFunding.Step.APPLICATION
                ? slow(rules).map(OfficeWait::ninety).orElse(rules.leadTimeDays())
                : rules.leadTimeDays();
    }

    /** The day an application should leave to be answered in time. */
    LocalDate due(NextFunding next, Rulebook rules) {
        return next.eve().minusDays(leadDays(rules, next.step()));
    }

    /** Why it stands ready before the rulebook says so, and what NAV has not said yes to. */
    List<Reason> notes(Optional<Period> asked, boolean waitsForAnswer, Rulebook rules) {
        var notes = new ArrayList<Reason>();
        if (waitsForAnswer)
            slow(rules)
                    .ifPresent(it -> notes.add(Reason.of(
                            "extension-office-slow", "HK-dir 5.4", it.name(), it.ninety(), rules.leadTimeDays())));
        asked.flatMap(this::past).ifPresent(notes::add);
        return notes;
    }

    /** NAV may not pay for a mentor when the education is no longer its measure (rules.md 1): said, with what to do first. */
    public Optional<Reason> past(Period days) {
        return educationEnds
                .filter(last -> last.isBefore(days.to()))
                .map(last -> Reason.of(
                        days.from().isAfter(last) ? "extension-after-education" : "extension-past-education",
                        "rules.md 1",
                        last));
    }
}

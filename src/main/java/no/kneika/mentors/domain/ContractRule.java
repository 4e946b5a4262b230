package no.kneika.mentors.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.Grant;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.mentors.ContractTerms;

/** What a contract may promise (rules.md 3: it follows the funding; meet first, contract after). */
public final class ContractRule {

    private static final String SOURCE = "rules.md 3";

    private ContractRule() {}

    /** A contract somebody wants to make. */
    public record Draft(Period period, Minutes hours, HourlyRate rate) {}

    /**
     * What is known when it is made.
     *
     * @param funded periods some funder carries, with their hours
     * @param startsWithoutLetter the first day work may start on a verbal yes or at own risk, when somebody has answered
     *     for that
     */
    public record Facts(
            boolean declarationSigned,
            boolean kickoffHeld,
            boolean assignmentEnded,
            List<Funded> funded,
            Optional<LocalDate> startsWithoutLetter,
            List<ContractTerms> others) {}

    /**
     * What a funder carries.
     *
     * @param funder who, by which rules; told apart, never shown
     */
    public record Funded(Period period, Minutes hours, String funder) {

        public static Funded of(Grant it) {
            return new Funded(it.period(), it.hours(), it.regime() + " " + it.funderName());
        }
    }

    public static Decision<Draft> make(Draft draft, Facts facts) {
        var against = new ArrayList<Reason>();
        if (facts.assignmentEnded()) against.add(Reason.of("contract-assignment-ended", SOURCE));
        if (!facts.declarationSigned()) against.add(Reason.of("contract-before-declaration", SOURCE));
        if (!facts.kickoffHeld()) against.add(Reason.of("contract-before-kickoff", SOURCE));
        if (draft.hours().isZero())
            against.add(Reason.of("contract-no-hours", SOURCE).at("hours"));
        facts.others().stream()
                .filter(c -> c.period().overlaps(draft.period()))
                .findFirst()
                .ifPresent(c -> against.add(
                        Reason.of("contract-overlaps", SOURCE, c.period()).at("from")));
        firstDayWithoutFunding(draft.period(), facts)
                .ifPresent(day -> against.add(
                        Reason.of("contract-beyond-funding", SOURCE, day).at("to")));
        var hours = Minutes.sum(facts.funded().stream()
                .filter(f -> f.period().overlaps(draft.period()))
                .map(Funded::hours)
                .toList());
        if (facts.startsWithoutLetter().isEmpty() && draft.hours().compareTo(hours) > 0)
            against.add(
                    Reason.of("contract-more-hours-than-funded", SOURCE, hours).at("hours"));
        return Decision.unless(against, draft);
    }

    private static Optional<LocalDate> firstDayWithoutFunding(Period period, Facts facts) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(day -> facts.funded().stream().noneMatch(f -> f.period().contains(day)))
                .filter(day -> facts.startsWithoutLetter().map(day::isBefore).orElse(true))
                .findFirst();
    }
}

package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NavMeasure;
import no.kneika.institution.OwnGround;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/**
 * Whether the institution may pay for the reason that is given (kriterier), rules.md 1: the reason is one it has chosen, and
 * it is true. There is no right to this money; an approver may see past it, and says why.
 */
public final class OwnGroundRules {

    private static final String SOURCE = "rules.md 1";

    /** What these ask about stands in the assessment, which those who decide about money do not read. */
    private static final Set<OwnGround> NEEDS_ASSESSMENT = EnumSet.of(OwnGround.NO_MEASURE, OwnGround.PASSING_NEED);

    private OwnGroundRules() {}

    /**
     * @param birthDate empty when it is not known
     * @param measure UNKNOWN also for those who may not know
     * @param education the days NAV has decided that the education is its measure; empty when none is known
     * @param need empty when nobody has assessed it, and for those who may not know
     * @param asked days NAV is asked about and has not answered: applications, agreements, complaints
     * @param rejected days NAV has said no to
     * @param attested what a coordinator who may read the assessment has answered for; empty for those who read it themselves
     * @param own the institution's rulebook for its own money
     * @param navAge youngest age for which NAV pays
     */
    public record Facts(
            Optional<LocalDate> birthDate,
            NavMonths months,
            NavMeasure measure,
            Optional<Period> education,
            Optional<AssessedNeed> need,
            List<Period> asked,
            List<Period> rejected,
            boolean isMaster,
            List<Attested> attested,
            Rulebook own,
            int navAge) {}

    /** A coordinator has looked, and says that the reason is true of these days (attestert kriterium). */
    public record Attested(OwnGround ground, Period days) {}

    /** What an approver's reason saw past; empty when the reason holds. */
    public static Decision<List<Reason>> check(
            OwnGround ground, Period days, Capacity capacity, String overrideReason, Facts facts) {
        var against = new ArrayList<Reason>();
        if (!facts.own().ownGrounds().contains(ground))
            against.add(Reason.of("own-ground-not-ours", SOURCE).at("ground"));
        var word = isAttested(ground, days, facts);
        if (!(word && NEEDS_ASSESSMENT.contains(ground)))
            hinder(ground, days, facts).ifPresent(why -> against.add(why.at("ground")));
        if (!word) master(facts).ifPresent(against::add);
        if (against.isEmpty()) return Decision.accepted(List.of());
        var approver = capacity == Capacity.APPROVER;
        if (approver && !overrideReason.isBlank()) return Decision.accepted(List.copyOf(against));
        against.add(
                approver
                        ? Reason.of("own-ground-why", SOURCE).at("overrideReason")
                        : Reason.of("own-ground-approver", SOURCE));
        return new Decision.Refused<>(against);
    }

    /** The word holds for the days it was given for, and any of them. */
    private static boolean isAttested(OwnGround ground, Period days, Facts facts) {
        return facts.attested().stream()
                .anyMatch(it -> it.ground() == ground
                        && it.days().contains(days.from())
                        && it.days().contains(days.to()));
    }

    /** Why the reason is not true of the days, as far as is known. */
    private static Optional<Reason> hinder(OwnGround ground, Period days, Facts it) {
        return switch (ground) {
            case UNDER_AGE -> ofAge(days, it);
            case MONTHS_USED -> monthsLeft(days, it);
            case NO_MEASURE -> isMeasure(days, it);
            case PASSING_NEED -> lasts(days, it);
            case BRIDGE ->
                answered(days, it.asked()) && answered(days, it.rejected())
                        ? Optional.of(Reason.of("own-ground-nothing-asked", SOURCE))
                        : Optional.empty();
        };
    }

    private static Optional<Reason> ofAge(Period days, Facts it) {
        if (it.birthDate().isEmpty()) return Optional.of(Reason.of("own-ground-no-birth-date", SOURCE));
        var ofAge = it.birthDate().get().plusYears(it.navAge());
        return days.from().isBefore(ofAge)
                ? Optional.empty()
                : Optional.of(Reason.of("own-ground-of-age", SOURCE, it.navAge(), ofAge));
    }

    private static Optional<Reason> monthsLeft(Period days, Facts it) {
        var pays = it.months().cut(new Period(days.from(), days.from()));
        if (pays.isEmpty()) return Optional.empty();
        return Optional.of(Reason.of(
                "own-ground-months-left",
                SOURCE,
                it.months().lastDayFor(days.from()),
                it.months().limit()));
    }

    /** NAV has said that it is none, or has said no to these days, or what it decided is over by then. */
    private static Optional<Reason> isMeasure(Period days, Facts it) {
        if (it.measure() == NavMeasure.NO || !answered(days, it.rejected())) return Optional.empty();
        if (it.education().filter(decided -> decided.to().isBefore(days.from())).isPresent()) return Optional.empty();
        return Optional.of(Reason.of(
                it.measure() == NavMeasure.YES ? "own-ground-is-measure" : "own-ground-measure-unknown", SOURCE));
    }

    /** A need passes when it is over within the longest grant the institution gives. */
    private static Optional<Reason> lasts(Period days, Facts it) {
        if (it.need().isEmpty()) return Optional.of(Reason.of("own-ground-no-need", SOURCE));
        var longest = Proposal.longest(days.from(), it.own().maxGrantMonths());
        var last = it.need().get().needPeriod().to();
        return last.isAfter(longest)
                ? Optional.of(Reason.of(
                        "own-ground-need-lasts", SOURCE, last, it.own().maxGrantMonths()))
                : Optional.empty();
    }

    /** Master's students only with extensive needs. */
    private static Optional<Reason> master(Facts it) {
        if (!it.isMaster() || it.own().masterHours().isZero()) return Optional.empty();
        var hours = it.need().map(AssessedNeed::hoursPerWeek).orElse(Minutes.ZERO);
        return hours.compareTo(it.own().masterHours()) < 0
                ? Optional.of(Reason.of("own-ground-master", SOURCE, it.own().masterHours())
                        .at("ground"))
                : Optional.empty();
    }

    private static boolean answered(Period days, List<Period> some) {
        return some.stream().noneMatch(days::overlaps);
    }
}

package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Grant;
import no.kneika.funding.Regime;
import no.kneika.kernel.Period;

/**
 * Days inside the need before the last covered day that nobody pays for and nobody is asked about (hull), rules.md 2: NAV's
 * grant began late, or the next one did not begin where the last one ended.
 *
 * @param days all of them
 * @param step what whoever pays after them would be asked with
 */
public record Hole(Period days, NextFunding.Step step) {

    /** Days somebody pays. */
    public record Paid(Period period, Regime regime) {

        static List<Paid> by(Collection<Grant> grants) {
            return grants.stream()
                    .map(grant -> new Paid(grant.period(), grant.regime()))
                    .toList();
        }
    }

    /** The holes of a need, the first one first. */
    public static List<Hole> of(
            Optional<AssessedNeed> need,
            Collection<Paid> paid,
            Collection<ApplicationView> applications,
            Collection<Agreement> agreements,
            NavMonths months) {
        var last = paid.stream().map(it -> it.period().to()).max(LocalDate::compareTo);
        if (need.isEmpty() || last.isEmpty()) return List.of();
        // Nobody has to pay in a pause.
        var carried = NavMonths.merge(Stream.of(
                        paid.stream().map(Paid::period),
                        waiting(applications).stream(),
                        Agreement.underWay(List.copyOf(agreements)).stream(),
                        need.get().pauses().stream())
                .flatMap(days -> days)
                .toList());
        var days = need.get().needPeriod();
        var end = days.to().isBefore(last.get()) ? days.to() : last.get();
        var holes = new ArrayList<Hole>();
        var next = days.from();
        for (var cover : carried) {
            if (next.isAfter(end)) break;
            if (cover.from().isAfter(next)) {
                var to = cover.from().isAfter(end) ? end : cover.from().minusDays(1);
                holes.add(new Hole(new Period(next, to), step(to, paid, months, next)));
            }
            if (!cover.to().isBefore(next)) next = cover.to().plusDays(1);
        }
        return holes;
    }

    /** What is written or sent and not answered. */
    public static List<Period> waiting(Collection<ApplicationView> applications) {
        return applications.stream()
                .filter(it -> it.state() == ApplicationView.State.SENT || it.state() == ApplicationView.State.DRAFT)
                .map(ApplicationView::period)
                .toList();
    }

    private static NextFunding.Step step(LocalDate to, Collection<Paid> paid, NavMonths months, LocalDate from) {
        if (months.cut(new Period(from, from)).isEmpty()) return NextFunding.Step.OWN_BUDGET;
        var after = paid.stream()
                .filter(it -> it.period().from().isAfter(to))
                .min(Comparator.comparing((Paid it) -> it.period().from()))
                .map(Paid::regime)
                .orElse(Regime.CLAIMED);
        return switch (after) {
            case CLAIMED -> NextFunding.Step.APPLICATION;
            case SETTLED -> NextFunding.Step.AGREEMENT;
            case BUDGETED -> NextFunding.Step.OWN_BUDGET;
        };
    }

    /** The first one that can still be paid for: what has been is not asked for. */
    public static Optional<Hole> ahead(List<Hole> holes, LocalDate today) {
        return holes.stream().filter(it -> !it.days().to().isBefore(today)).findFirst();
    }

    /** The last one nothing can be done about. */
    public static Optional<Period> past(List<Hole> holes, LocalDate today) {
        return holes.stream()
                .map(Hole::days)
                .filter(it -> it.to().isBefore(today))
                .reduce((first, last) -> last);
    }

    /** The days an application asks for: from today, as long as one grant may be, not past NAV's months. */
    public Optional<Period> asked(LocalDate today, int mostMonths, NavMonths months) {
        var from = days.from().isBefore(today) ? today : days.from();
        var longest = Proposal.longest(from, mostMonths);
        return months.cut(new Period(from, days.to().isBefore(longest) ? days.to() : longest));
    }

    public boolean isAppliedFor() {
        return step == NextFunding.Step.APPLICATION;
    }
}

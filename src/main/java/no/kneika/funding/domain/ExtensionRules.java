package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Extension;
import no.kneika.funding.Grant;
import no.kneika.funding.Refund;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/**
 * Which application follows the grants a case has (forlengelse), rules.md 2: from the day after the last covered day, as
 * long as one grant may be, not past the need or NAV's months. A last short period is a period. Derived, never stored.
 */
public final class ExtensionRules {

    private static final String SOURCE = "rules.md 2";

    private ExtensionRules() {}

    /** @param consented the student has said yes to an application to NAV */
    public record Facts(
            CaseId caseId,
            PersonId student,
            Optional<AssessedNeed> need,
            List<ApplicationView> applications,
            List<Grant> grants,
            List<Agreement> agreements,
            boolean consented,
            Rulebook rulebook) {}

    public static Extension of(Facts it, LocalDate today) {
        var next = NextFunding.after(it.grants(), it.rulebook().maxMonthsInAll());
        if (next.isEmpty()) return after(it, today);
        var holes = Hole.of(
                it.need().map(AssessedNeed::needPeriod),
                Hole.Paid.by(it.grants()),
                it.applications(),
                it.agreements(),
                next.get().months());
        var answer = Hole.ahead(holes, today)
                .filter(hole -> newer(it, Optional.of(next.get().until()), ApplicationView.State.SENT)
                        .isEmpty())
                .map(hole -> fill(it, next.get(), hole, today))
                .orElseGet(() -> after(it, today));
        return answer.after(Hole.past(holes, today));
    }

    /** A hole comes before what follows: its days are asked for first, from today. */
    private static Extension fill(Facts it, NextFunding next, Hole hole, LocalDate today) {
        var until = Optional.of(next.until());
        var due = hole.days().from().minusDays(it.rulebook().leadTimeDays());
        var asked = hole.asked(today, it.rulebook().maxGrantMonths(), next.months());
        if (hole.step() == NextFunding.Step.AGREEMENT)
            return answer(
                    it, Extension.State.NEW_AGREEMENT, until, Optional.of(due), Optional.empty(), Optional.empty());
        if (!hole.isAppliedFor() || asked.isEmpty())
            return answer(it, Extension.State.OWN_BUDGET, until, Optional.of(due), Optional.empty(), Optional.empty())
                    .hinderedBy(used(it, next));
        var against = it.consented() ? List.<Reason>of() : List.of(Reason.of("application-no-consent", "HK-dir 5.2"));
        var state = today.isBefore(due)
                ? Extension.State.LATER
                : against.isEmpty() ? Extension.State.READY : Extension.State.HINDERED;
        return answer(it, state, until, Optional.of(due), Optional.empty(), asked)
                .hinderedBy(against);
    }

    /** What follows the last covered day. */
    private static Extension after(Facts it, LocalDate today) {
        var next = NextFunding.after(it.grants(), it.rulebook().maxMonthsInAll());
        var until = next.map(NextFunding::until);
        var draft = newer(it, until, ApplicationView.State.DRAFT);
        var waiting = newer(it, until, ApplicationView.State.SENT);
        var due = until.map(day -> day.minusDays(it.rulebook().leadTimeDays()));
        if (waiting.isPresent())
            return answer(it, Extension.State.WAITING, until, due, waiting, waiting.map(ApplicationView::period));
        if (next.isEmpty()) return answer(it, Extension.State.NO_GRANT, until, due, draft, Optional.empty());
        // It goes on by an agreement that waits for somebody to sign: nobody applies for those days too.
        if (Agreement.underWay(it.agreements()).stream()
                .anyMatch(period -> period.to().isAfter(next.get().until())))
            return answer(it, Extension.State.BY_AGREEMENT, until, due, draft, Optional.empty());
        if (it.need()
                .filter(need -> !need.needPeriod().to().isAfter(next.get().until()))
                .isPresent()) return answer(it, Extension.State.NEED_ENDS, until, due, draft, Optional.empty());
        return switch (next.get().step()) {
            case OWN_BUDGET ->
                answer(it, Extension.State.OWN_BUDGET, until, due, draft, Optional.empty())
                        .hinderedBy(used(it, next.get()));
            case AGREEMENT -> {
                var state = today.isBefore(due.orElseThrow())
                        ? Extension.State.BY_AGREEMENT
                        : Extension.State.NEW_AGREEMENT;
                yield answer(it, state, until, due, draft, Optional.empty());
            }
            case APPLICATION -> apply(it, next.get(), due.orElseThrow(), draft, today);
        };
    }

    /** Why NAV cannot go on: its months are used. */
    private static List<Reason> used(Facts it, NextFunding next) {
        if (!next.monthsAreUsed()) return List.of();
        var last = next.months().lastDayFor(next.until().plusDays(1));
        return List.of(Reason.of(
                "application-months-used",
                SOURCE,
                it.rulebook().maxMonthsInAll(),
                last.isBefore(next.until()) ? next.until() : last));
    }

    private static Extension apply(
            Facts it, NextFunding next, LocalDate due, Optional<ApplicationView> draft, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (it.need().isEmpty()) against.add(Reason.of("extension-no-need", SOURCE));
        if (!it.consented()) against.add(Reason.of("application-no-consent", "HK-dir 5.2"));
        var asked = draft.map(ApplicationView::period)
                .or(() -> it.need()
                        .map(need -> Proposal.period(
                                it.grants().stream().map(Grant::period).toList(),
                                next.until().plusDays(1),
                                Optional.of(need.needPeriod()),
                                it.rulebook().maxGrantMonths(),
                                Optional.of(next.months()))));
        var state = today.isBefore(due)
                ? Extension.State.LATER
                : against.isEmpty() ? Extension.State.READY : Extension.State.HINDERED;
        return answer(it, state, Optional.of(next.until()), Optional.of(due), draft, asked)
                .hinderedBy(against);
    }

    private static Stream<HourlyRate> ceiling(Grant grant) {
        return grant.refund() instanceof Refund.ByClaim claim ? claim.ceiling().stream() : Stream.empty();
    }

    private static Optional<ApplicationView> newer(Facts it, Optional<LocalDate> until, ApplicationView.State state) {
        return it.applications().stream()
                .filter(application -> application.state() == state)
                .filter(application ->
                        until.map(application.period().to()::isAfter).orElse(true))
                .reduce((first, second) -> second);
    }

    private static Extension answer(
            Facts it,
            Extension.State state,
            Optional<LocalDate> until,
            Optional<LocalDate> due,
            Optional<ApplicationView> application,
            Optional<Period> asked) {
        var hours = application
                .map(ApplicationView::hours)
                .or(() -> asked.flatMap(period -> it.need().map(need -> Proposal.hours(need.hoursPerWeek(), period))))
                .orElse(Minutes.ZERO);
        return new Extension(
                it.caseId(),
                it.student(),
                state,
                until,
                due,
                asked,
                hours,
                application
                        .map(ApplicationView::rate)
                        .orElseGet(() -> Proposal.rate(
                                it.applications(), it.grants().stream().flatMap(ExtensionRules::ceiling))),
                application,
                it.grants(),
                it.need().map(AssessedNeed::needPeriod),
                it.applications().stream()
                        .filter(ApplicationView::isWaiting)
                        .map(ApplicationView::period)
                        .toList(),
                Optional.empty(),
                List.of());
    }
}

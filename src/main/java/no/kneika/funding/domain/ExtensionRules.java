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
import no.kneika.funding.Regime;
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
        var last = it.grants().stream()
                .max((a, b) -> a.period().to().compareTo(b.period().to()));
        var until = last.map(grant -> grant.period().to());
        var draft = newer(it, until, ApplicationView.State.DRAFT);
        var waiting = newer(it, until, ApplicationView.State.SENT);
        var due = until.map(day -> day.minusDays(it.rulebook().leadTimeDays()));
        if (waiting.isPresent())
            return answer(it, Extension.State.WAITING, until, due, waiting, waiting.map(ApplicationView::period));
        if (last.isEmpty()) return answer(it, Extension.State.NO_GRANT, until, due, draft, Optional.empty());
        if (last.get().regime() == Regime.BUDGETED)
            return answer(it, Extension.State.OWN_BUDGET, until, due, draft, Optional.empty());
        if (last.get().regime() == Regime.SETTLED)
            return answer(it, Extension.State.BY_AGREEMENT, until, due, draft, Optional.empty());
        // It goes on by an agreement that waits for somebody to sign: nobody applies for those days too.
        if (Agreement.underWay(it.agreements()).stream()
                .anyMatch(period -> period.to().isAfter(until.orElseThrow())))
            return answer(it, Extension.State.BY_AGREEMENT, until, due, draft, Optional.empty());
        if (it.need()
                .filter(need -> !need.needPeriod().to().isAfter(until.orElseThrow()))
                .isPresent()) return answer(it, Extension.State.NEED_ENDS, until, due, draft, Optional.empty());
        return next(it, until.orElseThrow(), due.orElseThrow(), draft, today);
    }

    private static Extension next(
            Facts it, LocalDate until, LocalDate due, Optional<ApplicationView> draft, LocalDate today) {
        var months = NavMonths.of(
                it.grants().stream()
                        .filter(grant -> grant.regime() != Regime.BUDGETED)
                        .map(Grant::period)
                        .toList(),
                it.rulebook().maxMonthsInAll());
        var from = until.plusDays(1);
        var against = new ArrayList<Reason>();
        if (it.need().isEmpty()) against.add(Reason.of("extension-no-need", SOURCE));
        if (!it.consented()) against.add(Reason.of("application-no-consent", "HK-dir 5.2"));
        if (months.cut(new Period(from, from)).isEmpty())
            against.add(Reason.of(
                    "application-months-used",
                    SOURCE,
                    it.rulebook().maxMonthsInAll(),
                    months.lastDayFor(from).isBefore(until) ? until : months.lastDayFor(from)));
        var asked = draft.map(ApplicationView::period)
                .or(() -> it.need()
                        .map(need -> Proposal.period(
                                it.grants().stream().map(Grant::period).toList(),
                                from,
                                Optional.of(need.needPeriod()),
                                it.rulebook().maxGrantMonths(),
                                Optional.of(months))));
        var state = today.isBefore(due)
                ? Extension.State.LATER
                : against.isEmpty() ? Extension.State.READY : Extension.State.HINDERED;
        var planned = answer(it, state, Optional.of(until), Optional.of(due), draft, asked);
        return planned.hinderedBy(against);
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
                List.of());
    }
}

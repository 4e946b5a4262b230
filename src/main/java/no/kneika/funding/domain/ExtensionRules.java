package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Extension;
import no.kneika.funding.Grant;
import no.kneika.funding.Tapering;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
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

    /**
     * @param consented the student has said yes to an application to NAV
     * @param tapering what was answered about the days after the last covered one
     * @param promised by word
     * @param semesterEnds the last day that is planned for at once; empty to plan one application at a time
     * @param ahead how long the office takes, and how long the education is NAV's measure
     */
    public record Facts(
            CaseId caseId,
            PersonId student,
            Optional<AssessedNeed> need,
            List<ApplicationView> applications,
            List<Grant> grants,
            List<Agreement> agreements,
            boolean consented,
            Rulebook rulebook,
            Elsewhere elsewhere,
            Optional<Tapering> tapering,
            List<Period> promised,
            Optional<LocalDate> semesterEnds,
            NavAhead ahead) {

        /** Nothing is known of anything else, and nothing has been said about fewer hours. */
        public Facts(
                CaseId caseId,
                PersonId student,
                Optional<AssessedNeed> need,
                List<ApplicationView> applications,
                List<Grant> grants,
                List<Agreement> agreements,
                boolean consented,
                Rulebook rulebook) {
            this(
                    caseId,
                    student,
                    need,
                    applications,
                    grants,
                    agreements,
                    consented,
                    rulebook,
                    Elsewhere.NOTHING,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    NavAhead.NOTHING);
        }

        private Optional<NextFunding> next(LocalDate today) {
            return NextFunding.after(grants, elsewhere, rulebook.maxMonthsInAll(), need, today);
        }

        /** The student's view first: fewer hours are asked for when fewer are enough (rules.md 6). */
        private Optional<Minutes> perWeek(LocalDate from) {
            return answered(from).flatMap(Tapering::perWeek).or(() -> need.map(AssessedNeed::hoursPerWeek));
        }

        private boolean stops(LocalDate from) {
            return answered(from)
                    .filter(it -> it.answer() == Tapering.Answer.STOP)
                    .isPresent();
        }

        /** What was answered about the day after the last covered one counts after a pause too. */
        private Optional<Tapering> answered(LocalDate from) {
            return tapering.filter(it -> it.from().equals(from)
                    || it.from().isBefore(from)
                            && need.flatMap(known -> known.firstNeeded(it.from()))
                                    .filter(from::equals)
                                    .isPresent());
        }

        Optional<Minutes> hours(Period days) {
            return need.flatMap(it -> perWeek(days.from()).map(each -> it.hoursIn(days, each)));
        }

        private int monthsInAll() {
            return rulebook.maxMonthsInAll() + elsewhere.extra();
        }
    }

    public static Extension of(Facts it, LocalDate today) {
        return ExtensionAnswers.noted(it, derived(it, today));
    }

    private static Extension derived(Facts it, LocalDate today) {
        var next = it.next(today);
        if (next.isEmpty()) return after(it, next, today);
        var holes = Hole.of(
                it.need(),
                Hole.Paid.by(it.grants()),
                it.applications(),
                it.agreements(),
                next.get().months());
        var answer = Hole.ahead(holes, today)
                .filter(hole -> newer(it, Optional.of(next.get().until()), ApplicationView.State.SENT)
                        .isEmpty())
                .map(hole -> fill(it, next.get(), hole, today))
                .orElseGet(() -> after(it, next, today));
        return answer.after(Hole.past(holes, today));
    }

    /** A hole comes before what follows: its days are asked for first, from today. */
    private static Extension fill(Facts it, NextFunding next, Hole hole, LocalDate today) {
        var until = Optional.of(next.until());
        var due = hole.days().from().minusDays(it.ahead().leadDays(it.rulebook(), hole.step()));
        var asked = hole.asked(today, it.rulebook().maxGrantMonths(), next.months());
        if (hole.step() == NextFunding.Step.AGREEMENT)
            return ExtensionAnswers.of(
                    it, Extension.State.NEW_AGREEMENT, until, Optional.of(due), Optional.empty(), Optional.empty());
        if (!hole.isAppliedFor() || asked.isEmpty())
            return ExtensionAnswers.of(
                            it, Extension.State.OWN_BUDGET, until, Optional.of(due), Optional.empty(), Optional.empty())
                    .hinderedBy(used(it, next));
        var against = it.consented() ? List.<Reason>of() : List.of(Reason.of("application-no-consent", "HK-dir 5.2"));
        var state = today.isBefore(due)
                ? Extension.State.LATER
                : against.isEmpty() ? Extension.State.READY : Extension.State.HINDERED;
        return ExtensionAnswers.of(it, state, until, Optional.of(due), Optional.empty(), asked)
                .hinderedBy(against);
    }

    /** What follows the last covered day. */
    private static Extension after(Facts it, Optional<NextFunding> next, LocalDate today) {
        var until = next.map(NextFunding::until);
        var draft = newer(it, until, ApplicationView.State.DRAFT);
        var waiting = newer(it, until, ApplicationView.State.SENT);
        var due = next.map(known -> it.ahead().due(known, it.rulebook()));
        if (waiting.isPresent())
            return beyond(it, next, waiting.get(), today)
                    .orElseGet(() -> ExtensionAnswers.of(
                            it, Extension.State.WAITING, until, due, waiting, waiting.map(ApplicationView::period)));
        if (next.isEmpty())
            return ExtensionAnswers.of(it, Extension.State.NO_GRANT, until, due, draft, Optional.empty());
        // It goes on by an agreement that waits for somebody to sign: nobody applies for those days too.
        if (Agreement.underWay(it.agreements()).stream()
                .anyMatch(period -> period.to().isAfter(next.get().until())))
            return ExtensionAnswers.of(it, Extension.State.BY_AGREEMENT, until, due, draft, Optional.empty());
        if (next.get().needEnds())
            return ExtensionAnswers.of(it, Extension.State.NEED_ENDS, until, due, draft, Optional.empty());
        return switch (next.get().step()) {
            case OWN_BUDGET ->
                ExtensionAnswers.of(it, Extension.State.OWN_BUDGET, until, due, draft, Optional.empty())
                        .hinderedBy(used(it, next.get()));
            case AGREEMENT -> {
                var state = today.isBefore(due.orElseThrow())
                        ? Extension.State.BY_AGREEMENT
                        : Extension.State.NEW_AGREEMENT;
                yield ExtensionAnswers.of(it, state, until, due, draft, Optional.empty());
            }
            case APPLICATION -> apply(it, next.get(), due.orElseThrow(), draft, today);
        };
    }

    /** NAV has not answered, and what it was asked for soon ends: the next days are asked for without waiting longer. */
    private static Optional<Extension> beyond(
            Facts it, Optional<NextFunding> next, ApplicationView waiting, LocalDate today) {
        var after = next.map(known -> known.beyond(waiting.period(), it.need(), today));
        var due = after.map(known -> it.ahead().due(known, it.rulebook()));
        var needed = it.need().isPresent()
                && after.filter(known -> !known.needEnds()).isPresent();
        if (!needed || today.isBefore(due.orElseThrow())) return Optional.empty();
        var draft = newer(it, after.map(NextFunding::until), ApplicationView.State.DRAFT);
        return Optional.of(
                after.get().step() == NextFunding.Step.OWN_BUDGET
                        ? ExtensionAnswers.of(
                                        it,
                                        Extension.State.OWN_BUDGET,
                                        after.map(NextFunding::until),
                                        due,
                                        draft,
                                        Optional.empty())
                                .hinderedBy(used(it, after.get()))
                        : apply(it, after.get(), due.get(), draft, today));
    }

    /** Why NAV cannot go on: its months are used. */
    private static List<Reason> used(Facts it, NextFunding next) {
        if (!next.monthsAreUsed()) return List.of();
        var last = next.months().lastDayFor(next.next());
        return List.of(Reason.of(
                "application-months-used",
                SOURCE,
                it.monthsInAll(),
                last.isBefore(next.until()) ? next.until() : last));
    }

    private static Extension apply(
            Facts it, NextFunding next, LocalDate due, Optional<ApplicationView> draft, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (it.stops(next.next())) against.add(Reason.of("extension-student-stops", "rules.md 6"));
        if (it.need().isEmpty()) against.add(Reason.of("extension-no-need", SOURCE));
        if (!it.consented()) against.add(Reason.of("application-no-consent", "HK-dir 5.2"));
        var asked = draft.map(ApplicationView::period)
                .or(() -> it.need()
                        .map(need -> Proposal.period(
                                List.of(new Period(next.until(), next.until())),
                                next.next(),
                                it.need(),
                                it.rulebook().maxGrantMonths(),
                                Optional.of(next.months()),
                                today)));
        var state = today.isBefore(due)
                ? Extension.State.LATER
                : against.isEmpty() ? Extension.State.READY : Extension.State.HINDERED;
        return ExtensionAnswers.of(it, state, Optional.of(next.until()), Optional.of(due), draft, asked)
                .followedBy(
                        asked.map(first -> following(it, first, next.months())).orElse(List.of()))
                .hinderedBy(against);
    }

    private static List<Extension.Next> following(Facts it, Period first, NavMonths months) {
        if (it.semesterEnds().isEmpty() || it.need().isEmpty()) return List.of();
        var need = it.need().get();
        var end = need.needPeriod().to().isBefore(it.semesterEnds().get())
                ? need.needPeriod().to()
                : it.semesterEnds().get();
        return SemesterPlan.after(
                first,
                end,
                it.rulebook().maxGrantMonths(),
                months,
                need,
                it.perWeek(first.from()).orElse(Minutes.ZERO));
    }

    private static Optional<ApplicationView> newer(Facts it, Optional<LocalDate> until, ApplicationView.State state) {
        return it.applications().stream()
                .filter(application -> application.state() == state)
                .filter(application ->
                        until.map(application.period().to()::isAfter).orElse(true))
                .reduce((first, second) -> second);
    }
}

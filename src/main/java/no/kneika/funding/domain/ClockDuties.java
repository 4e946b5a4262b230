package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.Extension;
import no.kneika.funding.PlanAfterMonths;
import no.kneika.funding.Tapering;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;

/** What somebody must say before NAV's months are used, and before each extension (rules.md 2, 6). */
public final class ClockDuties {

    private static final int DAYS_TO_PLAN = 14;
    private static final int DAYS_TO_ANSWER = 14;

    private ClockDuties() {}

    /** @param plans and wishes, in any order */
    public record Facts(
            CaseId caseId,
            String name,
            NavMonths months,
            int warnMonths,
            Optional<Period> need,
            List<PlanAfterMonths> plans,
            Optional<Tapering> answered) {}

    /** Six months ahead: what comes after? A need that ends before has no after. */
    public static Optional<Obligation> runOut(Facts it, Capacity who, LocalDate today) {
        var last = it.months().lastDay();
        var warn = it.months().warnFrom(it.warnMonths());
        if (last.isEmpty() || today.isBefore(warn.orElseThrow())) return Optional.empty();
        if (it.need().filter(need -> !need.to().isAfter(last.get())).isPresent()) return Optional.empty();
        var said = it.plans().stream().anyMatch(plan -> !plan.wish() || who == Capacity.STUDENT);
        if (said) return Optional.empty();
        return Optional.of(duty(
                it,
                Kind.MONTHS_RUN_OUT,
                last.get().toString(),
                who,
                warn.get().plusDays(DAYS_TO_PLAN),
                who == Capacity.STUDENT ? "" : it.name()));
    }

    /** Before the next application: as before, fewer hours, or no more? Asked of the student alone, and never waited for. */
    public static Optional<Obligation> taper(Facts it, Extension next, LocalDate today) {
        var asks = switch (next.state()) {
            case READY, LATER, HINDERED -> next.application().isEmpty();
            default -> false;
        };
        var from = next.asked().map(Period::from);
        var due = next.due();
        // A hole is filled first: what comes after it is asked about when it is the next thing.
        var isNext = next.coveredUntil().map(last -> dayAfter(last, next)).equals(from);
        if (!asks || from.isEmpty() || due.isEmpty() || !isNext) return Optional.empty();
        if (today.isBefore(due.get().minusDays(DAYS_TO_ANSWER))) return Optional.empty();
        if (it.answered()
                .filter(answer -> dayAfter(answer.from().minusDays(1), next).equals(from.get()))
                .isPresent()) return Optional.empty();
        return Optional.of(duty(it, Kind.ANSWER_TAPERING, from.get().toString(), Capacity.STUDENT, due.get(), ""));
    }

    /** The first day that is needed after a day: nobody is asked about a pause. */
    private static LocalDate dayAfter(LocalDate last, Extension next) {
        var day = last.plusDays(1);
        return next.need().flatMap(need -> need.firstNeeded(day)).orElse(day);
    }

    /** For the student of the case. */
    public static List<Obligation> forStudent(Facts it, Extension next, LocalDate today) {
        var duties = new ArrayList<Obligation>();
        taper(it, next, today).ifPresent(duties::add);
        runOut(it, Capacity.STUDENT, today).ifPresent(duties::add);
        return duties;
    }

    private static Obligation duty(Facts it, Kind kind, String period, Capacity who, LocalDate due, String about) {
        return new Obligation(
                kind,
                it.caseId().value(),
                it.caseId(),
                period,
                who,
                null,
                due,
                Money.ZERO,
                "/cases/" + it.caseId() + "/nav-months" + (kind == Kind.ANSWER_TAPERING ? "#next" : "#after"),
                about);
    }
}

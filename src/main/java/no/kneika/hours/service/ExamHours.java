package no.kneika.hours.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.CaseHours;
import no.kneika.hours.domain.ExamForecast;
import no.kneika.hours.domain.ExamForecast.Plan;
import no.kneika.hours.store.ExamPlans;
import no.kneika.institution.Institutions;
import no.kneika.institution.Semester;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Service;

/** Hours saved for the exam, and what there will be of them (timer til eksamen). */
@Service
public class ExamHours {

    private static final int YEARS_AHEAD = 2;

    private final ExamPlans plans;
    private final CaseBook books;
    private final Cases cases;
    private final Institutions institutions;
    private final BusinessClock clock;

    ExamHours(ExamPlans plans, CaseBook books, Cases cases, Institutions institutions, BusinessClock clock) {
        this.plans = plans;
        this.books = books;
        this.cases = cases;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * @param planned somebody has said when the exam is; otherwise the first day of the exam weeks stands in for it
     * @param worked mentoring of the funding that covers today, by day
     */
    public record View(Usage usage, boolean planned, Optional<ExamForecast> forecast, List<HourEntry> worked) {}

    /** @throws no.kneika.platform.NotFound for a case one may not know of */
    public View of(CaseId caseId, Actor actor) {
        cases.find(caseId);
        var book = books.of(caseId);
        return of(caseId, book, actor);
    }

    private View of(CaseId caseId, CaseHours book, Actor actor) {
        var today = clock.today();
        var usage = book.usage(today);
        var said = plans.of(caseId).filter(plan -> !plan.examOn().isBefore(today));
        if (usage.period().isEmpty()) return new View(usage, said.isPresent(), Optional.empty(), List.of());
        var period = usage.period().get();
        var worked = book.counting().stream()
                .filter(e -> e.kind().isClaimable() && period.contains(e.day()))
                .toList();
        var plan = said.or(() -> examWeeks(actor, today).map(day -> new Plan(day, Minutes.ZERO)));
        return new View(
                usage,
                said.isPresent(),
                plan.map(it -> ExamForecast.of(today, it, period, usage.left(), worked)),
                worked);
    }

    private Optional<LocalDate> examWeeks(Actor actor, LocalDate today) {
        return institutions.semesters(actor.institution()).stream()
                .map(Semester::exams)
                .filter(exams -> exams.to().isAfter(today))
                .map(exams -> exams.from().isAfter(today) ? exams.from() : exams.to())
                .min(LocalDate::compareTo);
    }

    public Decision<Plan> plan(CaseId caseId, Plan wish, Actor actor) {
        cases.find(caseId);
        var today = clock.today();
        var against = new ArrayList<Reason>();
        if (!wish.examOn().isAfter(today))
            against.add(Reason.of("exam-past", "rules.md 4", wish.examOn()).at("examOn"));
        if (wish.examOn().isAfter(today.plusYears(YEARS_AHEAD)))
            against.add(Reason.of("exam-far", "rules.md 4").at("examOn"));
        var left = books.of(caseId).usage(today).left();
        if (wish.kept().compareTo(left) > 0)
            against.add(Reason.of("exam-kept-max", "rules.md 4", left).at("kept"));
        return Decision.unless(against, wish).map(plan -> {
            plans.insert(caseId, plan, actor.person(), clock.instant());
            return plan;
        });
    }
}

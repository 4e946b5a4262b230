package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** The grants behind the stories, so that the training room has a past. */
@Component
class FundingSeed implements TrainingSeed {

    private record Past(String student, String from, String to, int hours, String reference, String decided) {}

    private static final List<Past> LETTERS = List.of(
            new Past("Eva Dahl", "2025-10-27", "2026-01-26", 52, "2025/30117", "2025-10-24"),
            new Past("Eva Dahl", "2026-01-27", "2026-04-26", 52, "2026/01208", "2026-01-20"),
            new Past("Eva Dahl", "2026-04-27", "2026-06-21", 32, "2026/09871", "2026-04-21"),
            new Past("Eva Dahl", "2026-09-15", "2026-12-14", 56, "2026/13377", "2026-09-10"),
            new Past("Tobias Strand", "2026-08-15", "2026-11-14", 56, "2026/12870", "2026-08-12"),
            new Past("Tuva Lie", "2026-09-01", "2026-11-30", 40, "2026/13004", "2026-08-27"),
            new Past("Kristian Haug", "2026-08-17", "2026-11-16", 24, "2026/12902", "2026-08-14"));

    private final Use use;
    private final Cases cases;
    private final Funding funding;
    private final RecordGrant recording;
    private final OwnBudget budget;
    private final BusinessClock clock;

    FundingSeed(Use use, Cases cases, Funding funding, RecordGrant recording, OwnBudget budget, BusinessClock clock) {
        this.use = use;
        this.cases = cases;
        this.funding = funding;
        this.recording = recording;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        for (var letter : LETTERS)
            caseOf(cast, letter.student(), coordinator).ifPresent(caseId -> record(letter, caseId, coordinator));
        var approver = cast.part("approver");
        var line = use.as(
                approver,
                () -> budget.lines().stream()
                        .findFirst()
                        .map(BudgetLine::id)
                        .orElseGet(() -> budget.openLine("Mentor", 2026, Money.ofKroner("120000.00"), approver)
                                .orThrow()));
        caseOf(cast, "Ingrid Moen", coordinator).ifPresent(caseId -> own(caseId, line, coordinator));
    }

    private Optional<CaseId> caseOf(TrainingCast cast, String student, Actor coordinator) {
        return cast.find(student).flatMap(it -> use.as(coordinator, () -> cases.openCaseOf(it.person())));
    }

    private void record(Past past, CaseId caseId, Actor coordinator) {
        var decided = LocalDate.parse(past.decided());
        if (decided.isAfter(clock.today())) return;
        use.run(coordinator, () -> {
            var known = funding.grantsOf(caseId).stream()
                    .anyMatch(grant -> grant.funderReference().equals(past.reference()));
            if (known) return;
            var letter = new GrantLetter(
                    Optional.empty(),
                    Period.of(past.from(), past.to()),
                    Minutes.hours(past.hours()),
                    Optional.of(HourlyRate.of("180.00")),
                    past.reference(),
                    decided,
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    true);
            recording.record(caseId, letter, coordinator).orThrow();
        });
    }

    private void own(CaseId caseId, BudgetLineId line, Actor coordinator) {
        use.run(coordinator, () -> {
            if (!funding.grantsOf(caseId).isEmpty()) return;
            var period = Period.of("2026-08-17", "2026-12-18");
            budget.grant(
                            caseId,
                            new OwnGrant(
                                    line,
                                    period,
                                    Minutes.hours(100),
                                    HourlyRate.of("180.00"),
                                    budget.costs(coordinator, period.from()),
                                    LocalDate.of(2026, 8, 14),
                                    ""),
                            coordinator)
                    .orThrow();
        });
    }
}

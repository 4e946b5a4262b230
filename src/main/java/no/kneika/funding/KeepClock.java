package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.ClockRules;
import no.kneika.funding.store.ClockFacts;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/** What is said about NAV's months (36-månedersklokka): elsewhere, beyond, after, and fewer hours. Inside {@code Use}. */
@Component
public class KeepClock {

    private final ClockFacts facts;
    private final Cases cases;
    private final Funding funding;
    private final Sharing sharing;
    private final BusinessClock clock;

    KeepClock(ClockFacts facts, Cases cases, Funding funding, Sharing sharing, BusinessClock clock) {
        this.facts = facts;
        this.cases = cases;
        this.funding = funding;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** Months NAV paid somewhere else are told, with who says so. */
    public Decision<UUID> tell(CaseId caseId, MonthsElsewhere it, Actor by) {
        cases.find(caseId);
        var consents = sharing.hasConsented(caseId, Purpose.NAV_MONTHS);
        return ClockRules.tell(it, by.capacity(), consents, clock.today())
                .map(sound -> facts.told(by, caseId, sound, clock.instant()));
    }

    /** What was told was wrong: it stands, and does not count. */
    public Decision<CaseId> takeBack(UUID entry, Actor by) {
        var caseId = caseOf(entry);
        if (by.capacity() != Capacity.COORDINATOR && by.capacity() != Capacity.STUDENT)
            return Decision.refused(Reason.of("months-by-coordinator-or-student", "rules.md 2"));
        facts.takenBack(by, caseId, entry, clock.instant());
        return Decision.accepted(caseId);
    }

    /** @throws NotFound where nothing was told that whoever asks may know of */
    public CaseId caseOf(UUID entry) {
        return facts.caseOf(entry).orElseThrow(() -> new NotFound("months elsewhere"));
    }

    /** NAV lets somebody go on: an approver records it, with the reason. 0 takes it back. */
    public Decision<CaseId> allow(CaseId caseId, int extra, String reason, Actor by) {
        cases.find(caseId);
        return ClockRules.allow(extra, reason, by.capacity()).map(sound -> {
            facts.allowed(by, caseId, sound, reason.strip(), clock.instant());
            return caseId;
        });
    }

    /** What comes after the last month: the coordinator's plan, or the student's wish. */
    public Decision<CaseId> plan(CaseId caseId, PlanAfterMonths.Plan plan, String note, Actor by) {
        cases.find(caseId);
        if (by.capacity() != Capacity.COORDINATOR && by.capacity() != Capacity.STUDENT)
            return Decision.refused(Reason.of("months-by-coordinator-or-student", "rules.md 2"));
        facts.planned(by, caseId, plan, note.strip(), by.capacity() == Capacity.STUDENT, clock.instant());
        return Decision.accepted(caseId);
    }

    /** How much from here (nedtrapping). */
    public Decision<CaseId> answer(CaseId caseId, Tapering.Answer answer, Optional<Minutes> perWeek, Actor by) {
        cases.find(caseId);
        var fewer = answer == Tapering.Answer.FEWER ? perWeek : Optional.<Minutes>empty();
        var from = funding.grantsOf(List.of(caseId)).getOrDefault(caseId, List.of()).stream()
                .map(Grant::period)
                .map(Period::to)
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1));
        var need = cases.assessedNeed(caseId);
        var assessed = need.map(AssessedNeed::hoursPerWeek);
        return ClockRules.answer(answer, fewer, by.capacity(), assessed, from).map(day -> {
            facts.answered(by, caseId, day, answer, fewer, by.capacity() == Capacity.STUDENT, clock.instant());
            return caseId;
        });
    }
}

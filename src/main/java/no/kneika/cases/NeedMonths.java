package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.kneika.cases.domain.StretchRules;
import no.kneika.cases.store.StretchRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * Practice, exams and pauses inside a need (behovsmåneder): told with dates by the student or the coordinator, taken back when
 * they were wrong. What a student tells moves the plan at once, and the coordinator gets a mail. Inside {@code Use}.
 */
@Component
public class NeedMonths {

    private final StretchRows rows;
    private final Cases cases;
    private final TellPerson telling;
    private final BusinessClock clock;

    /** One that counts, with who told it and when. */
    public record Told(NeedStretch stretch, PersonId by, LocalDate on) {}

    NeedMonths(StretchRows rows, Cases cases, TellPerson telling, BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.telling = telling;
        this.clock = clock;
    }

    /** Those that count, the first one first. */
    public List<NeedStretch> of(CaseId caseId) {
        return rows.of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The same, with who told of each. */
    public List<Told> told(CaseId caseId) {
        return rows.told(caseId);
    }

    /** @param perWeek ignored for a pause, which is 0 hours */
    public Decision<CaseId> tell(CaseId caseId, NeedStretch.Kind kind, Period days, Minutes perWeek, Actor by) {
        var it = cases.find(caseId);
        rows.hold(caseId);
        var facts = new StretchRules.Facts(it.isOpen(), cases.assessedNeed(caseId));
        return StretchRules.tell(kind, days, perWeek, by.capacity(), facts).map(hours -> {
            var id = rows.add(by, caseId, kind, days, hours, clock.instant());
            if (by.capacity() == Capacity.STUDENT) tellCoordinator(it, "need-months-told", id, by);
            return caseId;
        });
    }

    /** It was wrong, or is no longer so: it stands, and does not count. Twice is once. */
    public Decision<CaseId> takeBack(UUID stretch, Actor by) {
        var caseId = rows.caseOf(stretch).orElseThrow(() -> new NotFound("need stretch"));
        if (!StretchRules.mayTell(by.capacity())) return Decision.refused(Reason.of("stretch-by-whom", "rules.md 2"));
        rows.hold(caseId);
        var first = rows.takeBack(by, caseId, stretch, clock.instant());
        if (first && by.capacity() == Capacity.STUDENT)
            tellCoordinator(cases.find(caseId), "need-months-taken-back", stretch, by);
        return Decision.accepted(caseId);
    }

    private void tellCoordinator(SupportCase it, String what, UUID about, Actor by) {
        it.coordinator().ifPresent(person -> telling.soon(by.institution(), person, what, about));
    }
}

package no.kneika.cases;

import java.util.List;
import java.util.UUID;
import no.kneika.cases.domain.StretchRules;
import no.kneika.cases.store.StretchRows;
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

/** Practice and pauses inside a need (behovsmåneder): told with dates, taken back when they were wrong. Inside {@code Use}. */
@Component
public class NeedMonths {

    private final StretchRows rows;
    private final Cases cases;
    private final BusinessClock clock;

    NeedMonths(StretchRows rows, Cases cases, BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.clock = clock;
    }

    /** Those that count, the first one first. */
    public List<NeedStretch> of(CaseId caseId) {
        return rows.of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** @param perWeek ignored for a pause, which is 0 hours */
    public Decision<CaseId> tell(CaseId caseId, NeedStretch.Kind kind, Period days, Minutes perWeek, Actor by) {
        var it = cases.find(caseId);
        rows.hold(caseId);
        var facts = new StretchRules.Facts(it.isOpen(), cases.assessedNeed(caseId));
        return StretchRules.tell(kind, days, perWeek, by.capacity(), facts).map(hours -> {
            rows.add(by, caseId, kind, days, hours, clock.instant());
            return caseId;
        });
    }

    /** It was wrong, or is no longer so: it stands, and does not count. Twice is once. */
    public Decision<CaseId> takeBack(UUID stretch, Actor by) {
        var caseId = rows.caseOf(stretch).orElseThrow(() -> new NotFound("need stretch"));
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("stretch-by-coordinator", "rules.md 2"));
        rows.takeBack(by, caseId, stretch, clock.instant());
        return Decision.accepted(caseId);
    }
}

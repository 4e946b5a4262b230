package no.kneika.cases;

import java.util.List;
import java.util.Optional;
import no.kneika.cases.domain.ClosureRules;
import no.kneika.cases.store.ClosureRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Stale;
import no.kneika.platform.web.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A case ends (avslutte saken): what is open is listed first; from the last day on its retention counts. Inside {@code Use}. */
@Component
public class CloseCase {

    private final Cases cases;
    private final ClosureRows rows;
    private final List<OpenMatters> laterRooms;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CloseCase(
            Cases cases,
            ClosureRows rows,
            List<OpenMatters> laterRooms,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rows = rows;
        this.laterRooms = laterRooms;
        this.clock = clock;
        this.events = events;
    }

    /** What is still open. */
    public List<OpenMatters.Matter> open(Actor actor, Page page, CaseId caseId) {
        return laterRooms.stream()
                .flatMap(room -> room.of(actor, page, caseId).stream())
                .distinct()
                .toList();
    }

    /** How it ended; empty while it is open. */
    public Optional<Closure> closure(CaseId caseId) {
        return rows.of(caseId);
    }

    /** @throws Stale when somebody ended it meanwhile */
    public Decision<CaseId> close(CaseId caseId, Closure it, Actor by) {
        var known = cases.find(caseId);
        return ClosureRules.close(it, known.isOpen(), known.openedOn(), by.capacity(), clock.today())
                .map(sound -> {
                    if (!rows.add(by, caseId, sound, clock.instant())) throw new Stale("the case was ended");
                    events.publishEvent(new CaseClosed(caseId, sound.lastDay(), by));
                    return caseId;
                });
    }
}

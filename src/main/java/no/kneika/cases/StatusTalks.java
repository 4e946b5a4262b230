package no.kneika.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.kneika.access.Field;
import no.kneika.access.Sharing;
import no.kneika.cases.domain.TalkRules;
import no.kneika.cases.store.TalkRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.stereotype.Service;

/**
 * Talks on how it goes (statussamtaler, source 003). Plain records until follow-up has a room of its own. Inside {@code
 * Use.as}.
 */
@Service
public class StatusTalks {

    private final TalkRows rows;
    private final Cases cases;
    private final Sharing sharing;
    private final Vault vault;
    private final BusinessClock clock;

    StatusTalks(TalkRows rows, Cases cases, Sharing sharing, Vault vault, BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.sharing = sharing;
        this.vault = vault;
        this.clock = clock;
    }

    /** The talks of a case, newest first, with what was written down where the actor may read it; a mentor's are their own. */
    public List<StatusTalk> of(Actor actor, CaseId caseId) {
        return rows.of(caseId).stream()
                .filter(talk -> actor.capacity() != Capacity.MENTOR || talk.with() != TalkWith.STUDENT)
                .map(talk -> new StatusTalk(
                        talk.id(),
                        caseId,
                        talk.day(),
                        talk.with(),
                        talk.place(),
                        talk.calledBy(),
                        talk.note() != null,
                        sharing.show(caseId, Field.TALK, actor, place(actor, talk.id()), talk.note())
                                .text()))
                .toList();
    }

    /** Calls the student, the mentor or both to a talk (kaller inn). */
    public Decision<CaseId> call(Actor by, CaseId caseId, LocalDate day, TalkWith with, String place) {
        var supportCase = cases.find(caseId);
        var earlier = rows.of(caseId).stream()
                .map(talk -> new TalkRules.Called(talk.day(), talk.with()))
                .toList();
        return TalkRules.call(day, with, earlier, supportCase.openedOn(), clock.today())
                .map(accepted -> {
                    rows.call(by, Ids.next(), caseId, accepted, with, place, clock.instant());
                    return caseId;
                });
    }

    /** Writes down in a few lines what came of a talk; once. */
    public Decision<CaseId> note(Actor by, CaseId caseId, UUID talk, String note) {
        var called = rows.of(caseId).stream()
                .filter(row -> row.id().equals(talk))
                .findFirst()
                .orElseThrow(() -> new NotFound("status talk"));
        return TalkRules.note(called.day(), called.note() != null, clock.today())
                .map(held -> {
                    rows.note(by, talk, caseId, vault.seal(place(by, talk), note), clock.instant());
                    return caseId;
                });
    }

    private static Place place(Actor actor, UUID talk) {
        return new Place(actor.institution(), "status_talk_note", "note", talk);
    }
}

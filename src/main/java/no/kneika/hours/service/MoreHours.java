package no.kneika.hours.service;

import java.util.List;
import no.kneika.access.Admissions;
import no.kneika.hours.store.Words;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** "Ask for more" in one tap (be om flere timer): a fact the coordinator sees, once per grant. rules.md 4 */
@Service
public class MoreHours {

    private final Words words;
    private final CaseBook books;
    private final Admissions admissions;
    private final BusinessClock clock;

    MoreHours(Words words, CaseBook books, Admissions admissions, BusinessClock clock) {
        this.words = words;
        this.books = books;
        this.admissions = admissions;
        this.clock = clock;
    }

    /** There is a grant, half of it is used, and nobody has asked during it. */
    public boolean mayAsk(CaseId caseId) {
        var usage = books.of(caseId).usage(clock.today());
        if (usage.period().isEmpty()
                || 2 * usage.used().value() < usage.granted().value()) return false;
        var asked = words.askedForMore(List.of(caseId)).get(caseId);
        return asked == null || asked.isBefore(usage.period().get().from());
    }

    public Decision<CaseId> ask(CaseId caseId, Actor actor) {
        boolean theirs = actor.capacity() == Capacity.STUDENT || actor.capacity() == Capacity.MENTOR;
        if (!theirs || !admissions.isAdmitted(actor, caseId)) throw new NotFound("case");
        if (!mayAsk(caseId)) return Decision.refused(Reason.of("more-hours-asked-already", "rules.md 4"));
        words.askForMore(caseId, actor.person(), clock.instant());
        return Decision.accepted(caseId);
    }
}

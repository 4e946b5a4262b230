package no.kneika.hours.service;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.hours.domain.MoreHoursRules;
import no.kneika.hours.domain.MoreHoursRules.Outcome;
import no.kneika.hours.domain.MoreHoursRules.Request;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.MoreHoursRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.stereotype.Service;

/** Mentor or student asks for more hours in one tap; the coordinator answers, and both see it (be om flere timer). */
@Service
public class MoreHours {

    private final MoreHoursRows rows;
    private final Entries entries;
    private final CaseBook books;
    private final Admissions admissions;
    private final BusinessClock clock;
    private final Vault vault;

    MoreHours(
            MoreHoursRows rows,
            Entries entries,
            CaseBook books,
            Admissions admissions,
            BusinessClock clock,
            Vault vault) {
        this.rows = rows;
        this.entries = entries;
        this.books = books;
        this.admissions = admissions;
        this.clock = clock;
        this.vault = vault;
    }

    /** @param words the coordinator's, opened; empty when nothing was said or answered */
    public record Asked(Request request, String words) {}

    /** @param latest the last that was asked for about the grant that counts now */
    public record Wishes(boolean mayAsk, Optional<Asked> latest) {}

    public Wishes wishes(CaseId caseId, Usage now, Actor actor) {
        var asked = of(caseId, actor);
        var latest = asked.stream().findFirst();
        return new Wishes(
                MoreHoursRules.ask(now, latest.map(Asked::request), clock.today(), asker(actor))
                        .isAccepted(),
                latest.filter(it -> !it.request().isOfEarlierGrant(now)));
    }

    public Decision<CaseId> ask(CaseId caseId, Actor actor) {
        known(caseId, actor);
        entries.hold(caseId);
        var latest = rows.of(caseId).stream().findFirst();
        var now = books.of(caseId).usage(clock.today());
        return MoreHoursRules.ask(now, latest, clock.today(), asker(actor)).map(any -> {
            rows.ask(caseId, actor.person(), clock.instant());
            return caseId;
        });
    }

    public Decision<Request> answer(UUID id, Outcome outcome, String words, Actor actor) {
        entries.hold(request(id, actor).caseId());
        var request = request(id, actor); // as it is now that nobody else can answer
        return MoreHoursRules.answer(request, outcome, words, asker(actor)).map(it -> {
            var sealed = words.isBlank() ? null : vault.seal(place(actor, id), words.strip());
            rows.answer(it, outcome, sealed, actor.person(), clock.instant());
            return it;
        });
    }

    /** Those who only pay see hours and no one's wishes: for them there is none. */
    public Request request(UUID id, Actor actor) {
        var request = rows.find(id).orElseThrow(() -> new NotFound("request for more hours"));
        known(request.caseId(), actor);
        return request;
    }

    /** What was asked for on a case, the newest first, with what was answered. */
    public List<Asked> of(CaseId caseId, Actor actor) {
        known(caseId, actor);
        var opened = new HashMap<UUID, String>();
        rows.words(caseId).forEach((id, words) -> opened.put(id, vault.open(place(actor, id), words)));
        return rows.of(caseId).stream()
                .map(it -> new Asked(it, opened.getOrDefault(it.id(), "")))
                .toList();
    }

    private void known(CaseId caseId, Actor actor) {
        if (!admissions.isAdmitted(actor, caseId)) throw new NotFound("case");
    }

    private static Place place(Actor actor, UUID request) {
        return new Place(actor.institution(), "more_hours_answer", "words", request);
    }

    private static Asker asker(Actor actor) {
        return new Asker(actor.person(), actor.capacity());
    }
}

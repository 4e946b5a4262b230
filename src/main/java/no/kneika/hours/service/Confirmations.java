package no.kneika.hours.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.kneika.access.Admissions;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.hours.domain.Handover;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.Handovers;
import no.kneika.hours.store.Words;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** Who says yes to hours in a case: as the institution has decided, unless the student has left it to the coordinator (bekreftelse). */
@Service
public class Confirmations {

    private final CaseBook books;
    private final Handovers rows;
    private final Entries entries;
    private final Words words;
    private final Admissions admissions;
    private final BusinessClock clock;

    Confirmations(
            CaseBook books, Handovers rows, Entries entries, Words words, Admissions admissions, BusinessClock clock) {
        this.books = books;
        this.rows = rows;
        this.entries = entries;
        this.words = words;
        this.admissions = admissions;
        this.clock = clock;
    }

    /** What the student of this case is asked. */
    public ConfirmationPolicy asked(CaseId caseId, InstitutionId institution) {
        return asked(List.of(caseId), institution).apply(caseId);
    }

    /** The same for many cases, asked for once. */
    public Function<CaseId, ConfirmationPolicy> asked(Collection<CaseId> cases, InstitutionId institution) {
        var policy = institutions(institution);
        // Where nobody is asked there is nothing to hand over.
        Map<CaseId, Handover> handed = policy == ConfirmationPolicy.NOT_ASKED ? Map.of() : rows.of(cases);
        return id -> Handover.asked(policy, Optional.ofNullable(handed.get(id)));
    }

    public Optional<Handover> handover(CaseId caseId) {
        return Optional.ofNullable(rows.of(List.of(caseId)).get(caseId));
    }

    public boolean mayHandOver(CaseId caseId, Actor actor) {
        return deciding(caseId, actor).isAccepted();
    }

    /** Given away once; there is no way back. */
    public Decision<PersonId> handOver(CaseId caseId, Actor actor) {
        if (!admissions.isAdmitted(actor, caseId)) throw new NotFound("case");
        entries.hold(caseId);
        return deciding(caseId, actor).map(by -> {
            rows.handOver(caseId, by, clock.instant());
            return by;
        });
    }

    private Decision<PersonId> deciding(CaseId caseId, Actor actor) {
        return Handover.decide(
                institutions(actor.institution()), handover(caseId), new Asker(actor.person(), actor.capacity()));
    }

    /** Whether whoever attests on this case says yes for the student as well. */
    public boolean coordinatorConfirms(CaseId caseId, InstitutionId institution) {
        return Handover.coordinatorConfirms(institutions(institution), handover(caseId));
    }

    /** What is attested is confirmed in the student's stead, where somebody must. */
    void inTheStudentsStead(CaseId caseId, List<Line> attested, Actor actor) {
        if (!coordinatorConfirms(caseId, actor.institution())) return;
        for (var line : attested) {
            var facts = line.facts();
            if (facts.confirmed() || facts.settled() || !facts.entry().kind().concernsStudent()) continue;
            words.confirm(facts.entry(), actor.person(), clock.instant());
        }
    }

    private ConfirmationPolicy institutions(InstitutionId institution) {
        return books.rules(institution).confirmation();
    }
}

package no.kneika.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.matching.store.InterviewRows;
import no.kneika.mentors.MentorBank;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.stereotype.Service;

/** Talks with those who may become mentors (mini-intervju, source 003); for those who find mentors only. Inside {@code Use.as}. */
@Service
public class Interviews {

    private final InterviewRows rows;
    private final Cases cases;
    private final MentorBank bank;
    private final Vault vault;
    private final BusinessClock clock;

    Interviews(InterviewRows rows, Cases cases, MentorBank bank, Vault vault, BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.bank = bank;
        this.vault = vault;
        this.clock = clock;
    }

    /** Newest first; nobody else's than the coordinator's and the adviser's to read. */
    public List<Interview> of(Actor actor, CaseId caseId) {
        return rows.of(caseId).stream()
                .map(row -> new Interview(
                        row.mentor(),
                        row.heldOn(),
                        row.advice(),
                        vault.open(place(actor, row.id()), row.note()),
                        row.heldBy()))
                .toList();
    }

    /** Records an interview with somebody in the mentor bank. */
    public Decision<CaseId> hold(
            Actor by, CaseId caseId, PersonId mentor, LocalDate heldOn, Interview.Advice advice, String note) {
        cases.find(caseId);
        var against = new ArrayList<Reason>();
        // Only those who have offered themselves (rules.md 3).
        if (bank.offerOf(mentor).isEmpty())
            against.add(Reason.of("interview-not-offered", "rules.md 3").at("mentor"));
        if (heldOn.isAfter(clock.today()))
            against.add(Reason.of("interview-in-future", "source 003", clock.today())
                    .at("heldOn"));
        if (rows.of(caseId).stream()
                .anyMatch(row -> row.mentor().equals(mentor) && row.heldOn().equals(heldOn)))
            against.add(
                    Reason.of("interview-held-already", "source 003", heldOn).at("heldOn"));
        return Decision.unless(against, caseId).map(accepted -> {
            var id = Ids.next();
            rows.insert(by, id, accepted, mentor, heldOn, advice, vault.seal(place(by, id), note), clock.instant());
            return accepted;
        });
    }

    private static Place place(Actor actor, UUID id) {
        return new Place(actor.institution(), "mentor_interview", "note", id);
    }
}

package no.kneika.funding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.ComplaintRules;
import no.kneika.funding.store.BudgetRows;
import no.kneika.funding.store.ComplaintRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.messages.Letters;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Component;

/** A funder's no is complained of, answered, and decided about again (klage). Inside {@code Use}. */
@Component
public class Complaints {

    private final ComplaintRows rows;
    private final Funding funding;
    private final RecordRejection rejections;
    private final BudgetRows budgets;
    private final Letters letters;
    private final BusinessClock clock;

    Complaints(
            ComplaintRows rows,
            Funding funding,
            RecordRejection rejections,
            BudgetRows budgets,
            Letters letters,
            BusinessClock clock) {
        this.rows = rows;
        this.funding = funding;
        this.rejections = rejections;
        this.budgets = budgets;
        this.letters = letters;
        this.clock = clock;
    }

    /** @throws NotFound where there is no such no for whoever asks */
    public Complaint of(RejectionId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("rejection"));
    }

    List<Complaint> open(Collection<CaseId> cases) {
        return rows.open(cases);
    }

    List<Complaint> unruled() {
        return rows.unruled();
    }

    /** It has been sent. */
    public Decision<RejectionId> complain(RejectionId id, Complaint.Sent sent, Actor by) {
        var it = of(id);
        return ComplaintRules.complain(it, sent, by.capacity(), clock.today()).map(sound -> {
            if (!rows.add(by, it, sound, clock.instant())) throw new Stale("complained of before");
            return id;
        });
    }

    /** NAV has answered, or it is taken back; a letter from the inbox is handled by it, unless a grant comes of that. */
    public Decision<RejectionId> answer(RejectionId id, Complaint.Answer answer, Actor by) {
        var it = of(id);
        var letter = answer.letter().map(known -> letters.find(known).orElseThrow(() -> new NotFound("letter")));
        if (letter.filter(found -> !it.caseId().equals(found.caseId())).isPresent())
            return Decision.refused(
                    Reason.of("grant-another-case", "HK-dir 5.5", "").at("letter"));
        if (letter.filter(found -> found.handledBy() != null).isPresent())
            return Decision.refused(
                    Reason.of("grant-letter-handled", "HK-dir 5.5").at("letter"));
        return ComplaintRules.answer(it, answer, by.capacity(), clock.today()).map(sound -> {
            if (!rows.answer(by, it, sound, clock.instant())) throw new Stale("answered before");
            if (sound.result() != Complaint.Result.CHANGED)
                sound.letter().ifPresent(known -> letters.markHandled(by, known, "complaint"));
            return id;
        });
    }

    /** The complaint gave nothing: the institution carries what was worked, on a line if it wants to. */
    public Decision<RejectionId> rule(RejectionId id, String reason, Optional<BudgetLineId> line, Actor by) {
        var it = of(id);
        return ComplaintRules.rule(it, reason, by.capacity()).map(why -> {
            var charged = line.map(own -> budgets.hold(own).orElseThrow(() -> new NotFound("budget line")));
            var cost = rejections.exposure(funding.rejection(id));
            if (!rows.rule(by, it, why, cost, clock.instant())) throw new Stale("ruled before");
            if (cost.isPositive()) charged.ifPresent(own -> budgets.charge(by, id, own.id(), cost, clock.instant()));
            return id;
        });
    }
}

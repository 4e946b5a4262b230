package no.kneika.funding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.funding.Complaint.About;
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

/** What a funder decided is complained of, answered, heard once more, and decided about again (klage). Inside {@code Use}. */
@Component
public class Complaints {

    private final ComplaintRows rows;
    private final Funding funding;
    private final RecordRejection rejections;
    private final BudgetRows budgets;
    private final Letters letters;
    private final ComplaintLetter letter;
    private final Sharing sharing;
    private final BusinessClock clock;

    Complaints(
            ComplaintRows rows,
            Funding funding,
            RecordRejection rejections,
            BudgetRows budgets,
            Letters letters,
            ComplaintLetter letter,
            Sharing sharing,
            BusinessClock clock) {
        this.rows = rows;
        this.funding = funding;
        this.rejections = rejections;
        this.budgets = budgets;
        this.letters = letters;
        this.letter = letter;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** @throws NotFound where there is no such decision for whoever asks */
    public Complaint of(About about) {
        return rows.find(about).orElseThrow(() -> new NotFound("decision"));
    }

    List<Complaint> open(Collection<CaseId> cases) {
        return rows.open(cases);
    }

    List<Complaint> unruled() {
        return rows.unruled();
    }

    /** It has been sent. */
    public Decision<About> complain(About about, Complaint.Sent sent, Actor by) {
        var it = of(about);
        return ComplaintRules.complain(it, sent, by.capacity(), clock.today()).map(sound -> {
            if (!rows.add(by, it, sound, clock.instant())) throw new Stale("complained of before");
            return about;
        });
    }

    /** Our own letter leaves, and with it the complaint is sent: to the office, or to NAV Klageinstans after its no. */
    public Decision<About> send(About about, String why, Actor by) {
        var it = of(about);
        var consented = sharing.hasConsented(it.caseId(), Purpose.APPLY_NAV);
        var today = new Complaint.Sent(Complaint.Complainant.INSTITUTION, clock.today());
        return ComplaintRules.letter(it, why, consented, by.capacity())
                .then(sound -> ComplaintRules.complain(it, today, by.capacity(), clock.today())
                        .map(sent -> {
                            var message = letter.send(it, sound, by);
                            var ours = new Complaint.Sent(sent.by(), sent.on(), Optional.of(message));
                            if (!rows.add(by, it, ours, clock.instant())) throw new Stale("complained of before");
                            return about;
                        }));
    }

    /** The very page NAV would get. */
    public String preview(Complaint it, String why, Actor by) {
        return letter.preview(it, why, by);
    }

    /** NAV has answered, or it is taken back; a letter from the inbox is handled by it, unless a grant comes of that. */
    public Decision<About> answer(About about, Complaint.Answer answer, Actor by) {
        var it = of(about);
        var brought = answer.letter().map(known -> letters.find(known).orElseThrow(() -> new NotFound("letter")));
        if (brought.filter(found -> !it.caseId().equals(found.caseId())).isPresent())
            return Decision.refused(
                    Reason.of("grant-another-case", "HK-dir 5.5", "").at("letter"));
        if (brought.filter(found -> found.handledBy() != null).isPresent())
            return Decision.refused(
                    Reason.of("grant-letter-handled", "HK-dir 5.5").at("letter"));
        return ComplaintRules.answer(it, answer, by.capacity(), clock.today()).map(sound -> {
            if (!rows.answer(by, it, sound, clock.instant())) throw new Stale("answered before");
            if (sound.result() != Complaint.Result.CHANGED)
                sound.letter().ifPresent(known -> letters.markHandled(by, known, "complaint"));
            return about;
        });
    }

    /** The complaint gave nothing: the institution carries what was worked, on a line if it wants to. */
    public Decision<RejectionId> rule(RejectionId id, String reason, Optional<BudgetLineId> line, Actor by) {
        var it = of(new About.Rejected(id));
        return ComplaintRules.rule(it, reason, by.capacity()).map(why -> {
            var charged = line.map(own -> budgets.hold(own).orElseThrow(() -> new NotFound("budget line")));
            var cost = rejections.exposure(funding.rejection(id));
            if (!rows.rule(by, it, why, cost, clock.instant())) throw new Stale("ruled before");
            if (cost.isPositive()) charged.ifPresent(own -> budgets.charge(by, id, own.id(), cost, clock.instant()));
            return id;
        });
    }
}

package no.kneika.funding;

import java.util.Optional;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.domain.ComplaintRules;
import no.kneika.funding.store.DraftRows;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Component;

/** A complaint is written in several sittings, and by those who coordinate the case together (utkast). Inside {@code Use}. */
@Component
public class ComplaintDrafts {

    private final Complaints complaints;
    private final DraftRows rows;
    private final People people;
    private final BusinessClock clock;

    ComplaintDrafts(Complaints complaints, DraftRows rows, People people, BusinessClock clock) {
        this.complaints = complaints;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** What has been begun for the next hearing. */
    public Optional<ComplaintDraft> of(Complaint it) {
        return it.next().isEmpty() ? Optional.empty() : rows.next(it);
    }

    /**
     * Kept until it is sent; nothing leaves the house. No words put it away.
     *
     * @param seen the version the page showed, 0 when it showed none
     */
    public Decision<About> keep(About about, String words, int seen, Actor by) {
        var it = complaints.of(about);
        return ComplaintRules.draft(it, by.capacity())
                .then(sound -> unchanged(about, seen, by))
                .map(sound -> {
                    var written = of(it);
                    if (words.isBlank()) rows.putAway(it);
                    else if (!rows.keep(
                            by, it, words, written.map(ComplaintDraft::version).orElse(0), clock.instant()))
                        throw new Stale("the draft was written in meanwhile");
                    return about;
                });
    }

    /** What a colleague has written since is neither written over nor sent past; one's own in another window is one's own. */
    public Decision<About> unchanged(About about, int seen, Actor by) {
        return of(complaints.of(about))
                .filter(it -> it.version() != seen && !it.by().equals(by.person()))
                .<Decision<About>>map(it -> Decision.refused(
                        Reason.of("complaint-draft-newer", "design: what was typed is never lost", people.name(it.by()))
                                .at("complaintWhy")))
                .orElseGet(() -> Decision.accepted(about));
    }
}

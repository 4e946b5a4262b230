package no.kneika.funding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.domain.PartialDecision;
import no.kneika.funding.store.FollowUpRows;
import no.kneika.funding.store.WrittenRows;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** NAV gave less than it was asked for, and somebody decides what follows (delvis innvilgelse). Inside {@code Use}. */
@Component
public class FollowGrant {

    // Arbeids- og velferdsetaten's organisation number; which office it is for stands in the letter.
    private static final String NAV = "889640782";

    private final Funding funding;
    private final FollowUpRows rows;
    private final WrittenRows written;
    private final DateChangePaper paper;
    private final Outbox outbox;
    private final BusinessClock clock;

    FollowGrant(
            Funding funding,
            FollowUpRows rows,
            WrittenRows written,
            DateChangePaper paper,
            Outbox outbox,
            BusinessClock clock) {
        this.funding = funding;
        this.rows = rows;
        this.written = written;
        this.paper = paper;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What NAV left out; empty when it left out nothing, or nothing was applied for. */
    public Optional<PartialDecision> partOf(Grant grant) {
        return grant.application().map(funding::application).flatMap(asked -> PartialDecision.of(asked, grant));
    }

    /** What has been decided about it, the newest first. */
    public List<GrantFollowUp> followUps(Grant grant) {
        return rows.of(List.of(grant.id())).getOrDefault(grant.id(), List.of());
    }

    /** Decides; a request to move the dates leaves at once, with its letter. */
    public Decision<GrantId> follow(GrantId id, GrantFollowUp.Follows chosen, String reason, Actor by) {
        var grant = funding.grant(id);
        var part = partOf(grant);
        if (part.isEmpty()) return Decision.refused(Reason.of("follow-nothing-missing", "HK-dir 5.5"));
        return part.get().follow(chosen, reason, by.capacity()).map(sound -> {
            var message = sound == GrantFollowUp.Follows.CHANGE_DATES
                    ? Optional.of(asks(grant, part.get(), reason.strip(), by))
                    : Optional.<UUID>empty();
            rows.add(by, grant, sound, reason.strip(), message, clock.today(), clock.instant());
            return id;
        });
    }

    /** The very page NAV would get. */
    public String preview(Grant grant, PartialDecision part, String reason, Actor by) {
        return paper.preview(by, letter(grant, part, reason), clock.today());
    }

    private UUID asks(Grant grant, PartialDecision part, String reason, Actor by) {
        var letter = letter(grant, part, reason);
        var document = paper.keep(by, letter, clock.today());
        return outbox.send(
                        by,
                        new OutgoingLetter(
                                grant.caseId(),
                                new Recipient(NAV, letter.office()),
                                paper.title(),
                                "",
                                ApplicationPaper.LANGUAGE,
                                grant.ourReference(),
                                List.of(document),
                                "date-change-" + grant.id() + "-" + grant.version() + "-" + clock.instant()))
                .value();
    }

    private DateChangePaper.Letter letter(Grant grant, PartialDecision part, String reason) {
        var asked = funding.application(grant.application().orElseThrow());
        var words = written.read(asked.id(), asked.version());
        return new DateChangePaper.Letter(
                grant.caseId(),
                words.officeName(),
                grant.ourReference(),
                grant.funderReference(),
                part.asked(),
                part.granted(),
                part.wanted(),
                reason,
                words.contact());
    }
}

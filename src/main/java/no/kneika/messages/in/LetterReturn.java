package no.kneika.messages.in;

import java.util.List;
import java.util.Locale;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import no.kneika.messages.MessageId;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * Ends a letter of which nothing is to come. One that is not ours goes back (retur): the sender gets a note, and what was
 * in it stays sealed here as proof. Others are set aside (legges til side) with the reason.
 */
@Component
public class LetterReturn {

    private static final String SOURCE = "design: a letter for another institution";

    private final LetterTables letters;
    private final LetterRows rows;
    private final Outbox outbox;
    private final Institutions institutions;

    LetterReturn(LetterTables letters, LetterRows rows, Outbox outbox, Institutions institutions) {
        this.letters = letters;
        this.rows = rows;
        this.outbox = outbox;
        this.institutions = institutions;
    }

    /** @param title of the letter back, in the institution's words */
    public Decision<MessageId> sendBack(Actor actor, LetterId id, String title, String note, Locale language) {
        Letter letter = letters.find(id).orElseThrow(() -> new NotFound("letter"));
        if (letter.handledBy() != null) return Decision.refused(Reason.of("letter-handled", SOURCE));
        if (letter.caseId() != null) return Decision.refused(Reason.of("letter-already-matched", SOURCE));
        var organisation = rows.senderOrganisation(id);
        if (organisation.isEmpty())
            return Decision.refused(
                    letter.sender().isBlank()
                            ? Reason.of("letter-sender-unknown", SOURCE)
                            : Reason.of("letter-sender-without-number", SOURCE, letter.sender()));
        var message = outbox.send(
                actor,
                new OutgoingLetter(
                        null,
                        new Recipient(organisation.get(), letter.sender()),
                        title,
                        note,
                        language,
                        letter.fields().theirReference() == null
                                ? "-"
                                : letter.fields().theirReference(),
                        List.of(),
                        "letter-return-" + id));
        rows.recordReturn(actor, id, message, note);
        letters.markHandled(actor, id, "returned");
        return Decision.accepted(message);
    }

    /**
     * Sends a letter on to whom it is for (oversendes rett mottaker), with all that came with it.
     *
     * @param to organisation number of an institution we know
     * @param note said before the letter's own words
     */
    public Decision<MessageId> sendOn(Actor actor, LetterId id, String to, String title, String note, Locale language) {
        Letter letter = letters.find(id).orElseThrow(() -> new NotFound("letter"));
        if (letter.handledBy() != null) return Decision.refused(Reason.of("letter-handled", SOURCE));
        if (letter.caseId() != null) return Decision.refused(Reason.of("letter-already-matched", SOURCE));
        var ours = institutions.get(actor.institution()).orgnr();
        var whose = institutions.all().stream()
                .filter(each -> each.orgnr().equals(to) && !to.equals(ours))
                .findFirst();
        if (whose.isEmpty())
            return Decision.refused(Reason.of("letter-whose-unknown", SOURCE).at("to"));
        var message = outbox.send(
                actor,
                new OutgoingLetter(
                        null,
                        new Recipient(to, whose.get().name()),
                        title,
                        note + "\n\n" + letter.title() + "\n" + letter.sender() + "\n\n" + letter.text(),
                        language,
                        letter.fields().theirReference() == null
                                ? "-"
                                : letter.fields().theirReference(),
                        letter.attachments().stream()
                                .map(Letter.Attachment::document)
                                .toList(),
                        "letter-forward-" + id));
        rows.recordForward(actor, id, message, to, whose.get().name());
        letters.markHandled(actor, id, "forwarded");
        return Decision.accepted(message);
    }

    /** @param note why nothing is to come of it */
    public Decision<LetterId> setAside(Actor actor, LetterId id, String note) {
        Letter letter = letters.find(id).orElseThrow(() -> new NotFound("letter"));
        if (letter.handledBy() != null) return Decision.refused(Reason.of("letter-handled", SOURCE));
        rows.recordAside(actor, id, note);
        letters.markHandled(actor, id, "set-aside");
        return Decision.accepted(id);
    }
}

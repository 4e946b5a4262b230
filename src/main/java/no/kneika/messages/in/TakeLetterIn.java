package no.kneika.messages.in;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.institution.Institution;
import no.kneika.institution.Institutions;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.LetterId;
import no.kneika.messages.LetterMatched;
import no.kneika.messages.domain.Addressee;
import no.kneika.messages.domain.LetterReader;
import no.kneika.messages.domain.OtherDates;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes one letter in (mottak), whichever way it came: once by its id, sealed, and to its case where our exact reference
 * says which. One that was here before is set aside; one that says it is for another institution goes to no case.
 */
@Component
class TakeLetterIn {

    static final String DUPLICATE = "duplicate";

    private final LetterTables letters;
    private final LetterRows rows;
    private final LetterMatching matching;
    private final Documents documents;
    private final Institutions institutions;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    TakeLetterIn(
            LetterTables letters,
            LetterRows rows,
            LetterMatching matching,
            Documents documents,
            Institutions institutions,
            Vault vault,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.rows = rows;
        this.matching = matching;
        this.documents = documents;
        this.institutions = institutions;
        this.vault = vault;
        this.events = events;
    }

    /** @param id the letter's, or the one that was here already */
    record Taken(LetterId id, Came came) {}

    /**
     * As the house itself. One letter at a time at an institution: two of the same cannot both be the first.
     *
     * @param bringer whoever brought it as a file; null where it came by itself
     */
    Taken take(InstitutionId institution, Correspondence given, @Nullable PersonId bringer) {
        takeTurn();
        var known = rows.byCorrespondence(given.correspondenceId());
        var index = vault.blindIndex("letter-content", digest(given));
        var earlier = rows.byContent(index);
        if (known.isPresent() && earlier.isPresent()) return new Taken(known.get(), Came.DUPLICATE);
        // An id is what a file says. Other words under an id that is here are another letter, and nothing is lost.
        var received = known.isEmpty() ? given : given.called("other-" + Ids.next());
        var elsewhere = elsewhere(institution, received);
        var match = elsewhere.isPresent()
                ? Optional.<LetterMatching.Matched>empty()
                : matching.byReference(
                        institution, bringer, received.sendersReference(), received.title(), received.body());
        var id = new LetterId(Ids.next());
        rows.insert(
                institution,
                id,
                received,
                index,
                earlier.map(LetterRows.Earlier::id).orElse(null),
                elsewhere.orElse(null),
                bringer,
                match.orElse(null));
        enclose(institution, id, received, match);
        if (earlier.filter(each -> each.isSentWith(received)).isPresent()) {
            letters.markHandled(Actor.system(institution), id, DUPLICATE);
            return new Taken(id, Came.DUPLICATE);
        }
        match.ifPresent(found -> events.publishEvent(new LetterMatched(institution, id, found.caseId())));
        if (elsewhere.isPresent()) return new Taken(id, Came.ELSEWHERE);
        if (contradicts(id, received, match, bringer)) return new Taken(id, Came.OTHER_DATES);
        return new Taken(id, match.isPresent() ? Came.MATCHED : Came.UNKNOWN);
    }

    /** Waits until no other letter is being taken in at the institution. */
    void takeTurn() {
        rows.takeTurn();
    }

    private void enclose(
            InstitutionId institution, LetterId id, Correspondence received, Optional<LetterMatching.Matched> match) {
        int position = 0;
        for (var attachment : received.attachments()) {
            var document = documents.store(
                    Actor.system(institution),
                    new NewDocument(
                            match.map(LetterMatching.Matched::caseId).orElse(null),
                            null,
                            DocumentKind.LETTER,
                            match.map(LetterMatching.Matched::audience).orElse(Audience.UNSORTED),
                            "letter attachment",
                            Locale.of(received.language().equals("nn") ? "nn" : "nb"),
                            attachment.mediaType(),
                            attachment.bytes()));
            rows.insertAttachment(institution, id, ++position, document, attachment.fileName());
        }
    }

    /** The organisation number of somebody else it is for. The same reference may be ours and theirs. */
    private Optional<String> elsewhere(InstitutionId institution, Correspondence received) {
        var ours = institutions.get(institution).orgnr();
        if (!received.isPaper()) return Optional.of(received.recipient()).filter(recipient -> !recipient.equals(ours));
        var all = institutions.all().stream().map(Institution::orgnr).toList();
        return Addressee.otherThan(ours, all, received.body());
    }

    private boolean contradicts(
            LetterId id, Correspondence received, Optional<LetterMatching.Matched> match, @Nullable PersonId bringer) {
        var fields = LetterReader.read(received.title(), received.body(), received.sendersReference());
        if (fields.ourReference() == null || fields.period() == null) return false;
        var beside = match.map(found -> letters.of(List.of(found.caseId())))
                .orElseGet(() -> letters.unhandled().stream()
                        .filter(each -> bringer == null
                                || each.caseId() == null
                                || !matching.isKeptFrom(each.caseId(), bringer))
                        .toList());
        return beside.stream()
                .filter(each -> each.id().equals(id))
                .anyMatch(each -> OtherDates.contradicting(each, beside).isPresent());
    }

    /**
     * Everything the reader sees, so that the very same letter under another id is recognised. A paper is its words: saved
     * twice, the files may differ where nobody sees it. A paper without words is its file.
     */
    private static String digest(Correspondence letter) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var words = letter.isPaper() ? letter.body().replaceAll("\\s+", " ") : letter.body();
            boolean isPicture = letter.isPaper() && words.isBlank();
            for (var part : new String[] {
                letter.messageSender(), letter.sendersReference(), isPicture ? "" : letter.title(), words
            }) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            if (!letter.isPaper() || isPicture)
                for (var attachment : letter.attachments())
                    sha.update(MessageDigest.getInstance("SHA-256").digest(attachment.bytes()));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package no.kneika.messages.in;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.kernel.InstitutionId;
import no.kneika.messages.LetterId;
import no.kneika.messages.LetterMatched;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one letter in (mottak): once by its id, sealed, and to its case where our exact reference says which. */
@Component
class TakeLetterIn {

    private final LetterTables letters;
    private final LetterMatching matching;
    private final Documents documents;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    TakeLetterIn(
            LetterTables letters,
            LetterMatching matching,
            Documents documents,
            Vault vault,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.matching = matching;
        this.documents = documents;
        this.vault = vault;
        this.events = events;
    }

    /** @return the letter's id, or empty when it was here already */
    Optional<LetterId> take(InstitutionId institution, Correspondence received) {
        var id = new LetterId(Ids.next());
        var match = matching.byReference(institution, received.sendersReference(), received.title(), received.body());
        var index = vault.blindIndex("letter-content", digest(received));
        if (!letters.insert(institution, id, received, index, match.orElse(null))) return Optional.empty();
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
            letters.insertAttachment(institution, id, ++position, document, attachment.fileName());
        }
        match.ifPresent(found -> events.publishEvent(new LetterMatched(institution, id, found.caseId())));
        return Optional.of(id);
    }

    /** Everything the reader sees, so that the very same letter under another id is recognised. */
    private static String digest(Correspondence letter) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part :
                    new String[] {letter.messageSender(), letter.sendersReference(), letter.title(), letter.body()}) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            for (var attachment : letter.attachments())
                sha.update(MessageDigest.getInstance("SHA-256").digest(attachment.bytes()));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

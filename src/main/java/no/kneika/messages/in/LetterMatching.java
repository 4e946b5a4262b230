package no.kneika.messages.in;

import java.util.LinkedHashMap;
import java.util.Optional;
import no.kneika.access.Admissions;
import no.kneika.documents.Audience;
import no.kneika.documents.Documents;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import no.kneika.messages.LetterMatched;
import no.kneika.messages.ReferenceBook;
import no.kneika.messages.domain.References;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds the case a letter belongs to (kobling): by our exact reference, or because a person says so. Never by likeness. */
@Component
public class LetterMatching {

    private static final String SOURCE = "design: matched by exact reference, else a queue for a human";

    private final ObjectProvider<ReferenceBook> books;
    private final LetterTables letters;
    private final LetterRows rows;
    private final Documents documents;
    private final Admissions admissions;
    private final ApplicationEventPublisher events;

    LetterMatching(
            ObjectProvider<ReferenceBook> books,
            LetterTables letters,
            LetterRows rows,
            Documents documents,
            Admissions admissions,
            ApplicationEventPublisher events) {
        this.books = books;
        this.letters = letters;
        this.rows = rows;
        this.documents = documents;
        this.admissions = admissions;
        this.events = events;
    }

    /** @param reference ours, or null where a person pointed at the case itself */
    record Matched(
            CaseId caseId, Audience audience, @Nullable String reference) {}

    /**
     * The one case all our references in the texts agree on; empty where there is none or they disagree, or it is a case
     * whoever brought the letter is kept away from: nobody puts papers into such a case, whatever a file says.
     */
    Optional<Matched> byReference(InstitutionId institution, @Nullable PersonId bringer, String... texts) {
        var found = new LinkedHashMap<CaseId, Matched>();
        for (var reference : References.in(texts))
            find(institution, reference).ifPresent(match -> found.putIfAbsent(match.caseId(), match));
        if (found.size() != 1) return Optional.empty();
        return Optional.of(found.values().iterator().next())
                .filter(match -> bringer == null || !isKeptFrom(match.caseId(), bringer));
    }

    boolean isKeptFrom(CaseId caseId, PersonId bringer) {
        return admissions.isDenied(caseId, bringer);
    }

    /** A coordinator says which case, by our reference or by pointing at a case of their own. */
    public Decision<CaseId> byPerson(Actor actor, LetterId id, String reference, String chosenCase) {
        var letter = letters.find(id).orElseThrow(() -> new NotFound("letter"));
        if (letter.caseId() != null) return Decision.refused(Reason.of("letter-already-matched", SOURCE));
        return decide(actor, reference.strip(), chosenCase).map(match -> {
            for (Letter.Attachment attachment : letter.attachments())
                documents.belongsTo(attachment.document(), match.caseId(), match.audience());
            rows.match(actor, id, match);
            events.publishEvent(new LetterMatched(actor.institution(), id, match.caseId()));
            return match.caseId();
        });
    }

    private Decision<Matched> decide(Actor actor, String reference, String chosenCase) {
        if (!chosenCase.isBlank())
            return admissions.admittedTo(actor).stream()
                    .filter(mine -> mine.toString().equals(chosenCase))
                    .findFirst()
                    .map(mine -> Decision.accepted(new Matched(mine, Audience.CASE, null)))
                    .orElseGet(() -> Decision.refused(
                            Reason.of("letter-case-unknown", SOURCE).at("case")));
        if (reference.isEmpty())
            return Decision.refused(
                    Reason.of("letter-reference-or-case", SOURCE).at("reference"));
        return find(actor.institution(), reference)
                .filter(match -> admissions.isAdmitted(actor, match.caseId()))
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(
                        Reason.of("letter-reference-unknown", SOURCE, reference).at("reference")));
    }

    private Optional<Matched> find(InstitutionId institution, String reference) {
        return books.orderedStream()
                .flatMap(book -> book.find(institution, reference).stream())
                .map(match -> new Matched(
                        match.caseId(), match.what().equals("claim") ? Audience.MONEY : Audience.CASE, reference))
                .findFirst();
    }
}

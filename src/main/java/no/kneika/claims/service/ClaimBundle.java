package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import no.kneika.claims.ClaimId;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.Institution;
import no.kneika.institution.Institutions;
import no.kneika.messages.MessageId;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The claim with its documentation as one PDF (kravpakken): cover, table, timesheets and vouchers. The same page is shown
 * before it is sent, pressed, and kept.
 */
@Component
public class ClaimBundle {

    private static final Locale LANGUAGE = Locale.forLanguageTag("nb");
    private static final String TEMPLATE = "paper/claim";
    /** Arbeids- og velferdsdirektoratet. */
    static final String NAV = "889640782";

    private static final int AT_ONCE = 50;

    private final PrintClaim print;
    private final PdfPress press;
    private final Documents documents;
    private final Outbox outbox;
    private final Institutions institutions;
    private final Texts texts;

    ClaimBundle(
            PrintClaim print,
            PdfPress press,
            Documents documents,
            Outbox outbox,
            Institutions institutions,
            Texts texts) {
        this.print = print;
        this.press = press;
        this.documents = documents;
        this.outbox = outbox;
        this.institutions = institutions;
        this.texts = texts;
    }

    /** Where a sent claim is kept, and its letter. */
    record Sent(DocumentId document, MessageId message) {}

    /** The first page as the measures unit will see it. */
    public String preview(Actor actor, Prepared prepared, String reference, LocalDate on) {
        var head = head(from(actor), prepared, reference, on);
        return press.preview(TEMPLATE, head, print.print(actor, prepared, reference));
    }

    /**
     * Claims pressed and kept, for a letter they are sent with; so many at a time that what they hold is not much.
     *
     * @param pressed told how many are pressed, after each
     */
    List<DocumentId> keep(Actor by, List<Prepared> claims, List<String> references, LocalDate on, IntConsumer pressed) {
        var kept = new ArrayList<DocumentId>();
        var sender = from(by);
        for (int from = 0; from < claims.size(); from += AT_ONCE) {
            int to = Math.min(claims.size(), from + AT_ONCE);
            var known = print.beside(by, claims.subList(from, to));
            var papers = new ArrayList<NewDocument>();
            for (int i = from; i < to; i++) {
                papers.add(paper(head(sender, claims.get(i), references.get(i), on), claims.get(i), known));
                pressed.accept(i + 1);
            }
            kept.addAll(documents.store(by, papers));
        }
        return kept;
    }

    private NewDocument paper(Letterhead head, Prepared prepared, BesideFigures.Known known) {
        var pdf = press.press(TEMPLATE, head, print.print(known, prepared, head.reference()));
        return NewDocument.pdf(
                prepared.grant().caseId(), DocumentKind.CLAIM, Audience.MONEY, head.title(), LANGUAGE, pdf);
    }

    Sent send(Actor by, Prepared prepared, ClaimId claim, String reference, int version, LocalDate on) {
        var head = head(from(by), prepared, reference, on);
        var caseId = prepared.grant().caseId();
        var document =
                keep(by, List.of(prepared), List.of(reference), on, one -> {}).getFirst();
        var message = outbox.send(
                by,
                new OutgoingLetter(
                        caseId,
                        new Recipient(NAV, prepared.grant().payer()),
                        head.title(),
                        "",
                        LANGUAGE,
                        reference,
                        List.of(document),
                        "claim-" + claim + "-" + version));
        return new Sent(document, message);
    }

    private record From(Institution institution, ClaimContact contact) {}

    private From from(Actor actor) {
        return new From(institutions.get(actor.institution()), institutions.claimContact(actor.institution()));
    }

    private Letterhead head(From from, Prepared prepared, String reference, LocalDate on) {
        var words = texts.in(Language.NB);
        var contact = from.contact();
        return new Letterhead(
                LANGUAGE,
                words.t(prepared.isSupplementary() ? "claim.paper.title-supplementary" : "claim.paper.title"),
                Party.of(
                        from.institution().name("nb"),
                        words.t("claim.paper.orgnr", from.institution().orgnr()),
                        words.t("claim.paper.contact", contact.name(), contact.phone(), contact.email())),
                Party.of(prepared.grant().payer()),
                on,
                reference,
                prepared.grant().funderReference().isBlank()
                        ? null
                        : prepared.grant().funderReference());
    }
}

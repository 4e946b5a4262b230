package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.kneika.claims.ClaimId;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
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
        var head = head(actor, prepared, reference, on);
        return press.preview(TEMPLATE, head, print.print(actor, prepared, reference));
    }

    /** The claim pressed and kept, for a letter that is sent with others. */
    DocumentId keep(Actor by, Prepared prepared, String reference, LocalDate on) {
        var head = head(by, prepared, reference, on);
        var pdf = press.press(TEMPLATE, head, print.print(by, prepared, reference));
        return documents.store(
                by,
                NewDocument.pdf(
                        prepared.grant().caseId(), DocumentKind.CLAIM, Audience.MONEY, head.title(), LANGUAGE, pdf));
    }

    Sent send(Actor by, Prepared prepared, ClaimId claim, String reference, int version, LocalDate on) {
        var head = head(by, prepared, reference, on);
        var caseId = prepared.grant().caseId();
        var document = keep(by, prepared, reference, on);
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

    private Letterhead head(Actor actor, Prepared prepared, String reference, LocalDate on) {
        var words = texts.in(Language.NB);
        var from = institutions.get(actor.institution());
        var contact = institutions.claimContact(actor.institution());
        return new Letterhead(
                LANGUAGE,
                words.t(prepared.isSupplementary() ? "claim.paper.title-supplementary" : "claim.paper.title"),
                Party.of(
                        from.name("nb"),
                        words.t("claim.paper.orgnr", from.orgnr()),
                        words.t("claim.paper.contact", contact.name(), contact.phone(), contact.email())),
                Party.of(prepared.grant().payer()),
                on,
                reference,
                prepared.grant().funderReference().isBlank()
                        ? null
                        : prepared.grant().funderReference());
    }
}

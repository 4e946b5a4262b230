package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import no.kneika.cases.Cases;
import no.kneika.claims.CollectionId;
import no.kneika.claims.domain.PrintedCollection;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.service.CollectiveClaims.Plan;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Minutes;
import no.kneika.messages.MessageId;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Component;

/** A collective claim as a letter: a cover with a line for each claim, and each claim with its documentation behind it. */
@Component
class CollectionLetter {

    private static final Locale LANGUAGE = Locale.forLanguageTag("nb");

    private final ClaimBundle bundle;
    private final PdfPress press;
    private final Documents documents;
    private final Outbox outbox;
    private final Institutions institutions;
    private final Cases cases;
    private final People people;
    private final Texts texts;
    private final BusinessClock clock;

    CollectionLetter(
            ClaimBundle bundle,
            PdfPress press,
            Documents documents,
            Outbox outbox,
            Institutions institutions,
            Cases cases,
            People people,
            Texts texts,
            BusinessClock clock) {
        this.bundle = bundle;
        this.press = press;
        this.documents = documents;
        this.outbox = outbox;
        this.institutions = institutions;
        this.cases = cases;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param documents each claim's own, in their order */
    record Sent(DocumentId cover, List<DocumentId> documents, MessageId message) {}

    /** @param pressed told how many claims are pressed, after each */
    Sent send(
            Actor by,
            Plan plan,
            List<DispatchClaim.Opened> opened,
            CollectionId id,
            String reference,
            IntConsumer pressed) {
        var head = head(by, plan, reference);
        var pdf = press.press("paper/collection", head, print(by, plan, opened, reference));
        var cover = documents.store(
                by,
                new NewDocument(
                        null,
                        null,
                        DocumentKind.CLAIM,
                        Audience.MONEY,
                        head.title(),
                        LANGUAGE,
                        "application/pdf",
                        pdf));
        var each = bundle.keep(
                by,
                plan.ready(),
                opened.stream().map(DispatchClaim.Opened::reference).toList(),
                clock.today(),
                pressed);
        var enclosed = new ArrayList<DocumentId>();
        enclosed.add(cover);
        enclosed.addAll(each);
        var message = outbox.send(
                by,
                new OutgoingLetter(
                        null,
                        new Recipient(ClaimBundle.NAV, plan.group().payer()),
                        head.title(),
                        "",
                        LANGUAGE,
                        reference,
                        enclosed,
                        "collection-" + id));
        return new Sent(cover, each, message);
    }

    private PrintedCollection print(Actor by, Plan plan, List<DispatchClaim.Opened> opened, String reference) {
        var words = texts.in(Language.NB);
        var formats = words.formats();
        var students = cases.studentsOf(
                plan.ready().stream().map(it -> it.grant().caseId()).toList());
        var names = people.names(students.values());
        var rows = new ArrayList<PrintedCollection.Row>();
        for (int i = 0; i < opened.size(); i++) {
            var it = plan.ready().get(i);
            var student = students.get(it.grant().caseId());
            rows.add(new PrintedCollection.Row(
                    opened.get(i).reference(),
                    student == null ? "" : names.getOrDefault(student, ""),
                    formats.period(it.grant().period()),
                    formats.clock(it.calculation().minutes()),
                    formats.amount(it.calculation().total())));
        }
        var minutes = Minutes.sum(
                plan.ready().stream().map(it -> it.calculation().minutes()).toList());
        return new PrintedCollection(
                words.t("claim.paper.collection-intro", plan.group().half().period()),
                rows,
                new PrintedCollection.Row(
                        words.t("claim.paper.sum"), "", "", formats.clock(minutes), formats.amount(plan.total())),
                words.t(
                        "claim.paper.pay",
                        institutions.claimContact(by.institution()).accountAsWritten(),
                        reference,
                        Kid.of(reference)),
                words.t("claim.paper.collection-enclosed", rows.size()));
    }

    private Letterhead head(Actor by, Plan plan, String reference) {
        var words = texts.in(Language.NB);
        var from = institutions.get(by.institution());
        var contact = institutions.claimContact(by.institution());
        return new Letterhead(
                LANGUAGE,
                words.t(plan.supplementary() ? "claim.paper.collection-supplementary" : "claim.paper.collection"),
                Party.of(
                        from.name("nb"),
                        words.t("claim.paper.orgnr", from.orgnr()),
                        words.t("claim.paper.contact", contact.name(), contact.phone(), contact.email())),
                Party.of(plan.group().payer()),
                clock.today(),
                reference,
                null);
    }
}

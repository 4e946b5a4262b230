package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Fact;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.funding.domain.PrintedDateChange;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.people.IdentityNumber;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import no.kneika.platform.web.Wording;
import org.springframework.stereotype.Component;

/** The letter that asks NAV to move the dates of a grant (be om endrede datoer): NAV was slow, and the work began in time. */
@Component
class DateChangePaper {

    private static final String TEMPLATE = "paper/date-change";

    private final PdfPress press;
    private final Documents documents;
    private final Institutions institutions;
    private final People people;
    private final Cases cases;
    private final Texts texts;

    DateChangePaper(
            PdfPress press, Documents documents, Institutions institutions, People people, Cases cases, Texts texts) {
        this.press = press;
        this.documents = documents;
        this.institutions = institutions;
        this.people = people;
        this.cases = cases;
        this.texts = texts;
    }

    /** What the letter says. */
    record Letter(
            CaseId caseId,
            String office,
            String ourReference,
            String theirReference,
            Period asked,
            Period granted,
            Period wanted,
            String reason,
            ContactPerson contact) {}

    String title() {
        return words().t("date-change.title");
    }

    String preview(Actor actor, Letter it, LocalDate on) {
        return press.preview(TEMPLATE, head(actor, it, on), print(actor, it));
    }

    DocumentId keep(Actor actor, Letter it, LocalDate on) {
        var head = head(actor, it, on);
        var pdf = press.press(TEMPLATE, head, print(actor, it));
        return documents.store(
                actor,
                NewDocument.pdf(
                        it.caseId(),
                        DocumentKind.OUTGOING,
                        Audience.CASE,
                        head.title(),
                        ApplicationPaper.LANGUAGE,
                        pdf));
    }

    private Letterhead head(Actor actor, Letter it, LocalDate on) {
        var from = institutions.get(actor.institution());
        return new Letterhead(
                ApplicationPaper.LANGUAGE,
                title(),
                Party.of(from.name("nb"), words().t("application.paper.orgnr", from.orgnr())),
                it.office().isBlank() ? null : new Party(it.office(), List.of()),
                on,
                it.ourReference(),
                null);
    }

    private PrintedDateChange print(Actor actor, Letter it) {
        var words = words();
        var formats = words.formats();
        var student = cases.find(it.caseId()).student();
        var number = people.identityNumber(actor, student).map(IdentityNumber::asWritten);
        return new PrintedDateChange(
                List.of(
                        new Fact(words.t("application.paper.student"), people.name(student)),
                        new Fact(
                                words.t("application.paper.identity"),
                                number.orElse(words.t("application.paper.unknown"))),
                        new Fact(words.t("date-change.their-reference"), it.theirReference())),
                List.of(
                        new Fact(words.t("date-change.asked"), formats.period(it.asked())),
                        new Fact(words.t("date-change.granted"), formats.period(it.granted())),
                        new Fact(words.t("date-change.wanted"), formats.period(it.wanted()))),
                it.reason().lines().filter(line -> !line.isBlank()).toList(),
                Stream.of(
                                new Fact(words.t("application.paper.reference"), it.ourReference()),
                                new Fact(
                                        words.t("application.paper.contact"),
                                        it.contact().name()),
                                new Fact(
                                        words.t("application.paper.phone"),
                                        it.contact().phone()),
                                new Fact(
                                        words.t("application.paper.email"),
                                        it.contact().email()))
                        .filter(fact -> !fact.value().isBlank())
                        .toList());
    }

    private Wording words() {
        return texts.in(Language.NB);
    }
}

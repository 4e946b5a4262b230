package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Fact;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaint.Instance;
import no.kneika.funding.domain.PrintedComplaint;
import no.kneika.funding.store.WrittenRows;
import no.kneika.institution.Institutions;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.people.IdentityNumber;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import no.kneika.platform.web.Wording;
import org.springframework.stereotype.Component;

/** The institution's own complaint to NAV (klage), as employer: seen as it will be read, pressed, and sent as other letters. */
@Component
class ComplaintLetter {

    private static final String TEMPLATE = "paper/complaint";

    // Arbeids- og velferdsetaten's organisation number; which office it is for stands in the letter.
    private static final String NAV = "889640782";

    private final Funding funding;
    private final WrittenRows written;
    private final PdfPress press;
    private final Documents documents;
    private final Outbox outbox;
    private final Institutions institutions;
    private final People people;
    private final Cases cases;
    private final Texts texts;
    private final BusinessClock clock;

    ComplaintLetter(
            Funding funding,
            WrittenRows written,
            PdfPress press,
            Documents documents,
            Outbox outbox,
            Institutions institutions,
            People people,
            Cases cases,
            Texts texts,
            BusinessClock clock) {
        this.funding = funding;
        this.written = written;
        this.press = press;
        this.documents = documents;
        this.outbox = outbox;
        this.institutions = institutions;
        this.people = people;
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is complained of: the application, and what NAV said to it. */
    private record Decided(ApplicationView asked, WrittenApplication words, Optional<Grant> given, LocalDate on) {}

    String preview(Complaint it, String why, Actor by) {
        var decided = decided(it);
        return press.preview(TEMPLATE, head(it, decided, by), print(it, decided, why, by));
    }

    UUID send(Complaint it, String why, Actor by) {
        var decided = decided(it);
        var head = head(it, decided, by);
        var pdf = press.press(TEMPLATE, head, print(it, decided, why, by));
        var document = documents.store(
                by,
                NewDocument.pdf(
                        it.caseId(),
                        DocumentKind.OUTGOING,
                        Audience.CASE,
                        head.title(),
                        ApplicationPaper.LANGUAGE,
                        pdf));
        return outbox.send(
                        by,
                        new OutgoingLetter(
                                it.caseId(),
                                new Recipient(NAV, decided.words().officeName()),
                                head.title(),
                                "",
                                ApplicationPaper.LANGUAGE,
                                decided.asked().reference(),
                                List.of(document),
                                "complaint-" + it.about().value() + "-"
                                        + (it.steps().size() + 1)))
                .value();
    }

    private Decided decided(Complaint it) {
        return switch (it.about()) {
            case About.Rejected(var id) -> {
                var no = funding.rejection(id);
                yield decided(no.application(), Optional.empty(), no.decidedOn());
            }
            case About.Partly(var id) -> {
                var grant = funding.grant(id);
                yield decided(grant.application().orElseThrow(), Optional.of(grant), grant.decidedOn());
            }
        };
    }

    private Decided decided(ApplicationId application, Optional<Grant> given, LocalDate on) {
        var asked = funding.application(application);
        return new Decided(asked, written.read(asked.id(), asked.version()), given, on);
    }

    private static Instance to(Complaint it) {
        return it.next().orElse(Instance.OFFICE);
    }

    private Letterhead head(Complaint it, Decided decided, Actor by) {
        var words = words();
        var from = institutions.get(by.institution());
        var office = decided.words().officeName();
        return new Letterhead(
                ApplicationPaper.LANGUAGE,
                words.t("complaint.paper.title." + to(it)),
                Party.of(from.name("nb"), words.t("application.paper.orgnr", from.orgnr())),
                // The office sends it on with the case itself.
                office.isBlank() ? null : new Party(office, List.of()),
                clock.today(),
                decided.asked().reference(),
                decided.given().map(Grant::funderReference).orElse(null));
    }

    private PrintedComplaint print(Complaint it, Decided decided, String why, Actor by) {
        var words = words();
        var formats = words.formats();
        var student = cases.find(it.caseId()).student();
        var number = people.identityNumber(by, student).map(IdentityNumber::asWritten);
        var what = new ArrayList<Fact>();
        what.add(new Fact(words.t("complaint.paper.decided"), formats.date(decided.on())));
        it.answer()
                .ifPresent(answer ->
                        what.add(new Fact(words.t("complaint.paper.upheld"), formats.date(answer.decidedOn()))));
        what.add(new Fact(
                words.t("complaint.paper.asked"),
                words.t(
                        "complaint.paper.days",
                        formats.period(decided.asked().period()),
                        formats.minutes(decided.asked().hours()))));
        what.add(new Fact(
                words.t("complaint.paper.given"),
                decided.given()
                        .map(grant -> words.t(
                                "complaint.paper.days", formats.period(grant.period()), formats.minutes(grant.hours())))
                        .orElseGet(() -> words.t("complaint.paper.nothing"))));
        var contact = decided.words().contact();
        return new PrintedComplaint(
                words.t("complaint.paper.lead." + to(it)),
                List.of(
                        new Fact(words.t("application.paper.student"), people.name(student)),
                        new Fact(
                                words.t("application.paper.identity"),
                                number.orElse(words.t("application.paper.unknown")))),
                what,
                why.lines().filter(line -> !line.isBlank()).toList(),
                Stream.of(
                                new Fact(
                                        words.t("application.paper.reference"),
                                        decided.asked().reference()),
                                new Fact(words.t("application.paper.contact"), contact.name()),
                                new Fact(words.t("application.paper.phone"), contact.phone()),
                                new Fact(words.t("application.paper.email"), contact.email()))
                        .filter(fact -> !fact.value().isBlank())
                        .toList());
    }

    private Wording words() {
        return texts.in(Language.NB);
    }
}

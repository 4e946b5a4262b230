package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import no.kneika.funding.domain.PrintedApplication;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.people.IdentityNumber;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import no.kneika.platform.web.Wording;
import org.springframework.stereotype.Component;

/** The application on paper: the same page is shown before it is sent, pressed, and kept. */
@Component
class ApplicationPaper {

    static final Locale LANGUAGE = Locale.forLanguageTag("nb");
    private static final String TEMPLATE = "paper/application";

    private final PdfPress press;
    private final Documents documents;
    private final Institutions institutions;
    private final People people;
    private final Cases cases;
    private final Texts texts;

    ApplicationPaper(
            PdfPress press, Documents documents, Institutions institutions, People people, Cases cases, Texts texts) {
        this.press = press;
        this.documents = documents;
        this.institutions = institutions;
        this.people = people;
        this.cases = cases;
        this.texts = texts;
    }

    /** The sheet as it will be sent, for the page that shows it. */
    String preview(Actor actor, ApplicationView view, WrittenApplication it, Rulebook rules, LocalDate on) {
        return preview(actor, view.caseId(), view.reference(), it, rules, on);
    }

    /** As above, of what is not written yet: its reference is given when it is. */
    String preview(Actor actor, CaseId caseId, WrittenApplication it, Rulebook rules, LocalDate on) {
        return preview(actor, caseId, words().t("application.paper.reference-later"), it, rules, on);
    }

    private String preview(
            Actor actor, CaseId caseId, String reference, WrittenApplication it, Rulebook rules, LocalDate on) {
        return press.preview(TEMPLATE, head(actor, reference, it, on), print(actor, caseId, reference, it, rules));
    }

    DocumentId keep(Actor actor, ApplicationView view, WrittenApplication it, Rulebook rules, LocalDate on) {
        var head = head(actor, view.reference(), it, on);
        var pdf = press.press(TEMPLATE, head, print(actor, view.caseId(), view.reference(), it, rules));
        return documents.store(
                actor,
                NewDocument.pdf(view.caseId(), DocumentKind.APPLICATION, Audience.CASE, head.title(), LANGUAGE, pdf));
    }

    String title() {
        return words().t("application.paper.title");
    }

    private Letterhead head(Actor actor, String reference, WrittenApplication it, LocalDate on) {
        var from = institutions.get(actor.institution());
        var words = words();
        return new Letterhead(
                LANGUAGE,
                title(),
                Party.of(from.name("nb"), words.t("application.paper.orgnr", from.orgnr())),
                it.officeName().isBlank()
                        ? null
                        : new Party(
                                it.officeName(), it.adviserName().isBlank() ? List.of() : List.of(it.adviserName())),
                on,
                reference,
                null);
    }

    private PrintedApplication print(
            Actor actor, CaseId caseId, String reference, WrittenApplication it, Rulebook rules) {
        var words = words();
        var student = cases.find(caseId).student();
        var number = people.identityNumber(actor, student).map(IdentityNumber::asWritten);
        var coverage = rules.coverage();
        Money sought = it.costs().total(it.rate().times(it.hours()), coverage);
        var about = facts(
                fact(words, "student", people.name(student)),
                fact(words, "identity", number.orElse(words.t("application.paper.unknown"))));
        var asked = facts(
                fact(words, "period", words.formats().period(it.period())),
                fact(words, "hours", words.formats().minutes(it.hours())),
                fact(words, "rate", words.formats().rate(it.rate())),
                fact(words, "holiday", words.formats().percent(it.costs().holidayPay())),
                fact(words, "pension", words.formats().percent(it.costs().pension())),
                fact(words, "contribution", words.formats().percent(it.costs().contribution())),
                fact(words, "sought", words.formats().money(sought)),
                fact(
                        words,
                        "mentor",
                        it.mentorName().isBlank() ? words.t("application.paper.no-mentor") : it.mentorName()));
        var to = facts(
                fact(words, "office", office(words, it)),
                fact(
                        words,
                        "adviser",
                        it.adviserName().isBlank() ? words.t("application.paper.unknown") : it.adviserName()),
                fact(words, "unit", it.unitName().isBlank() ? words.t("application.paper.unknown") : it.unitName()));
        var answer = new ArrayList<>(facts(
                fact(words, "reference", reference),
                fact(words, "contact", it.contact().name())));
        if (!it.contact().phone().isBlank())
            answer.add(fact(words, "phone", it.contact().phone()));
        if (!it.contact().email().isBlank())
            answer.add(fact(words, "email", it.contact().email()));
        return new PrintedApplication(
                List.of(
                        new PrintedApplication.Section("application.paper.about", about),
                        new PrintedApplication.Section("application.paper.to", to),
                        new PrintedApplication.Section("application.paper.asked", asked)),
                it.reasons().lines().filter(line -> !line.isBlank()).toList(),
                answer);
    }

    private Wording words() {
        return texts.in(Language.NB);
    }

    private static List<Fact> facts(Fact... facts) {
        return Stream.of(facts).toList();
    }

    private static String office(Wording words, WrittenApplication it) {
        if (it.officeName().isBlank()) return words.t("application.paper.unknown");
        return it.officeNumber().isBlank() ? it.officeName() : it.officeName() + " (" + it.officeNumber() + ")";
    }

    private static Fact fact(Wording words, String name, String value) {
        return new Fact(words.t("application.paper." + name), value);
    }
}

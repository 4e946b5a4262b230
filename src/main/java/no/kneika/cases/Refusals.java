package no.kneika.cases;

import java.util.List;
import java.util.Locale;
import no.kneika.cases.domain.RefusalRules;
import no.kneika.cases.store.RefusalRows;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import org.springframework.stereotype.Component;

/** A no is told (avslag): a letter in the student's own written form, kept, and on their page. Inside {@code Use}. */
@Component
public class Refusals {

    private static final String TEMPLATE = "paper/refusal";

    private final RefusalRows rows;
    private final Cases cases;
    private final NavKnowledge nav;
    private final People people;
    private final Institutions institutions;
    private final PdfPress press;
    private final Documents documents;
    private final TellPerson telling;
    private final Texts texts;
    private final BusinessClock clock;

    Refusals(
            RefusalRows rows,
            Cases cases,
            NavKnowledge nav,
            People people,
            Institutions institutions,
            PdfPress press,
            Documents documents,
            TellPerson telling,
            Texts texts,
            BusinessClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.nav = nav;
        this.people = people;
        this.institutions = institutions;
        this.press = press;
        this.documents = documents;
        this.telling = telling;
        this.texts = texts;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Refusal> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** @throws NotFound where there is none for whoever asks */
    public Refusal find(RefusalId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("refusal"));
    }

    /** Writes it, presses the letter, and tells the student that something waits for them. */
    public Decision<RefusalId> write(WriteRefusal written, Actor by) {
        var student = people.get(cases.find(written.caseId()).student());
        return RefusalRules.write(written, by.capacity(), nav.refusals(written.caseId()), clock.today())
                .map(it -> {
                    var language = Language.valueOf(student.written().name());
                    var id = new RefusalId(Ids.next());
                    var pdf = press.press(TEMPLATE, head(by, it, language), paper(it));
                    var document = documents.store(
                            by,
                            NewDocument.pdf(
                                    it.caseId(),
                                    DocumentKind.OUTGOING,
                                    Audience.CASE,
                                    texts.in(language).t("refused.paper.title." + it.side()),
                                    locale(language),
                                    pdf));
                    rows.add(by, id, it, language.code(), document, clock.instant());
                    telling.soon(by.institution(), student.id(), "refused", id.value());
                    return id;
                });
    }

    /** The very letter, for the page that shows it before it is sent. */
    public String preview(WriteRefusal it, Actor by) {
        var student = people.get(cases.find(it.caseId()).student());
        return press.preview(
                TEMPLATE, head(by, it, Language.valueOf(student.written().name())), paper(it));
    }

    private Letterhead head(Actor by, WriteRefusal it, Language language) {
        var student = people.get(cases.find(it.caseId()).student());
        var institution = institutions.get(by.institution());
        return new Letterhead(
                locale(language),
                texts.in(language).t("refused.paper.title." + it.side()),
                Party.of(institution.name(language.code())),
                Party.of(student.name()),
                clock.today(),
                "A-" + clock.today(),
                null);
    }

    private RefusalPaper paper(WriteRefusal it) {
        var office = cases.find(it.caseId()).nav().map(NavContact::officeName).orElse("NAV");
        return new RefusalPaper(
                it.side(),
                it.decidedOn(),
                it.reason().lines().filter(line -> !line.isBlank()).toList(),
                it.instead(),
                it.complaint(),
                it.complainBy().orElse(null),
                office);
    }

    private static Locale locale(Language language) {
        return Locale.forLanguageTag(language.code());
    }
}

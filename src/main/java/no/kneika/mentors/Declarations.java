package no.kneika.mentors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kneika.documents.Audience;
import no.kneika.documents.Document;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.documents.Signatory;
import no.kneika.documents.Signing;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.store.Assignments;
import no.kneika.mentors.store.Papers;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/**
 * The confidentiality declaration (taushetserklæring): one for each mentor, before anything about a student is seen; a
 * candidate can sign one for a first meeting, before any contract (rules.md 3).
 */
@Service
public class Declarations {

    private final Papers papers;
    private final Documents documents;
    private final PdfPress press;
    private final Signing signing;
    private final Institutions institutions;
    private final People people;
    private final Assignments assignments;
    private final BusinessClock clock;

    Declarations(
            Papers papers,
            Documents documents,
            PdfPress press,
            Signing signing,
            Institutions institutions,
            People people,
            Assignments assignments,
            BusinessClock clock) {
        this.papers = papers;
        this.documents = documents;
        this.press = press;
        this.signing = signing;
        this.institutions = institutions;
        this.people = people;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * @param document what is signed
     * @param sha256 of what is signed
     */
    public record View(Document document, String sha256, boolean signed) {}

    /** Writes the mentor's declaration, once, and asks for their signature. */
    public void prepare(Actor by, PersonId mentor) {
        if (papers.declarationOf(mentor).isPresent()) return;
        var person = people.get(mentor);
        var institution = institutions.get(by.institution());
        var language = Locale.of(person.written().name().toLowerCase(Locale.ROOT));
        var name = institution.name(language.getLanguage());
        var head = new Letterhead(
                language,
                Titles.of("declaration.paper.title", language),
                Party.of(name),
                null,
                clock.today(),
                "T-" + person.initials(),
                null);
        var pdf = press.press(
                "paper/declaration",
                head,
                new DeclarationPaper(
                        name,
                        person.name(),
                        List.of(Party.of(person.name(), Titles.of("contract.paper.as-mentor", language)))));
        var document = documents.store(
                by,
                new NewDocument(
                        null,
                        mentor,
                        DocumentKind.DECLARATION,
                        Audience.CONTRACT,
                        head.title(),
                        language,
                        "application/pdf",
                        pdf));
        signing.ask(by, document, List.of(Signatory.person(Capacity.MENTOR, mentor)));
        papers.insertDeclaration(
                by, new Papers.Declaration(new DeclarationId(Ids.next()), mentor, document, false), clock.instant());
    }

    /** The declaration a mentor has been asked to sign. */
    public Optional<View> of(PersonId mentor) {
        return papers.declarationOf(mentor).map(d -> {
            var document = documents.find(d.document()).orElseThrow(() -> new NotFound("declaration"));
            return new View(document, document.sha256(), d.signed());
        });
    }

    /** The mentor signs; from now on they see what the student shares. */
    public Decision<PersonId> sign(Actor mentor, String sha256) {
        var declaration = papers.declarationOf(mentor.person()).orElseThrow(() -> new NotFound("declaration"));
        if (mentor.capacity() != Capacity.MENTOR)
            return Decision.refused(Reason.of("declaration-mentor-only", "rules.md 3"));
        if (declaration.signed()) return Decision.accepted(mentor.person());
        return signing.sign(mentor, declaration.document(), sha256).map(signature -> {
            papers.insertDeclarationSignature(mentor, declaration.id(), clock.instant());
            assignments.admitDeclared(mentor.person());
            return mentor.person();
        });
    }
}

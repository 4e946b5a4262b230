package no.kneika.mentors;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.Letterhead;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Party;
import no.kneika.documents.PdfPress;
import no.kneika.documents.Signatory;
import no.kneika.documents.Signing;
import no.kneika.funding.Funding;
import no.kneika.funding.StartPermission;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.mentors.store.Assignments;
import no.kneika.mentors.store.Papers;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The contract (arbeidsavtale, oppdragsavtale): written when there is money for it, signed by both sides in the browser. */
@Service
public class Contracts {

    private static final String PAPER = "paper/contract";

    private final Mentors mentors;
    private final Assignments assignments;
    private final Papers papers;
    private final Funding funding;
    private final Documents documents;
    private final PdfPress press;
    private final Signing signing;
    private final Institutions institutions;
    private final People people;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Contracts(
            Mentors mentors,
            Assignments assignments,
            Papers papers,
            Funding funding,
            Documents documents,
            PdfPress press,
            Signing signing,
            Institutions institutions,
            People people,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.mentors = mentors;
        this.assignments = assignments;
        this.papers = papers;
        this.funding = funding;
        this.documents = documents;
        this.press = press;
        this.signing = signing;
        this.institutions = institutions;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /** What the rule about contracts needs to know of an assignment. */
    public ContractRule.Facts facts(Assignment assignment) {
        var grants = funding.grantsOf(assignment.caseId()).stream()
                .filter(g -> g.isFor(assignment.mentor()))
                .map(ContractRule.Funded::of)
                .toList();
        // Somebody may have answered for the first days, and for those after the last letter when the next one is late.
        var withoutLetter = grants.isEmpty()
                ? funding.startsWithoutLetter(assignment.caseId(), assignment.from())
                : Stream.concat(Stream.of(assignment.from()), afterLast(grants))
                        .filter(day -> funding.mayWorkOn(assignment.caseId(), day, assignment.mentor())
                                .filter(p -> p != StartPermission.GRANT)
                                .isPresent())
                        .findFirst();
        return new ContractRule.Facts(
                assignment.declared(),
                assignment.kickoff().isPresent(),
                assignment.ended().isPresent(),
                grants,
                withoutLetter,
                assignment.contracts());
    }

    private static Stream<LocalDate> afterLast(List<ContractRule.Funded> grants) {
        return grants.stream().map(grant -> grant.period().to().plusDays(1)).max(LocalDate::compareTo).stream();
    }

    /** Writes the contract and asks both sides to sign. */
    public Decision<ContractId> make(Actor by, AssignmentId id, ContractKind kind, ContractRule.Draft draft) {
        hold(id);
        var assignment = mentors.assignment(id);
        return ContractRule.make(draft, facts(assignment)).map(accepted -> {
            var contract = new ContractId(Ids.next());
            var document = store(by, assignment, kind, accepted);
            papers.insertContract(by, contract, assignment, kind, accepted, document, clock.instant());
            signing.ask(
                    by,
                    document,
                    List.of(
                            Signatory.person(Capacity.MENTOR, assignment.mentor()),
                            Signatory.anybody(Capacity.APPROVER)));
            return contract;
        });
    }

    void hold(AssignmentId id) {
        papers.hold(mentors.assignment(id).caseId());
    }

    /** The very page both would be asked to sign. */
    public String preview(Actor by, Assignment assignment, ContractKind kind, ContractRule.Draft draft) {
        var mentor = people.get(assignment.mentor());
        return press.preview(PAPER, head(by, assignment, mentor), paper(by, mentor, kind, draft));
    }

    /** The mentor or an approver signs what they were shown. The last of the two makes the contract valid. */
    public Decision<ContractId> sign(Actor by, ContractId id, String sha256) {
        var assignment = assignmentOf(id);
        var terms = terms(assignment, id);
        var mentorSigns = by.capacity() == Capacity.MENTOR;
        if (mentorSigns ? !by.person().equals(assignment.mentor()) : by.capacity() != Capacity.APPROVER)
            return Decision.refused(Reason.of("contract-not-yours-to-sign", "rules.md 4: always two people"));
        if (!mentorSigns && by.person().equals(assignment.mentor()))
            return Decision.refused(Reason.of("contract-own-both-sides", "rules.md 4: always two people"));
        if (mentorSigns ? terms.signedByMentor() : terms.signedByInstitution()) return Decision.accepted(id);
        return signing.sign(by, new DocumentId(terms.document()), sha256).map(signature -> {
            papers.insertContractSignature(by, id, assignment, mentorSigns ? "MENTOR" : "INSTITUTION", clock.instant());
            if (mentorSigns ? terms.signedByInstitution() : terms.signedByMentor()) complete(by, assignment, terms);
            return id;
        });
    }

    /** The digest of a contract's paper, as the signer is shown it and sends it back. */
    public String shown(ContractId id) {
        return documents
                .find(new DocumentId(terms(assignmentOf(id), id).document()))
                .orElseThrow(() -> new NotFound("contract document"))
                .sha256();
    }

    /** The assignment a contract belongs to. */
    public Assignment assignmentOf(ContractId id) {
        return papers.assignmentOf(id)
                .map(AssignmentId::new)
                .map(mentors::assignment)
                .orElseThrow(() -> new NotFound("contract"));
    }

    /** The terms of one contract of an assignment. */
    public ContractTerms terms(Assignment assignment, ContractId id) {
        return assignment.contracts().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("contract"));
    }

    private void complete(Actor by, Assignment assignment, ContractTerms terms) {
        assignments.insertRate(by, assignment, terms.period().from(), terms.rate(), clock.instant());
        events.publishEvent(new ContractSigned(terms.id(), assignment.id(), assignment.caseId()));
    }

    private DocumentId store(Actor by, Assignment assignment, ContractKind kind, ContractRule.Draft draft) {
        var mentor = people.get(assignment.mentor());
        var head = head(by, assignment, mentor);
        return documents.store(
                by,
                NewDocument.pdf(
                                assignment.caseId(),
                                DocumentKind.CONTRACT,
                                Audience.CONTRACT,
                                head.title(),
                                language(mentor),
                                press.press(PAPER, head, paper(by, mentor, kind, draft)))
                        .seenBy(mentor.id()));
    }

    private Letterhead head(Actor by, Assignment assignment, Person mentor) {
        return new Letterhead(
                language(mentor),
                Titles.of("contract.paper.title", language(mentor)),
                Party.of(institution(by, mentor)),
                null,
                clock.today(),
                "A-" + assignment.id().value().toString().substring(24),
                null);
    }

    private ContractPaper paper(Actor by, Person mentor, ContractKind kind, ContractRule.Draft draft) {
        var institution = institution(by, mentor);
        return new ContractPaper(
                institution,
                mentor.name(),
                kind,
                draft.period(),
                draft.hours(),
                draft.rate(),
                List.of(
                        Party.of(mentor.name(), Titles.of("contract.paper.as-mentor", language(mentor))),
                        Party.of(institution, Titles.of("contract.paper.as-institution", language(mentor)))));
    }

    private String institution(Actor by, Person mentor) {
        return institutions.get(by.institution()).name(language(mentor).getLanguage());
    }

    private static Locale language(Person mentor) {
        return Locale.of(mentor.written().name().toLowerCase(Locale.ROOT));
    }
}

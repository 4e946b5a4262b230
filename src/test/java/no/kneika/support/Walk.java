package no.kneika.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Assess;
import no.kneika.cases.Assessment;
import no.kneika.cases.Casework;
import no.kneika.cases.MeetingForm;
import no.kneika.cases.NavFacts;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.cases.StudyFunction;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.RecordGrant;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.matching.Candidates;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.Contracts;
import no.kneika.mentors.Declarations;
import no.kneika.mentors.Kickoffs;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.MentorRole;
import no.kneika.mentors.Mentors;
import no.kneika.mentors.Offer;
import no.kneika.mentors.domain.ContractRule;
import org.springframework.stereotype.Component;

/** The first steps of a case, each by the person it belongs to, so that a test can begin where its own story does. */
@Component
public class Walk {

    private static final String COORDINATOR = "Randi Moe";

    private final Casework casework;
    private final Sharing sharing;
    private final RecordGrant grants;
    private final MentorBank bank;
    private final Candidates candidates;
    private final Declarations declarations;
    private final Kickoffs kickoffs;
    private final Contracts contracts;
    private final Mentors mentors;

    Walk(
            Casework casework,
            Sharing sharing,
            RecordGrant grants,
            MentorBank bank,
            Candidates candidates,
            Declarations declarations,
            Kickoffs kickoffs,
            Contracts contracts,
            Mentors mentors) {
        this.casework = casework;
        this.sharing = sharing;
        this.grants = grants;
        this.bank = bank;
        this.candidates = candidates;
        this.declarations = declarations;
        this.kickoffs = kickoffs;
        this.contracts = contracts;
        this.mentors = mentors;
    }

    /** The student raises a need, consents, the coordinator takes the case and writes down what helps. */
    public CaseId assessedCase(World.Tenant at, String student, Period need, int hoursPerWeek) {
        var told = new RaiseNeed(
                at.person(student),
                Origin.STUDENT,
                Optional.empty(),
                "Jeg skjønner ikke hva jeg leser.",
                Optional.empty(),
                NavMeasure.YES,
                Optional.empty());
        var caseId =
                at.as(student, () -> casework.raiseNeed(told, at.actor(student)).orThrow());
        at.run(student, () -> {
            sharing.consent(at.actor(student), caseId, Purpose.PROCESS, true).orThrow();
            sharing.consent(at.actor(student), caseId, Purpose.APPLY_NAV, true).orThrow();
        });
        at.run(COORDINATOR, () -> casework.accept(caseId, at.actor(COORDINATOR)).orThrow());
        var assessment = new Assessment(
                caseId,
                0,
                Map.of(StudyFunction.UNDERSTAND, "Å forstå det jeg leser"),
                List.of("Finansregnskap"),
                Minutes.hours(hoursPerWeek),
                MeetingForm.CAMPUS,
                "",
                false,
                "En mentor kan gå gjennom oppgavetekster med meg.",
                need);
        at.run(
                COORDINATOR,
                () -> casework.assess(new Assess(caseId, assessment, NavFacts.NOTHING), at.actor(COORDINATOR))
                        .orThrow());
        return caseId;
    }

    /** NAV's letter is typed in. */
    public GrantId granted(World.Tenant at, CaseId caseId, Period period, int hours, String ceiling, String reference) {
        var letter = new GrantLetter(
                Optional.empty(),
                period,
                Minutes.hours(hours),
                Optional.of(HourlyRate.of(ceiling)),
                reference,
                period.from().minusDays(3),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        return at.as(
                COORDINATOR,
                () -> grants.record(caseId, letter, at.actor(COORDINATOR)).orThrow());
    }

    public void offers(World.Tenant at, String mentor, int hoursPerWeek) {
        var course = new Offer.Course("Finansregnskap", Optional.of('B'), false);
        at.run(
                mentor,
                () -> bank.offer(
                                at.actor(mentor),
                                Minutes.hours(hoursPerWeek),
                                "Økonomi og administrasjon",
                                3,
                                "Jeg tok faget i fjor.",
                                List.of(course))
                        .orThrow());
    }

    /** The mentor is put forward, chosen by the student, and signs the declaration. */
    public AssignmentId chosen(World.Tenant at, CaseId caseId, String student, String mentor) {
        at.run(
                COORDINATOR,
                () -> candidates
                        .propose(at.actor(COORDINATOR), caseId, Set.of(at.person(mentor)))
                        .orThrow());
        var assignment = at.as(
                student,
                () -> candidates
                        .choose(at.actor(student), caseId, at.person(mentor), MentorRole.ACADEMIC)
                        .orThrow());
        signsDeclaration(at, mentor);
        return assignment;
    }

    public void signsDeclaration(World.Tenant at, String mentor) {
        at.run(mentor, () -> {
            var declaration = declarations.of(at.person(mentor)).orElseThrow();
            declarations.sign(at.actor(mentor), declaration.sha256()).orThrow();
        });
    }

    /** They meet, the contract is written, and both sides sign. */
    public ContractId contracted(
            World.Tenant at, AssignmentId id, String mentor, Period period, int hours, String rate) {
        at.run(mentor, () -> {
            if (mentors.assignment(id).kickoff().isEmpty()) meets(at, id, mentor, period.from());
        });
        var contract = at.as(
                COORDINATOR,
                () -> contracts
                        .make(
                                at.actor(COORDINATOR),
                                id,
                                ContractKind.EMPLOYEE,
                                new ContractRule.Draft(period, Minutes.hours(hours), HourlyRate.of(rate)))
                        .orThrow());
        at.run(
                mentor,
                () -> contracts
                        .sign(at.actor(mentor), contract, sha256(contract))
                        .orThrow());
        at.run(
                "Jorunn Sand",
                () -> contracts
                        .sign(at.actor("Jorunn Sand"), contract, sha256(contract))
                        .orThrow());
        return contract;
    }

    public void meets(World.Tenant at, AssignmentId id, String mentor, LocalDate on) {
        kickoffs.hold(at.actor(mentor), id, on, Kickoffs.MeetingPlace.CAMPUS, "Vi møtes på biblioteket.")
                .orThrow();
    }

    /** What the signer was shown. */
    public String sha256(ContractId contract) {
        return contracts.shown(contract);
    }
}

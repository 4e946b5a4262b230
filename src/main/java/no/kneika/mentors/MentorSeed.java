package no.kneika.mentors;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** The mentor bank of the training room, and the mentors the students of the stories have had since their grants began. */
@Component
class MentorSeed implements TrainingSeed {

    private static final String ECONOMICS = "Økonomi og administrasjon";
    private static final String NURSING = "Sykepleie";

    private record Offered(
            String mentor, int hours, String programme, int year, String about, List<Offer.Course> courses) {}

    /** @param hours in each contract, at most; two mentors can share a grant's hours */
    private record Help(String student, String mentor, MentorRole role, int week, int hours, String rate) {}

    private static final List<Offered> BANK = List.of(
            new Offered(
                    "Aksel Rød",
                    6,
                    ECONOMICS,
                    2,
                    "Jeg har ADHD selv og vet hvordan det er å komme sent i gang.",
                    List.of(course("BØK101", 'B'), course("MET120", 'C'))),
            new Offered(
                    "Sivert Ness",
                    8,
                    NURSING,
                    3,
                    "Øver gjerne til muntlig eksamen, også gjennom tolk.",
                    List.of(course("SYK100", 'B'), course("SYK220", 'A'))),
            new Offered(
                    "Hennie Vik",
                    6,
                    NURSING,
                    3,
                    "Jeg liker å forklare legemiddelregning.",
                    List.of(course("SYK220", 'B'))),
            new Offered(
                    "Kåre Myhre",
                    20,
                    "",
                    0,
                    "Pensjonert lærer i regnskap. Har god tid.",
                    List.of(course("REG110", 'A'), course("BØK101", 'A'))),
            new Offered(
                    "Kaja Foss",
                    6,
                    "Sosialt arbeid",
                    3,
                    "Vi kan møtes et sted der ingen kjenner oss.",
                    List.of(course("SOS101", 'B'))),
            new Offered("Ida Lunde", 6, "Rettsvitenskap", 3, "Skriver gjerne sammen med andre.", List.of()),
            new Offered("Markus Nygård", 4, "Historie", 3, "Kildekritikk er det beste jeg vet.", List.of()));

    private static final List<Help> HELP = List.of(
            new Help("Eva Dahl", "Aksel Rød", MentorRole.ACADEMIC, 4, 56, "180.00"),
            new Help("Ingrid Moen", "Kåre Myhre", MentorRole.ACADEMIC, 6, 100, "180.00"),
            new Help("Tuva Lie", "Sivert Ness", MentorRole.ACADEMIC, 3, 24, "180.00"),
            new Help("Tuva Lie", "Hennie Vik", MentorRole.PRACTICAL, 3, 16, "180.00"),
            new Help("Tobias Strand", "Kaja Foss", MentorRole.PRACTICAL, 4, 56, "180.00"),
            new Help("Kristian Haug", "Sivert Ness", MentorRole.ACADEMIC, 2, 24, "180.00"));

    private final Use use;
    private final Cases cases;
    private final Funding funding;
    private final MentorBank bank;
    private final Mentors mentors;
    private final Declarations declarations;
    private final Kickoffs kickoffs;
    private final Contracts contracts;
    private final BusinessClock clock;

    MentorSeed(
            Use use,
            Cases cases,
            Funding funding,
            MentorBank bank,
            Mentors mentors,
            Declarations declarations,
            Kickoffs kickoffs,
            Contracts contracts,
            BusinessClock clock) {
        this.use = use;
        this.cases = cases;
        this.funding = funding;
        this.bank = bank;
        this.mentors = mentors;
        this.declarations = declarations;
        this.kickoffs = kickoffs;
        this.contracts = contracts;
        this.clock = clock;
    }

    private static Offer.Course course(String code, char grade) {
        return new Offer.Course(code, Optional.of(grade), false);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        for (var offered : BANK) cast.find(offered.mentor()).ifPresent(mentor -> offer(offered, mentor));
        for (var help : HELP) cast.find(help.mentor()).ifPresent(mentor -> help(help, mentor, cast));
    }

    private void offer(Offered offered, Actor mentor) {
        use.run(mentor, () -> {
            if (bank.offerOf(mentor.person()).isPresent()) return;
            bank.offer(
                            mentor,
                            Minutes.hours(offered.hours()),
                            offered.programme(),
                            offered.year(),
                            offered.about(),
                            offered.courses())
                    .orThrow();
        });
    }

    private void help(Help help, Actor mentor, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        var caseId = cast.find(help.student())
                .flatMap(student -> use.as(coordinator, () -> cases.openCaseOf(student.person())));
        if (caseId.isEmpty()) return;
        var grants = use.as(coordinator, () -> begun(caseId.get(), mentor));
        if (grants.isEmpty()) return;
        declare(coordinator, mentor);
        var from = grants.getFirst().period().from();
        // The student chose long ago. Matching knows only today, so the past is told to the mentors' own door.
        var assignment = use.as(
                coordinator,
                () -> mentors.assign(
                        coordinator, caseId.get(), mentor.person(), help.role(), from, Minutes.hours(help.week())));
        use.run(
                mentor,
                () -> kickoffs.hold(
                                mentor,
                                assignment,
                                from,
                                Kickoffs.MeetingPlace.CAMPUS,
                                "Vi møtes på et grupperom, to ganger i uka. Første time går til å planlegge uka.")
                        .orThrow());
        for (var grant : grants) agree(assignment, help, grant, mentor, cast);
    }

    /** Grants that have begun, by first day; none when this mentor helps already. */
    private List<Grant> begun(CaseId caseId, Actor mentor) {
        if (mentors.ofCase(caseId).stream().anyMatch(a -> a.mentor().equals(mentor.person()))) return List.of();
        LocalDate today = clock.today();
        return funding.grantsOf(caseId).stream()
                .filter(grant -> !grant.period().from().isAfter(today))
                .sorted(Comparator.comparing(grant -> grant.period().from()))
                .toList();
    }

    private void declare(Actor coordinator, Actor mentor) {
        use.run(coordinator, () -> declarations.prepare(coordinator, mentor.person()));
        use.run(mentor, () -> {
            var declaration = declarations.of(mentor.person()).orElseThrow();
            if (!declaration.signed())
                declarations.sign(mentor, declaration.sha256()).orThrow();
        });
    }

    private void agree(AssignmentId assignment, Help help, Grant grant, Actor mentor, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        var approver = cast.part("approver");
        var hours = Minutes.hours(help.hours());
        Period period = grant.period();
        var draft = new ContractRule.Draft(
                period, hours.compareTo(grant.hours()) > 0 ? grant.hours() : hours, HourlyRate.of(help.rate()));
        var contract = use.as(
                coordinator,
                () -> contracts
                        .make(coordinator, assignment, ContractKind.EMPLOYEE, draft)
                        .orThrow());
        use.run(
                mentor,
                () -> contracts
                        .sign(mentor, contract, contracts.shown(contract))
                        .orThrow());
        use.run(
                approver,
                () -> contracts
                        .sign(approver, contract, contracts.shown(contract))
                        .orThrow());
    }
}

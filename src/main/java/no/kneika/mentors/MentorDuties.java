package no.kneika.mentors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.mentors.domain.RenewalRule;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be done about declarations, first meetings and contracts. */
@Component
class MentorDuties implements DutyList {

    private final Cases cases;
    private final Mentors mentors;
    private final Declarations declarations;
    private final Contracts contracts;
    private final Funding funding;
    private final People people;
    private final Institutions institutions;

    MentorDuties(
            Cases cases,
            Mentors mentors,
            Declarations declarations,
            Contracts contracts,
            Funding funding,
            People people,
            Institutions institutions) {
        this.cases = cases;
        this.mentors = mentors;
        this.declarations = declarations;
        this.contracts = contracts;
        this.funding = funding;
        this.people = people;
        this.institutions = institutions;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return switch (actor.capacity()) {
            case MENTOR -> ofMentor(today, actor);
            case COORDINATOR -> ofCoordinator(today, actor);
            case APPROVER -> ofApprover(today);
            default -> List.of();
        };
    }

    private List<Obligation> ofMentor(LocalDate today, Actor actor) {
        var due = new ArrayList<Obligation>();
        declarations
                .of(actor.person())
                .filter(d -> !d.signed())
                .ifPresent(d -> due.add(new Obligation(
                        Kind.SIGN_DECLARATION,
                        d.document().id().value(),
                        null,
                        "",
                        Capacity.MENTOR,
                        actor.person(),
                        today,
                        Money.ZERO,
                        "/declaration",
                        "")));
        for (var assignment : mentors.ofMentor(actor.person())) {
            if (!assignment.isActiveOn(today)) continue;
            for (var contract : assignment.contracts())
                if (!contract.signedByMentor())
                    due.add(sign(assignment, contract, Capacity.MENTOR, actor.person(), ""));
        }
        return due;
    }

    private List<Obligation> ofCoordinator(LocalDate today, Actor actor) {
        var due = new ArrayList<Obligation>();
        var running = running(today);
        var names =
                people.names(running.stream().map(Assignment::mentor).distinct().toList());
        var signed = mentors.declarationsSigned(
                running.stream().map(Assignment::mentor).distinct().toList());
        var grants = funding.grantsOf(
                running.stream().map(Assignment::caseId).distinct().toList());
        var days = institutions.rulebook(actor.institution(), Funder.NAV, today).kickoffDays();
        for (var a : running) {
            var name = names.getOrDefault(a.mentor(), "");
            if (a.kickoff().isEmpty())
                due.add(new Obligation(
                        Kind.HOLD_KICKOFF,
                        a.id().value(),
                        a.caseId(),
                        "",
                        Capacity.COORDINATOR,
                        null,
                        a.from().plusDays(days),
                        Money.ZERO,
                        "/assignments/" + a.id() + "/kickoff",
                        name));
            else if (a.ended().isEmpty()
                    && signed.contains(a.mentor())
                    && needsContract(a, grants.getOrDefault(a.caseId(), List.of()), today))
                due.add(new Obligation(
                        Kind.MAKE_CONTRACT,
                        a.id().value(),
                        a.caseId(),
                        "",
                        Capacity.COORDINATOR,
                        null,
                        today,
                        Money.ZERO,
                        where(a, grants.getOrDefault(a.caseId(), List.of()), today),
                        name));
        }
        return due;
    }

    /** One that only goes on is renewed together with the others; a first one is written. */
    private static String where(Assignment a, List<Grant> grants, LocalDate today) {
        var funded = grants.stream()
                .map(grant -> new ContractRule.Funded(grant.period(), grant.hours()))
                .toList();
        return RenewalRule.next(false, a.contracts(), funded, today).isAccepted()
                ? "/renewals"
                : "/assignments/" + a.id() + "/contracts/new";
    }

    /** Of the cases a coordinator knows; other rooms ask for the same cases on the same page. */
    private List<Assignment> running(LocalDate today) {
        return mentors.ofCases(cases.all().stream().map(SupportCase::id).toList()).values().stream()
                .flatMap(List::stream)
                .filter(a -> a.ended().filter(last -> last.isBefore(today)).isEmpty())
                .sorted(Comparator.comparing(Assignment::from).thenComparing(a -> a.id().value()))
                .toList();
    }

    /** Somebody funds days from today on that no contract, signed or not, covers. */
    private boolean needsContract(Assignment a, List<Grant> grants, LocalDate today) {
        var uncontracted = grants.stream()
                .map(Grant::period)
                .filter(p -> !p.to().isBefore(today))
                .anyMatch(p -> a.contracts().stream().noneMatch(c -> c.period().overlaps(p)));
        return uncontracted
                || (a.contracts().isEmpty()
                        && contracts.facts(a).startsWithoutLetter().isPresent());
    }

    private List<Obligation> ofApprover(LocalDate today) {
        var due = new ArrayList<Obligation>();
        var running = mentors.runningOn(today);
        var names =
                people.names(running.stream().map(Assignment::mentor).distinct().toList());
        for (var a : running)
            for (var contract : a.contracts())
                if (!contract.signedByInstitution())
                    due.add(sign(a, contract, Capacity.APPROVER, null, names.getOrDefault(a.mentor(), "")));
        return due;
    }

    private static Obligation sign(
            Assignment a, ContractTerms contract, Capacity who, @Nullable PersonId person, String about) {
        return new Obligation(
                Kind.SIGN_CONTRACT,
                contract.id().value(),
                a.caseId(),
                "",
                who,
                person,
                contract.period().from(),
                Money.ZERO,
                "/contracts/" + contract.id(),
                about);
    }
}

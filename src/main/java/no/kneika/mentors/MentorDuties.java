package no.kneika.mentors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
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
            case COORDINATOR -> ofCoordinator(today, actor, people::names);
            case APPROVER -> ofApprover(today);
            default -> List.of();
        };
    }

    @Override
    public List<Obligation> counted(LocalDate today, Actor actor) {
        return actor.capacity() == Capacity.COORDINATOR
                ? ofCoordinator(today, actor, nobody -> Map.of())
                : dueBy(today, actor);
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

    private List<Obligation> ofCoordinator(
            LocalDate today, Actor actor, Function<Collection<PersonId>, Map<PersonId, String>> naming) {
        var running = mentors.helping(cases.all().stream().map(SupportCase::id).toList(), today).values().stream()
                .flatMap(List::stream)
                .toList();
        var grants = funding.grantsOf(
                running.stream().map(Helping::caseId).distinct().toList());
        var toMeet = running.stream().filter(a -> !a.met()).toList();
        var toWrite = lacking(running, grants, today);
        var names = naming.apply(Stream.concat(
                        toMeet.stream().map(Helping::mentor),
                        toWrite.stream().map(it -> it.own().mentor()))
                .distinct()
                .toList());
        var days = institutions.rulebook(actor.institution(), Funder.NAV, today).kickoffDays();
        var due = new ArrayList<Obligation>();
        for (var a : toMeet)
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
                    names.getOrDefault(a.mentor(), "")));
        for (var it : toWrite)
            due.add(new Obligation(
                    Kind.MAKE_CONTRACT,
                    it.own().id().value(),
                    it.own().caseId(),
                    "",
                    Capacity.COORDINATOR,
                    null,
                    today,
                    Money.ZERO,
                    where(it, today),
                    names.getOrDefault(it.own().mentor(), "")));
        return due;
    }

    /** Most have a contract for as long as somebody pays: the contracts of the others alone are read and weighed. */
    private List<Funds> lacking(List<Helping> running, Map<CaseId, List<Grant>> grants, LocalDate today) {
        var perhaps = running.stream()
                .filter(a -> a.met() && a.ended().isEmpty() && a.declared())
                .filter(a -> mayLack(a, grants.getOrDefault(a.caseId(), List.of()), today))
                .toList();
        var byCase =
                mentors.ofCases(perhaps.stream().map(Helping::caseId).distinct().toList());
        var lacking = new ArrayList<Funds>();
        for (var a : perhaps) {
            var all = byCase.getOrDefault(a.caseId(), List.of());
            all.stream()
                    .filter(own -> own.id().equals(a.id()))
                    .map(own -> new Funds(own, all, grants.getOrDefault(a.caseId(), List.of())))
                    .filter(it -> needsContract(it, today))
                    .forEach(lacking::add);
        }
        return lacking;
    }

    /** A contract for the last day of a grant covers what is left of it ({@link RenewalRule#rest}). */
    private static boolean mayLack(Helping it, List<Grant> grants, LocalDate today) {
        return it.contracts().isEmpty()
                || grants.stream()
                        .filter(grant -> !grant.period().to().isBefore(today) && grant.isFor(it.mentor()))
                        .anyMatch(grant -> !it.isPromised(grant.period().to()));
    }

    /** An assignment among all the mentors of its case and what funds it. */
    private record Funds(Assignment own, List<Assignment> all, List<Grant> grants) {

        RenewalRule.Beside mentor() {
            return RenewalRule.Beside.of(own);
        }

        List<RenewalRule.Beside> mentors() {
            return Renewals.sharing(own, all, grants).stream()
                    .map(RenewalRule.Beside::of)
                    .toList();
        }

        List<ContractRule.Funded> funded() {
            return grants.stream()
                    .filter(grant -> grant.isFor(own.mentor()))
                    .map(ContractRule.Funded::of)
                    .toList();
        }
    }

    /** One that only goes on is renewed together with the others; a first one is written. */
    private static String where(Funds it, LocalDate today) {
        return RenewalRule.next(it.mentor(), it.mentors(), it.funded(), today).isAccepted()
                ? "/renewals"
                : "/assignments/" + it.own().id() + "/contracts/new";
    }

    private boolean needsContract(Funds it, LocalDate today) {
        return RenewalRule.lacksContract(it.mentor(), it.mentors(), it.funded(), today)
                || (it.own().contracts().isEmpty()
                        && contracts.facts(it.own()).startsWithoutLetter().isPresent());
    }

    private List<Obligation> ofApprover(LocalDate today) {
        var due = new ArrayList<Obligation>();
        var running = mentors.runningUnsigned(today);
        var names =
                people.names(running.stream().map(Assignment::mentor).distinct().toList());
        for (var a : running)
            for (var contract : a.contracts())
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

package no.kneika.claims.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.kneika.cases.Cases;
import no.kneika.hours.EntryId;
import no.kneika.institution.Institutions;
import no.kneika.institution.PayrollProof;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.VoucherView;
import no.kneika.people.IdentityNumber;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/** What the papers of some claims say beside their figures: who the students are, the mentors' names, payroll's lines. */
@Component
class BesideFigures {

    private final Cases cases;
    private final People people;
    private final Payroll payroll;
    private final Institutions institutions;

    BesideFigures(Cases cases, People people, Payroll payroll, Institutions institutions) {
        this.cases = cases;
        this.people = people;
        this.payroll = payroll;
        this.institutions = institutions;
    }

    /**
     * @param names of students, mentors and those who have signed
     * @param account the institution's own, as it is written
     * @param lines payroll's, by payroll month
     * @param of the lines an entry was paid on, as they stand in {@code lines}
     */
    record Known(
            Map<CaseId, PersonId> students,
            Map<PersonId, String> names,
            Map<PersonId, IdentityNumber> numbers,
            String account,
            List<VoucherView> lines,
            Map<EntryId, List<Integer>> of) {

        PersonId student(CaseId caseId) {
            var student = students.get(caseId);
            if (student == null) throw new NotFound("case");
            return student;
        }

        String name(PersonId person) {
            var name = names.get(person);
            if (name == null) throw new NotFound("person");
            return name;
        }

        Optional<IdentityNumber> number(PersonId person) {
            return Optional.ofNullable(numbers.get(person));
        }

        /** The lines these entries were paid on, by payroll month. */
        List<VoucherView> linesBehind(Collection<EntryId> entries) {
            var places = new TreeSet<Integer>();
            entries.forEach(entry -> places.addAll(of.getOrDefault(entry, List.of())));
            return places.stream().map(lines::get).toList();
        }
    }

    /** In as many questions for many claims as for one. */
    Known of(Actor actor, Collection<Prepared> claims) {
        var students = cases.studentsOf(
                claims.stream().map(it -> it.grant().caseId()).distinct().toList());
        var named = new HashSet<>(students.values());
        for (var claim : claims) {
            claim.calculation().lines().forEach(line -> named.add(line.mentor()));
            claim.signature().ifPresent(signed -> named.add(signed.by()));
        }
        var lines = new ArrayList<VoucherView>();
        var of = new HashMap<EntryId, List<Integer>>();
        payroll.vouchersBehind(entries(claims)).forEach((line, entries) -> {
            for (var entry : entries)
                of.computeIfAbsent(entry, any -> new ArrayList<>()).add(lines.size());
            lines.add(line);
        });
        return new Known(
                students,
                people.names(named),
                people.identityNumbers(actor, new HashSet<>(students.values())),
                institutions.claimContact(actor.institution()).accountAsWritten(),
                lines,
                of);
    }

    /** Where the unit wants to see payroll's lines, those of the days of the grant. */
    private static Collection<EntryId> entries(Collection<Prepared> claims) {
        var entries = new HashSet<EntryId>();
        for (var claim : claims)
            if (claim.proof() != PayrollProof.NOTHING)
                for (var share : claim.shares())
                    if (claim.grant().period().contains(share.piece().workDay()))
                        entries.add(new EntryId(share.piece().entry()));
        return entries;
    }
}

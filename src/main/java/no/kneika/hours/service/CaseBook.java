package no.kneika.hours.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.Stretch;
import no.kneika.hours.domain.CaseHours;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.store.Entries;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Period;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Lays hours beside grants and rules, case by case: what everything else about hours is derived from. */
@Component
public class CaseBook {

    private final Entries entries;
    private final Funding funding;
    private final Institutions institutions;
    private final BusinessClock clock;

    CaseBook(Entries entries, Funding funding, Institutions institutions, BusinessClock clock) {
        this.entries = entries;
        this.funding = funding;
        this.institutions = institutions;
        this.clock = clock;
    }

    public CaseHours of(CaseId caseId) {
        return CaseHours.of(entries.ofCases(List.of(caseId)), funding.grantsOf(caseId));
    }

    public Map<CaseId, CaseHours> of(Collection<CaseId> cases) {
        return books(cases, entries.ofCases(cases), funding.grantsOf(cases));
    }

    /** The books of some days of each case, and of those around them that no grant crosses the edge of. */
    public Map<CaseId, CaseHours> around(Map<CaseId, Period> days) {
        var grants = funding.grantsOf(days.keySet());
        var stretches = new HashMap<CaseId, Period>();
        days.forEach((id, of) -> stretches.put(id, Stretch.around(of, grants.getOrDefault(id, List.of()))));
        return books(days.keySet(), entries.onDays(stretches), grants);
    }

    /** The book of a day of a case. */
    public CaseHours around(CaseId caseId, LocalDate day) {
        return Objects.requireNonNull(
                around(Map.of(caseId, new Period(day, day))).get(caseId));
    }

    private static Map<CaseId, CaseHours> books(
            Collection<CaseId> cases, List<EntryFacts> entries, Map<CaseId, List<Grant>> grants) {
        var facts = new HashMap<CaseId, List<EntryFacts>>();
        for (var fact : entries)
            facts.computeIfAbsent(fact.entry().caseId(), any -> new ArrayList<>())
                    .add(fact);
        var books = new HashMap<CaseId, CaseHours>();
        for (var id : cases)
            books.put(id, CaseHours.of(facts.getOrDefault(id, List.of()), grants.getOrDefault(id, List.of())));
        return books;
    }

    /** The rules of today. An institution has one set of rules for hours, whoever pays. */
    public Rulebook rules(InstitutionId institution) {
        return institutions.rulebook(institution, Funder.NAV, clock.today());
    }

    public EntryStanding standing(EntryFacts facts, CaseHours book, ConfirmationPolicy policy) {
        return facts.standing(policy, clock.today(), book.above(facts.entry().id()));
    }
}

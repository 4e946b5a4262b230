package no.kneika.hours.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantId;
import no.kneika.funding.HoursWorked;
import no.kneika.hours.EntryId;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.Rates;
import no.kneika.hours.store.Entries;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.mentors.Mentors;
import org.springframework.stereotype.Service;

/** Tells funding what has been worked: in a grant, and on days nobody has granted yet (eksponering, rules.md 2). */
@Service
class WorkAtRisk implements HoursWorked {

    private final CaseBook books;
    private final Entries entries;
    private final Funding funding;
    private final Mentors mentors;
    private final Institutions institutions;

    WorkAtRisk(CaseBook books, Entries entries, Funding funding, Mentors mentors, Institutions institutions) {
        this.books = books;
        this.entries = entries;
        this.funding = funding;
        this.mentors = mentors;
        this.institutions = institutions;
    }

    @Override
    public Minutes usedIn(GrantId grant) {
        return books.of(funding.grant(grant).caseId()).usedIn(grant);
    }

    @Override
    public Map<GrantId, Map<YearMonth, Minutes>> monthsOf(Collection<CaseId> cases) {
        var worked = new HashMap<GrantId, Map<YearMonth, Minutes>>();
        for (var book : books.of(cases).values()) {
            var months = new HashMap<EntryId, YearMonth>();
            book.counting().forEach(entry -> months.put(entry.id(), entry.month()));
            for (var slice : book.allotment().slices()) {
                var month = months.get(slice.entry());
                if (month == null || slice.grant().isEmpty()) continue;
                worked.computeIfAbsent(slice.grant().get(), any -> new HashMap<>())
                        .merge(month, new Minutes(slice.toMinute() - slice.fromMinute()), Minutes::plus);
            }
        }
        return worked;
    }

    @Override
    public Minutes uncoveredUpTo(CaseId caseId, LocalDate lastDay) {
        return Minutes.sum(books.of(caseId).uncoveredUpTo(lastDay).stream()
                .map(HourEntry::minutes)
                .toList());
    }

    /** Each assignment and month is a line of its own, as it will be on a voucher. */
    @Override
    public Money exposure(CaseId caseId, LocalDate lastDay) {
        var book = books.of(caseId);
        var at = book.uncoveredUpTo(lastDay).stream().map(HourEntry::id).toList();
        var uncovered =
                book.facts().stream().filter(f -> at.contains(f.entry().id())).toList();
        var rates = new Rates(mentors.rates(Rates.assignments(uncovered)));
        return Money.sum(uncovered.stream()
                .map(f -> f.entry().assignment())
                .distinct()
                .map(a -> cost(
                        uncovered.stream()
                                .filter(f -> f.entry().assignment().equals(a))
                                .toList(),
                        rates))
                .toList());
    }

    private Money cost(List<EntryFacts> facts, Rates rates) {
        var last = facts.getLast().entry();
        var kind = mentors.assignment(last.assignment())
                .contractOn(last.day())
                .map(terms -> terms.kind())
                .orElse(ContractKind.EMPLOYEE);
        return institutions
                .employerCosts(entries.institution(), kind, last.day())
                .total(rates.wageOf(facts));
    }
}

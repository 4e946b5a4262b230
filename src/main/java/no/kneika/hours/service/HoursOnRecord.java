package no.kneika.hours.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.CaseWork;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Hours;
import no.kneika.hours.SheetView;
import no.kneika.hours.Usage;
import no.kneika.hours.VouchedFor;
import no.kneika.hours.domain.CaseHours;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.Rates;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.OpenEntries;
import no.kneika.hours.store.Sheets;
import no.kneika.hours.store.SignOffs;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.mentors.Mentors;
import org.springframework.stereotype.Service;

/** Answers the later rooms from what is on record. */
@Service
class HoursOnRecord implements Hours {

    private final CaseBook books;
    private final CaseSums sums;
    private final Entries entries;
    private final OpenEntries open;
    private final Sheets sheets;
    private final Mentors mentors;
    private final SignOffs signOffs;

    HoursOnRecord(
            CaseBook books,
            CaseSums sums,
            Entries entries,
            OpenEntries open,
            Sheets sheets,
            Mentors mentors,
            SignOffs signOffs) {
        this.books = books;
        this.sums = sums;
        this.entries = entries;
        this.open = open;
        this.sheets = sheets;
        this.mentors = mentors;
        this.signOffs = signOffs;
    }

    @Override
    public VouchedFor vouchedFor(Collection<EntryId> asked) {
        return signOffs.vouchedFor(asked);
    }

    @Override
    public Usage usage(CaseId caseId, LocalDate today) {
        return sums.usages(List.of(caseId), today).getOrDefault(caseId, Usage.NOTHING);
    }

    @Override
    public Map<CaseId, Usage> usages(Collection<CaseId> cases, LocalDate today) {
        return sums.usages(cases, today);
    }

    @Override
    public Map<CaseId, Minutes> workedIn(Collection<CaseId> cases, Period period) {
        return sums.workedIn(cases, period);
    }

    @Override
    public Map<CaseId, Minutes> workedIn(YearMonth month) {
        return entries.workedIn(month);
    }

    @Override
    public List<FundedSlice> allotment(CaseId caseId) {
        return books.of(caseId).allotment().slices();
    }

    @Override
    public CaseWork workOf(CaseId caseId) {
        return work(books.of(caseId));
    }

    @Override
    public Map<CaseId, CaseWork> workOf(Map<CaseId, Period> days) {
        var work = new HashMap<CaseId, CaseWork>();
        books.around(days).forEach((caseId, book) -> work.put(caseId, work(book)));
        return work;
    }

    private static CaseWork work(CaseHours book) {
        return new CaseWork(
                book.counting(),
                book.allotment().slices(),
                book.facts().stream()
                        .filter(f -> f.approved() && !f.reversed())
                        .map(f -> f.entry().id())
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<HourEntry> entriesOf(CaseId caseId) {
        return books.of(caseId).counting();
    }

    @Override
    public List<ApprovedEntry> approvedIn(CaseId caseId, Period period) {
        return withRates(entries.ofCases(List.of(caseId)).stream()
                .filter(f -> period.contains(f.entry().day()))
                .toList());
    }

    @Override
    public List<ApprovedEntry> approvedUpTo(YearMonth month) {
        return withRates(entries.approvedUpTo(month.atEndOfMonth()));
    }

    @Override
    public List<YearMonth> attestedMonths() {
        return sheets.attestedMonths();
    }

    @Override
    public List<ApprovedEntry> approvedIn(YearMonth month) {
        return withRates(entries.approvedBetween(month.atDay(1), month.atEndOfMonth()));
    }

    @Override
    public Set<EntryId> undone() {
        return open.undone();
    }

    @Override
    public List<ApprovedEntry> approved(Collection<EntryId> wanted) {
        return withRates(entries.of(wanted));
    }

    @Override
    public Money beforeTax(Collection<HourEntry> worked) {
        var facts = entries.of(worked.stream().map(HourEntry::id).toList());
        return rates(facts).wageOf(facts);
    }

    @Override
    public List<SheetView> sheets(CaseId caseId) {
        var counting = entries.ofCases(List.of(caseId)).stream()
                .filter(f -> !f.reversed())
                .collect(Collectors.groupingBy(
                        f -> new Sheets.Month(f.entry().assignment(), f.entry().month())));
        var submitted = sheets.submitted(
                counting.keySet().stream().map(Sheets.Month::assignment).toList());
        return counting.entrySet().stream()
                .map(sheet -> view(sheet.getKey(), sheet.getValue(), submitted.contains(sheet.getKey())))
                .sorted(Comparator.comparing(SheetView::month)
                        .reversed()
                        .thenComparing(s -> s.assignment().toString()))
                .toList();
    }

    private static SheetView view(Sheets.Month sheet, List<EntryFacts> facts, boolean submitted) {
        var first = facts.getFirst().entry();
        return new SheetView(
                sheet.assignment(),
                first.caseId(),
                first.mentor(),
                sheet.month(),
                sum(facts),
                sum(facts.stream().filter(EntryFacts::approved).toList()),
                submitted,
                (int) facts.stream().filter(f -> f.attestation().isEmpty()).count(),
                facts.stream()
                        .filter(f -> !f.approved())
                        .flatMap(f -> f.attestation().stream())
                        .findFirst());
    }

    private static Minutes sum(List<EntryFacts> facts) {
        return Minutes.sum(facts.stream().map(f -> f.entry().minutes()).toList());
    }

    private Rates rates(List<EntryFacts> facts) {
        return new Rates(mentors.rates(Rates.assignments(facts)));
    }

    /** Approved, counting, with something to pay. */
    private List<ApprovedEntry> withRates(List<EntryFacts> facts) {
        var rates = rates(facts);
        var approved = new ArrayList<ApprovedEntry>();
        for (var fact : facts) {
            var attestation = fact.attestation();
            if (!fact.approved() || fact.reversed() || attestation.isEmpty()) continue;
            var entry = fact.entry();
            approved.add(new ApprovedEntry(
                    entry, rates.on(entry.assignment(), entry.day()), attestation.get(), fact.payable()));
        }
        return approved;
    }
}

package no.kneika.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.kneika.funding.GrantId;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.AttestationId;
import no.kneika.hours.CaseWork;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Hours;
import no.kneika.hours.SheetView;
import no.kneika.hours.Usage;
import no.kneika.hours.VouchedFor;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Ids;

/** Approved hours as a test says them, without assignments, contracts and sheets. */
final class HoursByHand implements Hours {

    private final Map<CaseId, List<HourEntry>> entries = new ConcurrentHashMap<>();
    private final Map<CaseId, List<FundedSlice>> slices = new ConcurrentHashMap<>();

    /** Work of which a grant carries the first minutes. */
    HourEntry worked(CaseId caseId, PersonId mentor, LocalDate day, int minutes, Optional<GrantId> grant, int carried) {
        var entry = new HourEntry(
                new EntryId(Ids.next()),
                new AssignmentId(Ids.next()),
                caseId,
                mentor,
                day,
                new Minutes(minutes),
                EntryKind.MEETING,
                day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        entries.computeIfAbsent(caseId, any -> new ArrayList<>()).add(entry);
        carry(entry, grant, carried);
        return entry;
    }

    /** Another grant carries it from now on, or another part of it. */
    void carry(HourEntry entry, Optional<GrantId> grant, int carried) {
        var all = slices.computeIfAbsent(entry.caseId(), any -> new ArrayList<>());
        all.removeIf(slice -> slice.entry().equals(entry.id()));
        int cut = grant.isPresent() ? carried : 0;
        if (cut > 0) all.add(new FundedSlice(entry.id(), 0, cut, grant));
        if (cut < entry.minutes().value())
            all.add(new FundedSlice(entry.id(), cut, entry.minutes().value(), Optional.empty()));
    }

    @Override
    public List<FundedSlice> allotment(CaseId caseId) {
        return List.copyOf(slices.getOrDefault(caseId, List.of()));
    }

    @Override
    public CaseWork workOf(CaseId caseId) {
        var known = entriesOf(caseId);
        return new CaseWork(
                known, allotment(caseId), known.stream().map(HourEntry::id).collect(Collectors.toSet()));
    }

    @Override
    public Map<CaseId, CaseWork> workOf(Map<CaseId, Period> days) {
        return days.keySet().stream().collect(Collectors.toMap(id -> id, this::workOf));
    }

    @Override
    public List<HourEntry> entriesOf(CaseId caseId) {
        return List.copyOf(entries.getOrDefault(caseId, List.of()));
    }

    @Override
    public Map<CaseId, Minutes> workedIn(YearMonth month) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ApprovedEntry> approved(Collection<EntryId> ids) {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> ids.contains(entry.id()))
                .map(entry -> new ApprovedEntry(
                        entry, HourlyRate.of("180.00"), new AttestationId(Ids.next()), entry.minutes()))
                .toList();
    }

    /** Who has vouched for every hour there is, until a test says otherwise. */
    VouchedFor vouched = new VouchedFor(Set.of(), Set.of(), Set.of());

    @Override
    public VouchedFor vouchedFor(Collection<EntryId> asked) {
        return vouched;
    }

    @Override
    public Money beforeTax(Collection<HourEntry> all) {
        return HourlyRate.of("180.00")
                .times(Minutes.sum(all.stream().map(HourEntry::minutes).toList()));
    }

    @Override
    public Usage usage(CaseId caseId, LocalDate today) {
        return Usage.NOTHING;
    }

    @Override
    public Map<CaseId, Usage> usages(Collection<CaseId> cases, LocalDate today) {
        return Map.of();
    }

    @Override
    public List<ApprovedEntry> approvedIn(CaseId caseId, Period period) {
        return List.of();
    }

    @Override
    public Map<CaseId, Minutes> workedIn(Collection<CaseId> cases, Period period) {
        return Map.of();
    }

    @Override
    public Set<EntryId> undone() {
        return Set.of();
    }

    @Override
    public List<YearMonth> attestedMonths() {
        return List.of();
    }

    @Override
    public List<ApprovedEntry> approvedIn(YearMonth month) {
        return List.of();
    }

    @Override
    public List<ApprovedEntry> approvedUpTo(YearMonth month) {
        return List.of();
    }

    @Override
    public List<SheetView> sheets(CaseId caseId) {
        return List.of();
    }
}

package no.kneika.funding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kneika.funding.domain.AgreedNow;
import no.kneika.funding.store.AgreementRows;
import no.kneika.funding.store.ChangeRows;
import no.kneika.funding.store.MonthRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.platform.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The months of concluded agreements (tilskuddsperioder), as whoever asks may see them: agreed, decided, paid, worked and
 * what they cost. Inside {@code Use.as}. What changes them: {@link RecordMonths}, {@link ChangeGrant}.
 */
@Component
public class SubsidyPeriods {

    private final AgreementRows agreements;
    private final ChangeRows changes;
    private final MonthRows months;
    private final Ledger ledger;
    private final ObjectProvider<HoursWorked> hours;

    SubsidyPeriods(
            AgreementRows agreements,
            ChangeRows changes,
            MonthRows months,
            Ledger ledger,
            ObjectProvider<HoursWorked> hours) {
        this.agreements = agreements;
        this.changes = changes;
        this.months = months;
        this.ledger = ledger;
        this.hours = hours;
    }

    /** The months of one agreement, the first one first; none before it is concluded. */
    public List<SubsidyPeriod> of(AgreementId id) {
        var row = agreements.find(id).orElseThrow(() -> new NotFound("agreement"));
        return of(List.of(row.caseId())).stream()
                .filter(it -> it.agreement().equals(id))
                .toList();
    }

    /** @throws NotFound where the agreement has no such month for whoever asks */
    public SubsidyPeriod of(AgreementId id, YearMonth month) {
        return of(id).stream()
                .filter(it -> it.month().equals(month))
                .findFirst()
                .orElseThrow(() -> new NotFound("month of an agreement"));
    }

    /** The months of every concluded agreement of some cases, by month. */
    public List<SubsidyPeriod> of(Collection<CaseId> cases) {
        return of(cases, true);
    }

    /** The same without what was worked and what it cost, where only NAV's part is asked about. */
    List<SubsidyPeriod> ofNav(Collection<CaseId> cases) {
        return of(cases, false);
    }

    private List<SubsidyPeriod> of(Collection<CaseId> asked, boolean worth) {
        var known = concluded(asked);
        if (known.isEmpty()) return List.of();
        var cases = known.stream().map(it -> it.row().caseId()).distinct().toList();
        var told = told(cases);
        var noted = months.notes(cases).stream().collect(Collectors.groupingBy(MonthRows.Noted::agreement));
        var worked = worth ? worked(cases) : Map.<GrantId, Map<YearMonth, Minutes>>of();
        var cost = worth ? ledger.costByGrantAndMonth(cases) : Map.<UUID, Map<YearMonth, Money>>of();
        var all = new ArrayList<SubsidyPeriod>();
        for (var it : known) {
            var grant = it.row().conclusion().orElseThrow().grant();
            for (var month : monthsOf(it, told))
                all.add(new SubsidyPeriod(
                        it.row().id(),
                        grant,
                        it.row().caseId(),
                        it.row().mentor(),
                        YearMonth.from(month.period().from()),
                        month.period(),
                        month.hours(),
                        month.sum(),
                        decisions(it, told, YearMonth.from(month.period().from())),
                        worked.getOrDefault(grant, Map.of())
                                .getOrDefault(YearMonth.from(month.period().from()), Minutes.ZERO),
                        cost.getOrDefault(grant.value(), Map.of())
                                .getOrDefault(YearMonth.from(month.period().from()), Money.ZERO),
                        noted.getOrDefault(it.row().id(), List.of()).stream()
                                .filter(note -> note.month()
                                        .equals(YearMonth.from(month.period().from())))
                                .map(MonthRows.Noted::note)
                                .toList()));
        }
        all.sort((a, b) -> a.month().compareTo(b.month()));
        return List.copyOf(all);
    }

    private Map<GrantId, Map<YearMonth, Minutes>> worked(Collection<CaseId> cases) {
        return Optional.ofNullable(hours.getIfAvailable())
                .map(room -> room.monthsOf(cases))
                .orElse(Map.of());
    }

    /** What NAV pays for each month of each agreement of some cases, as far as it is known. */
    public Map<GrantId, Map<YearMonth, Money>> pays(Collection<CaseId> cases) {
        var pays = new HashMap<GrantId, Map<YearMonth, Money>>();
        var told = told(cases);
        for (var it : concluded(cases)) {
            var grant = it.row().conclusion().orElseThrow().grant();
            var sums = new HashMap<YearMonth, Money>();
            for (var month : monthsOf(it, told)) {
                var when = YearMonth.from(month.period().from());
                sums.put(when, pays(month.sum(), decisions(it, told, when)));
            }
            pays.put(grant, sums);
        }
        return pays;
    }

    private static Money pays(Money expected, List<SubsidyPeriod.Decided> decisions) {
        var paid = decisions.stream()
                .flatMap(it -> it.paid().stream())
                .map(SubsidyPeriod.Paid::sum)
                .toList();
        if (!paid.isEmpty()) return Money.sum(paid);
        return decisions.isEmpty() ? expected : decisions.getLast().sum();
    }

    /** What is agreed now, after everything that has been changed. */
    AgreedNow agreed(AgreementRows.Row row) {
        return row.conclusion()
                .map(done -> AgreedNow.of(row.period(), row.terms(), changes.of(done.grant())))
                .orElseGet(() -> AgreedNow.of(row.period(), row.terms(), List.of()));
    }

    /** The days each of them holds. */
    Map<AgreementId, Period> agreed(List<AgreementRows.Row> rows) {
        return concluded(rows).stream()
                .collect(Collectors.toMap(it -> it.row().id(), it -> it.agreed().period()));
    }

    private record Concluded(AgreementRows.Row row, AgreedNow agreed) {}

    private List<Concluded> concluded(Collection<CaseId> cases) {
        return concluded(agreements.of(cases));
    }

    private List<Concluded> concluded(List<AgreementRows.Row> all) {
        var rows = all.stream().filter(row -> row.conclusion().isPresent()).toList();
        if (rows.isEmpty()) return List.of();
        var cases = rows.stream().map(AgreementRows.Row::caseId).distinct().toList();
        var changed = changes.of(cases).stream().collect(Collectors.groupingBy(GrantChange::grant));
        return rows.stream()
                .map(row -> new Concluded(
                        row,
                        AgreedNow.of(
                                row.period(),
                                row.terms(),
                                changed.getOrDefault(
                                        row.conclusion().orElseThrow().grant(), List.of()))))
                .toList();
    }

    private Map<AgreementId, Map<YearMonth, List<MonthRows.Row>>> told(Collection<CaseId> cases) {
        return months.of(cases).stream()
                .collect(Collectors.groupingBy(MonthRows.Row::agreement, Collectors.groupingBy(MonthRows.Row::month)));
    }

    private static List<SubsidyPeriod.Decided> decisions(
            Concluded it, Map<AgreementId, Map<YearMonth, List<MonthRows.Row>>> told, YearMonth month) {
        return told.getOrDefault(it.row().id(), Map.of()).getOrDefault(month, List.of()).stream()
                .map(MonthRows.Row::decided)
                .toList();
    }

    /** Also months after an early end, where NAV decided about them all the same. */
    private static List<Agreement.Month> monthsOf(
            Concluded it, Map<AgreementId, Map<YearMonth, List<MonthRows.Row>>> told) {
        var months = new ArrayList<>(it.agreed().months());
        var known = months.stream()
                .collect(Collectors.toMap(month -> YearMonth.from(month.period().from()), Function.identity()));
        var late = new TreeSet<>(told.getOrDefault(it.row().id(), Map.of()).keySet());
        late.removeAll(known.keySet());
        for (var month : late)
            months.add(new Agreement.Month(
                    Period.month(month).intersection(it.row().period()).orElseGet(() -> Period.month(month)),
                    Minutes.ZERO,
                    Money.ZERO));
        return months;
    }
}

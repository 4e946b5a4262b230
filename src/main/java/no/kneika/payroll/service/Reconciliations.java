package no.kneika.payroll.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.Hours;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.payroll.Reconciliation;
import no.kneika.payroll.domain.Reconcile;
import no.kneika.payroll.domain.Reconcile.Answered;
import no.kneika.payroll.domain.Reconcile.MentorMonth;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.AskedBack;
import no.kneika.payroll.store.Doubts;
import no.kneika.payroll.store.Explanations;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Tenancy;
import no.kneika.payroll.store.Vouchers;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Service;

/** Lays hours beside vouchers and keeps what people say about a difference (avstemming). */
@Service
public class Reconciliations {

    private final Hours hours;
    private final Exports exports;
    private final AskedBack asked;
    private final Vouchers vouchers;
    private final Explanations said;
    private final Doubts doubts;
    private final Institutions institutions;
    private final Tenancy tenancy;
    private final BusinessClock clock;

    Reconciliations(
            Hours hours,
            Exports exports,
            AskedBack asked,
            Vouchers vouchers,
            Explanations said,
            Doubts doubts,
            Institutions institutions,
            Tenancy tenancy,
            BusinessClock clock) {
        this.hours = hours;
        this.exports = exports;
        this.asked = asked;
        this.vouchers = vouchers;
        this.said = said;
        this.doubts = doubts;
        this.institutions = institutions;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public List<Reconciliation> of(YearMonth month) {
        return of(hours.approvedIn(month), exports.sentFor(month));
    }

    List<Reconciliation> of(Collection<PersonId> mentors, Period period) {
        var sent = exports.sentFor(mentors, YearMonth.from(period.from()), YearMonth.from(period.to()));
        var entries = sent.stream()
                .flatMap(l -> l.entries().stream())
                .map(SentLine.SentEntry::entry)
                .toList();
        return of(hours.approved(entries), sent);
    }

    /** Why it differs, in somebody's words. */
    public Decision<Reconciliation> explain(YearMonth month, UUID id, String text, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE && actor.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        var finding = of(month).stream().filter(r -> r.id().equals(id)).findFirst();
        if (finding.isEmpty()) return Decision.refused(Reason.of("difference-changed", "rules.md 5"));
        if (!finding.get().difference().mustBeExplained())
            return Decision.refused(Reason.of("difference-needs-no-words", "rules.md 5"));
        said.explain(finding.get(), text, actor.person(), clock.instant());
        return Decision.accepted(finding.get());
    }

    /** Every difference somebody must still explain, by month. */
    public Map<YearMonth, List<Reconciliation>> unexplained() {
        var found = new TreeMap<YearMonth, List<Reconciliation>>(Comparator.reverseOrder());
        for (var month : doubtful(exports.workMonths()).stream()
                .map(Doubts.Doubt::month)
                .collect(Collectors.toCollection(TreeSet::new))) {
            var open = of(month).stream().filter(r -> !r.isResolved()).toList();
            if (!open.isEmpty()) found.put(month, open);
        }
        return found;
    }

    /** What somebody must still explain of these mentors' work months: most have nothing, and are not laid out line by line. */
    List<Reconciliation> unexplained(Collection<PersonId> mentors, Period period) {
        var first = YearMonth.from(period.from());
        var last = YearMonth.from(period.to());
        var months = exports.workMonths().stream()
                .filter(month -> !month.isBefore(first) && !month.isAfter(last))
                .toList();
        var some = new HashSet<>(mentors);
        var doubted = doubtful(months).stream()
                .map(Doubts.Doubt::mentor)
                .filter(some::contains)
                .collect(Collectors.toSet());
        return doubted.isEmpty()
                ? List.of()
                : of(doubted, period).stream().filter(r -> !r.isResolved()).toList();
    }

    /** Mentors' months in which something may differ: found by sums, so that the others need not be laid out line by line. */
    private Set<Doubts.Doubt> doubtful(Collection<YearMonth> months) {
        var costs = costs();
        var rates = new ArrayList<Doubts.Rates>();
        for (var month : months)
            for (var kind : ContractKind.values()) rates.add(new Doubts.Rates(kind, month, costs.apply(kind, month)));
        return doubts.all(rates, hours.undone());
    }

    private List<Reconciliation> of(Collection<ApprovedEntry> approved, List<SentLine> sent) {
        var paid = vouchers.linesOn(sent.stream().map(SentLine::id).toList()).stream()
                .collect(Collectors.groupingBy(line -> line.sentLine().orElseThrow()));
        var back = takenBack(sent);
        var months = new HashMap<Key, List<Answered>>();
        for (var line : sent)
            months.computeIfAbsent(new Key(line.mentor(), line.workMonth()), any -> new ArrayList<>())
                    .add(new Answered(
                            line.minutes(),
                            line.rate(),
                            line.contract(),
                            paid.getOrDefault(line.id(), List.of()).stream()
                                    .map(Vouchers.LineRow::row)
                                    .toList(),
                            line.isBackPay(),
                            back.getOrDefault(line.id(), Minutes.ZERO)));
        var minutes = new HashMap<Key, Minutes>();
        for (var each : approved)
            minutes.merge(new Key(each.entry().mentor(), each.entry().month()), each.payable(), Minutes::plus);
        minutes.keySet().forEach(key -> months.putIfAbsent(key, List.of()));
        var gone = new HashMap<Key, Minutes>();
        for (var line : sent)
            if (!line.isBackPay())
                gone.merge(
                        new Key(line.mentor(), line.workMonth()),
                        back.getOrDefault(line.id(), Minutes.ZERO),
                        Minutes::plus);
        var costs = costs();
        var findings = new ArrayList<Reconciliation>();
        months.forEach((key, lines) -> findings.addAll(Reconcile.of(
                new MentorMonth(
                        key.mentor(),
                        key.month(),
                        minutes.getOrDefault(key, Minutes.ZERO),
                        gone.getOrDefault(key, Minutes.ZERO),
                        lines),
                kind -> costs.apply(kind, key.month()))));
        return explained(findings);
    }

    /** What we have asked for back of each line. */
    private Map<UUID, Minutes> takenBack(List<SentLine> sent) {
        var back = new HashMap<UUID, Minutes>();
        asked.of(sent.stream().map(SentLine::id).toList())
                .values()
                .forEach(one -> back.merge(one.line(), Minutes.sum(one.back().values()), Minutes::plus));
        return back;
    }

    /** Each kind of contract's costs in a month, asked for once however many mentors there are. */
    private BiFunction<ContractKind, YearMonth, EmployerCosts> costs() {
        record Asked(ContractKind kind, YearMonth month) {}
        var known = new HashMap<Asked, EmployerCosts>();
        var institution = tenancy.institution();
        return (kind, month) -> known.computeIfAbsent(
                new Asked(kind, month),
                asked -> institutions.employerCosts(
                        institution, asked.kind(), asked.month().atEndOfMonth()));
    }

    private List<Reconciliation> explained(List<Reconciliation> findings) {
        var words = said.explanations(findings.stream().map(Reconciliation::id).toList());
        return findings.stream()
                .map(r -> new Reconciliation(
                        r.id(),
                        r.mentor(),
                        r.month(),
                        r.difference(),
                        r.approved(),
                        r.exported(),
                        r.paidMinutes(),
                        r.expected(),
                        r.paid(),
                        Optional.ofNullable(words.get(r.id()))))
                .sorted(Comparator.comparing(Reconciliation::month)
                        .thenComparing(r -> r.mentor().toString())
                        .thenComparing(Reconciliation::difference))
                .toList();
    }

    private record Key(PersonId mentor, YearMonth month) {}
}

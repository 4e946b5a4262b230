package no.kneika.claims;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.kneika.hours.EntryId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.PaidState;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.Reconciliation;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.VoucherView;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;

/** Vouchers as a test says them, and mentors whose pay nobody has explained. */
final class PayrollByHand implements Payroll {

    final Set<PersonId> unexplained = ConcurrentHashMap.newKeySet();
    final Map<EntryId, VoucherView> vouchers = new ConcurrentHashMap<>();

    @Override
    public List<Reconciliation> unresolvedFor(Collection<PersonId> mentors, Period period) {
        return mentors.stream()
                .filter(unexplained::contains)
                .map(mentor -> new Reconciliation(
                        Ids.next(),
                        mentor,
                        YearMonth.from(period.from()),
                        Difference.DIFFERENT_RATE,
                        Minutes.hours(1),
                        Minutes.hours(1),
                        Minutes.hours(1),
                        Money.ofKroner("180.00"),
                        Money.ofKroner("173.00"),
                        Optional.empty()))
                .toList();
    }

    @Override
    public Map<VoucherView, Set<EntryId>> vouchersBehind(Collection<EntryId> entries) {
        var lines = new LinkedHashMap<VoucherView, Set<EntryId>>();
        for (var entry : entries) {
            var voucher = vouchers.get(entry);
            if (voucher != null)
                lines.computeIfAbsent(voucher, any -> new HashSet<>()).add(entry);
        }
        return lines;
    }

    @Override
    public Decision<ExportId> export(YearMonth upTo, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] file(ExportId export) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Decision<VoucherReport> receive(String fileName, byte[] bytes, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Reconciliation> reconciliation(YearMonth month) {
        return List.of();
    }

    @Override
    public Map<EntryId, PaidState> paid(Collection<EntryId> entries) {
        return Map.of();
    }

    @Override
    public Set<CaseId> placing(Collection<CaseId> cases) {
        return Set.of();
    }
}

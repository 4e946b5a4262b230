package no.kneika.payroll.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Tenancy;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Service;

/** What other percentages from a date would change of what is expected of payroll (endrede arbeidsgiverkostnader). */
@Service
public class CostChange {

    private final Institutions institutions;
    private final Exports exports;
    private final Tenancy tenancy;
    private final BusinessClock clock;

    CostChange(Institutions institutions, Exports exports, Tenancy tenancy, BusinessClock clock) {
        this.institutions = institutions;
        this.exports = exports;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * A mentor's month.
     *
     * @param wages what was sent, before tax
     */
    public record Row(PersonId mentor, YearMonth month, Money wages, Money before, Money after) {

        public Money difference() {
            return after.minus(before);
        }
    }

    /** Every mentor's month from a day on that was sent, by month. */
    public List<Row> of(ContractKind contract, EmployerCosts next, LocalDate from) {
        var rows = new ArrayList<Row>();
        var now = institutions.employerCosts(tenancy.institution(), contract);
        var last = YearMonth.from(clock.today());
        for (var month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            // A month is reckoned at the percentages of its last day.
            var before = now.apply(month.atEndOfMonth());
            if (before.equals(next)) continue;
            var wages = new HashMap<PersonId, Money>();
            for (var line : exports.sentFor(month))
                if (line.contract() == contract) wages.merge(line.mentor(), line.wage(), Money::plus);
            var worked = month;
            wages.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey((a, b) -> a.toString().compareTo(b.toString())))
                    .forEach(entry -> rows.add(new Row(
                            entry.getKey(),
                            worked,
                            entry.getValue(),
                            before.total(entry.getValue()),
                            next.total(entry.getValue()))));
        }
        return rows;
    }
}

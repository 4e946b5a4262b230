package no.kneika.payroll.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.hours.EntryId;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.Reconcile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where what payroll paid may differ from what was sent (tvil). It may say a mentor's month too many and never one too few: {@link
 * Reconcile} has the last word, and rounds where this does not.
 */
@Repository
public class Doubts {

    /** What a kind of contract costs in a month. */
    public record Rates(ContractKind kind, YearMonth month, EmployerCosts costs) {}

    // Rounding of each part and of those it is worked out from comes to two thirds of an øre; Reconcile minds two whole
    // ones.
    private static final String DOUBTS = """
            select distinct l.work_month, l.mentor_id
            from payroll_export_line l
            join voucher_line v on v.institution_id = l.institution_id and v.export_line_id = l.id
            join unnest(:kinds::text[], :months::date[], :holiday::numeric[], :pension::numeric[], :contribution::numeric[])
                c (kind, month, holiday, pension, contribution) on c.kind = l.contract_kind and c.month = l.work_month
            where l.institution_id = me_inst()
              and (v.rate <> l.rate
                   or abs(v.wage_ore - v.rate * v.minutes * 100 / 60) > 0.9
                   or abs(v.holiday_pay_ore - v.wage_ore * c.holiday) > 0.9
                   or abs(v.pension_ore - v.wage_ore * (1 + c.holiday) * c.pension) > 0.9
                   or abs(v.contribution_ore - v.wage_ore * (1 + c.holiday) * (1 + c.pension) * c.contribution) > 0.9)
            union
            select l.work_month, l.mentor_id
            from payroll_export_line l
            join voucher_line v on v.institution_id = l.institution_id and v.export_line_id = l.id
            where l.institution_id = me_inst() and l.work_month = any(:months::date[])
            group by l.id, l.work_month, l.mentor_id, l.minutes having sum(v.minutes) <> l.minutes
            union
            select l.work_month, l.mentor_id
            from payroll_export_entry e
            join payroll_export_line l on l.institution_id = e.institution_id and l.id = e.line_id
            where e.institution_id = me_inst() and e.entry_id = any(:undone) and l.work_month = any(:months::date[])
            """;

    private final JdbcClient jdbc;

    Doubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mentor's month. */
    public record Doubt(YearMonth month, PersonId mentor) {}

    /**
     * @param rates for every kind of contract and every month anything was sent for
     * @param undone entries that were approved and are not paid in full all the same
     */
    public Set<Doubt> all(List<Rates> rates, Collection<EntryId> undone) {
        var doubts = new HashSet<Doubt>();
        if (rates.isEmpty()) return doubts;
        jdbc.sql(DOUBTS)
                .param("kinds", rates.stream().map(r -> r.kind().name()).toArray(String[]::new))
                .param(
                        "months",
                        rates.stream().map(r -> r.month().atDay(1).toString()).toArray(String[]::new))
                .param("holiday", shares(rates, costs -> costs.holidayPay().value()))
                .param("pension", shares(rates, costs -> costs.pension().value()))
                .param(
                        "contribution",
                        shares(rates, costs -> costs.contribution().value()))
                .param("undone", undone.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    doubts.add(new Doubt(
                            YearMonth.from(row.getObject("work_month", LocalDate.class)),
                            new PersonId(row.getObject("mentor_id", UUID.class))));
                });
        return doubts;
    }

    private static BigDecimal[] shares(List<Rates> rates, Function<EmployerCosts, BigDecimal> percent) {
        return rates.stream()
                .map(r -> percent.apply(r.costs()).movePointLeft(2))
                .toArray(BigDecimal[]::new);
    }
}

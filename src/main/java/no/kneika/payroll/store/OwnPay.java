package no.kneika.payroll.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a mentor may see of their own pay (egen lønn): which month's wages paid an entry, and nothing of payroll's files. */
@Repository
public class OwnPay {

    /**
     * Some of an entry on one line of pay.
     *
     * @param minutes zero for back pay: those hours were paid before
     * @param wage of the whole line; below zero where it takes pay back (tilbaketrekk)
     * @param lineMinutes of the whole line
     */
    public record Part(
            EntryId entry, UUID line, YearMonth payrollMonth, Minutes minutes, Money wage, Minutes lineMinutes) {

        public boolean isBack() {
            return wage.isNegative();
        }
    }

    private final JdbcClient jdbc;

    OwnPay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Part> of(Collection<EntryId> entries) {
        if (entries.isEmpty()) return List.of();
        return jdbc.sql("""
                        select m.entry_id, v.id, v.payroll_month, v.wage_ore, abs(v.minutes) as line_minutes,
                            case m.layer when 0 then upper(m.minutes) - lower(m.minutes) else 0 end as minutes
                        from (select * from own_paid(:ids) union all select * from own_taken_back(:ids)) m
                        join voucher_line v on v.institution_id = me_inst() and v.id = m.voucher_line_id
                        order by v.payroll_month, v.id
                        """)
                .param("ids", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, n) -> new Part(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        YearMonth.from(row.getObject("payroll_month", LocalDate.class)),
                        new Minutes(row.getInt("minutes")),
                        new Money(row.getLong("wage_ore")),
                        new Minutes(row.getInt("line_minutes"))))
                .list();
    }
}

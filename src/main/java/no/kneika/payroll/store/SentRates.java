package no.kneika.payroll.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.payroll.domain.BackPay.Sent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** At which rates hours were sent to payroll, where a later decision about a day may have made another rate due. */
@Repository
public class SentRates {

    private final JdbcClient jdbc;

    SentRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Slightly too many: every sent entry of a day that a rate was decided about when it had been. The rule decides. Begun
     * from the decisions, which are few, and not from all that was ever sent.
     */
    public Map<EntryId, Sent> touched(LocalDate lastDay) {
        return sent("""
                with late as (
                    select assignment_id, from_on, (decided_at at time zone 'Europe/Oslo')::date as decided_on
                    from assignment_rate
                    where institution_id = me_inst()
                      and from_on <= (decided_at at time zone 'Europe/Oslo')::date),
                touched as (
                    select distinct h.id from late r
                    join hour_entry h on h.institution_id = me_inst() and h.assignment_id = r.assignment_id
                                     and h.day between r.from_on and r.decided_on
                    where h.day <= :last)
                """, "touched", Map.of("last", lastDay));
    }

    /** Of every sent entry of these days. */
    public Map<EntryId, Sent> between(LocalDate first, LocalDate last) {
        return sent("""
                with touched as (
                    select e.entry_id as id from payroll_export_entry e
                    where e.institution_id = me_inst() and e.layer = 0 and e.day between :first and :last)
                """, "touched", Map.of("first", first, "last", last));
    }

    private Map<EntryId, Sent> sent(String with, String from, Map<String, ?> values) {
        var sent = new HashMap<EntryId, Sent>();
        jdbc.sql(with + """
                        select e.entry_id, sum(l.rate) as rate, count(*)::int as layers, min(e.minutes) as minutes
                        from %s t
                        join payroll_export_entry e on e.institution_id = me_inst() and e.entry_id = t.id
                        join payroll_export_line l on l.institution_id = e.institution_id and l.id = e.line_id
                        group by e.entry_id
                        """.formatted(from)).params(values).query(row -> {
            sent.put(
                    new EntryId(row.getObject("entry_id", UUID.class)),
                    new Sent(
                            new HourlyRate(row.getBigDecimal("rate")),
                            row.getInt("layers"),
                            new Minutes(row.getInt("minutes"))));
        });
        return sent;
    }
}

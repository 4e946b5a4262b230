package no.kneika.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.ClosedPeriod;
import no.kneika.ledger.Reopening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months that are closed, and that were opened again. */
@Repository
public class PeriodRows {

    private static final String LOCK = "hashtextextended('period-' || me_inst()::text, 65)";

    private final JdbcClient jdbc;

    PeriodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody books, and nobody books until the transaction ends: a month is closed with all that is in it. */
    public void holdToChange() {
        jdbc.sql("select true from pg_advisory_xact_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    /** No month is closed until the transaction ends. The answer is asked for after the lock is had. */
    Set<YearMonth> closedToBook() {
        jdbc.sql("select true from pg_advisory_xact_lock_shared(" + LOCK + ")")
                .query(Boolean.class)
                .single();
        return new HashSet<>(jdbc.sql("""
                        select month from period_close c where institution_id = me_inst()
                          and not exists (select from period_reopening r
                                          where r.institution_id = c.institution_id and r.close_id = c.id)
                        """)
                .query((row, n) -> month(row.getObject("month", LocalDate.class)))
                .list());
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    public List<ClosedPeriod> closed() {
        return jdbc.sql("""
                        select id, month, closed_by, closed_at from period_close c
                        where institution_id = me_inst()
                          and not exists (select from period_reopening r
                                          where r.institution_id = c.institution_id and r.close_id = c.id)
                        order by month desc
                        """)
                .query((row, n) -> new ClosedPeriod(
                        row.getObject("id", UUID.class),
                        month(row.getObject("month", LocalDate.class)),
                        new PersonId(row.getObject("closed_by", UUID.class)),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public List<Reopening> reopenings() {
        return jdbc.sql("""
                        select c.month, r.reopened_by, r.reopened_at, r.reason from period_reopening r
                        join period_close c on c.institution_id = r.institution_id and c.id = r.close_id
                        where r.institution_id = me_inst() order by r.reopened_at desc
                        """)
                .query((row, n) -> new Reopening(
                        month(row.getObject("month", LocalDate.class)),
                        new PersonId(row.getObject("reopened_by", UUID.class)),
                        row.getObject("reopened_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    public void close(UUID id, YearMonth month, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into period_close (institution_id, id, month, round, closed_by, closed_at)
                        select me_inst(), :id, :month, coalesce(max(round), 0) + 1, :by, :at
                        from period_close where institution_id = me_inst() and month = :month
                        """)
                .param("id", id)
                .param("month", month.atDay(1))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void reopen(ClosedPeriod closed, String reason, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into period_reopening (institution_id, close_id, closed_by, reason, reopened_by, reopened_at)
                        values (me_inst(), :id, :closedBy, :reason, :by, :at)
                        """)
                .param("id", closed.id())
                .param("closedBy", closed.by().value())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

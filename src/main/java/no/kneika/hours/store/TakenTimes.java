package no.kneika.hours.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times a mentor has worked (opptatt tid), and nothing of what was said about them since. */
@Repository
public class TakenTimes {

    private final JdbcClient jdbc;

    TakenTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is reversed is left out. */
    public List<WorkedTime> of(PersonId mentor, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select e.day, e.starts_at, e.ends_at, e.minutes from hour_entry e
                        where e.institution_id = me_inst() and e.mentor_id = :mentor and e.day between :from and :to
                          and not exists (select from entry_reversal r
                                          where r.institution_id = e.institution_id and r.entry_id = e.id)
                        """)
                .param("mentor", mentor.value())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new WorkedTime(
                        row.getObject("day", LocalDate.class),
                        Entries.span(
                                row.getObject("starts_at", OffsetDateTime.class),
                                row.getObject("ends_at", OffsetDateTime.class)),
                        new Minutes(row.getInt("minutes"))))
                .list();
    }
}

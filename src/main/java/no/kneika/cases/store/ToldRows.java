package no.kneika.cases.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.kneika.institution.ResponsibleId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of who was told that somebody responsible changed. */
@Repository
public class ToldRows {

    /** @param cases how many of their cases it is about */
    public record Told(PersonId coordinator, int cases, Instant at) {}

    private final JdbcClient sql;

    ToldRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when they were told before. */
    public boolean add(Actor by, UUID change, ResponsibleId id, PersonId coordinator, int cases, Instant at) {
        return sql.sql("""
                                insert into responsible_told (institution_id, change_id, responsible_id, coordinator_id, cases, told_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                change,
                                id.value(),
                                coordinator.value(),
                                cases,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Told> of(ResponsibleId id) {
        return sql.sql(
                        "select * from responsible_told where responsible_id = ? order by told_at desc, coordinator_id limit 50")
                .param(id.value())
                .query((row, n) -> new Told(
                        new PersonId(row.getObject("coordinator_id", UUID.class)),
                        row.getInt("cases"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

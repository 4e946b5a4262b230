package no.kneika.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of batches. */
@Component
class BatchRows {

    /** A batch somebody left before it was finished. */
    record Left(Actor by, BatchId id) {}

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is there already. The second of two waits here until the first has ended. */
    boolean add(Actor by, BatchId id, String kind, List<BatchItem> items, Instant at) {
        int added = jdbc.sql("""
                        insert into batch (institution_id, id, kind, person_id, capacity, started_at)
                        values (:institution, :id, :kind, :person, :capacity, :at) on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("kind", kind)
                .param("person", by.person().value())
                .param("capacity", by.capacity().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) return false;
        jdbc.sql("""
                        insert into batch_item (institution_id, batch_id, position, person_id, subject, seen)
                        select :institution, :id, it.position, :person, it.subject, it.seen
                        from unnest(:subjects, :seen) with ordinality as it (subject, seen, position)
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("person", by.person().value())
                .param("subjects", items.stream().map(BatchItem::subject).toArray(UUID[]::new))
                .param("seen", items.stream().map(BatchItem::seen).toArray(String[]::new))
                .update();
        return true;
    }

    void outcome(Actor by, BatchId id, int position, String location, List<Reason> reasons, Instant at) {
        jdbc.sql("""
                        insert into batch_outcome (institution_id, batch_id, position, person_id, accepted, location, reasons, at)
                        values (:institution, :id, :position, :person, :accepted, :location, :reasons, :at)
                        on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("position", position)
                .param("person", by.person().value())
                .param("accepted", reasons.isEmpty())
                .param("location", location)
                .param("reasons", ReasonText.write(reasons))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Batch> find(BatchId id) {
        var kind = jdbc.sql("select kind from batch where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
        return kind.map(found -> new Batch(
                id,
                found,
                jdbc.sql("""
                        select i.position, i.subject, i.seen, o.location, o.reasons
                        from batch_item i
                        left join batch_outcome o
                            on o.institution_id = i.institution_id and o.batch_id = i.batch_id and o.position = i.position
                        where i.batch_id = :id order by i.position
                        """).param("id", id.value()).query(BatchRows::line).list()));
    }

    Optional<BatchId> latest(Actor by, String kind) {
        return jdbc.sql(
                        "select id from batch where person_id = :person and kind = :kind order by started_at desc, id limit 1")
                .param("person", by.person().value())
                .param("kind", kind)
                .query((row, n) -> new BatchId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Everything in it has an outcome. */
    void end(Actor by, BatchId id, Instant at) {
        jdbc.sql("""
                        insert into batch_end (institution_id, batch_id, person_id, ended_at)
                        values (:institution, :id, :person, :at) on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("person", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Left> unfinished() {
        return new ArrayList<>(jdbc.sql("""
                        select b.* from batch b
                        where not exists (select from batch_end e
                                          where e.institution_id = b.institution_id and e.batch_id = b.id)
                        order by b.started_at
                        """).query(BatchRows::left).list());
    }

    private static Left left(ResultSet row, int n) throws SQLException {
        return new Left(
                new Actor(
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Capacity.valueOf(row.getString("capacity"))),
                new BatchId(row.getObject("id", UUID.class)));
    }

    private static Batch.Line line(ResultSet row, int n) throws SQLException {
        var location = row.getString("location");
        return new Batch.Line(
                row.getInt("position"),
                new BatchItem(row.getObject("subject", UUID.class), row.getString("seen")),
                location == null
                        ? Optional.empty()
                        : Optional.of(new Batch.Outcome(location, ReasonText.read(row.getString("reasons")))));
    }
}

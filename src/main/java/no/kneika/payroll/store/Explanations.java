package no.kneika.payroll.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Reconciliation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said about differences (forklaringer). */
@Repository
public class Explanations {

    private final JdbcClient jdbc;

    Explanations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Saying it twice keeps the first. */
    public void explain(Reconciliation finding, String text, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into difference_explanation (institution_id, difference_id, mentor_id, work_month, kind, explanation,
                            explained_by, explained_at)
                        values (me_inst(), :id, :mentor, :month, :kind, :text, :by, :at) on conflict do nothing
                        """)
                .param("id", finding.id())
                .param("mentor", finding.mentor().value())
                .param("month", finding.month().atDay(1))
                .param("kind", finding.difference().name())
                .param("text", text)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Map<UUID, Reconciliation.Explanation> explanations(Collection<UUID> findings) {
        var said = new HashMap<UUID, Reconciliation.Explanation>();
        if (findings.isEmpty()) return said;
        jdbc.sql("""
                        select difference_id, explanation, explained_by, explained_at from difference_explanation
                        where difference_id = any(:ids)
                        """).param("ids", findings.toArray(UUID[]::new)).query(row -> {
            said.put(
                    row.getObject("difference_id", UUID.class),
                    new Reconciliation.Explanation(
                            row.getString("explanation"),
                            new PersonId(row.getObject("explained_by", UUID.class)),
                            row.getObject("explained_at", OffsetDateTime.class).toInstant()));
        });
        return said;
    }
}

package no.kneika.ledger.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import no.kneika.ledger.AuditRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the ledger was looked through, and how much was found. */
@Repository
public class AuditRuns {

    private final JdbcClient jdbc;

    AuditRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AuditRun> last() {
        return jdbc.sql("""
                        select run_at, findings from audit_run where institution_id = me_inst()
                        order by run_at desc limit 1
                        """)
                .query((row, n) -> new AuditRun(
                        row.getObject("run_at", OffsetDateTime.class).toInstant(), row.getInt("findings")))
                .optional();
    }

    public void add(UUID id, AuditRun run) {
        jdbc.sql("insert into audit_run (institution_id, id, run_at, findings) values (me_inst(), :id, :at, :findings)")
                .param("id", id)
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .param("findings", run.findings())
                .update();
    }
}

package no.kneika.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import no.kneika.cases.Closure;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of how cases ended. */
@Repository
public class ClosureRows {

    private final JdbcClient sql;

    ClosureRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Closure> of(CaseId caseId) {
        return sql.sql("select reason, closed_on from case_closure where case_id = ?")
                .param(caseId.value())
                .query((rs, n) -> new Closure(
                        Closure.Why.valueOf(rs.getString("reason")), rs.getObject("closed_on", LocalDate.class)))
                .optional();
    }

    /** False when it had ended before. */
    public boolean add(Actor by, CaseId caseId, Closure it, Instant at) {
        return sql.sql("""
                                insert into case_closure (institution_id, case_id, closed_on, reason, closed_by, closed_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                caseId.value(),
                                it.lastDay(),
                                it.why().name(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

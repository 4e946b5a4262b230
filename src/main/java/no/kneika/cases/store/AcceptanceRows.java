package no.kneika.cases.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.platform.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When cases were taken. */
@Repository
public class AcceptanceRows {

    private final JdbcClient sql;

    AcceptanceRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<CaseId, LocalDate> of(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, LocalDate>();
        if (cases.isEmpty()) return found;
        sql.sql("select case_id, accepted_at from case_acceptance where case_id = any(:cases)")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((rs, n) -> Map.entry(
                        new CaseId(rs.getObject(1, UUID.class)),
                        rs.getObject(2, OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDate()))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}

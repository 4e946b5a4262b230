package no.kneika.hours.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.domain.Handover;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in which the student has left the word about hours to the coordinator. */
@Repository
public class Handovers {

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the cases where it is handed over; the others are missing. */
    public Map<CaseId, Handover> of(Collection<CaseId> cases) {
        var handed = new HashMap<CaseId, Handover>();
        if (cases.isEmpty()) return handed;
        jdbc.sql("""
                        select case_id, handed_by, handed_at from confirmation_handover
                        where institution_id = me_inst() and case_id = any(:cases)
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    handed.put(
                            new CaseId(row.getObject("case_id", UUID.class)),
                            new Handover(
                                    new PersonId(row.getObject("handed_by", UUID.class)),
                                    row.getObject("handed_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return handed;
    }

    public void handOver(CaseId caseId, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into confirmation_handover (institution_id, case_id, handed_by, handed_at)
                        values (me_inst(), :case, :by, :at)
                        """)
                .param("case", caseId.value())
                .param("by", by.value())
                .param("at", Entries.utc(at))
                .update();
    }
}

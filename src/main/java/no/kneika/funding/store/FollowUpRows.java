package no.kneika.funding.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantFollowUp;
import no.kneika.funding.GrantId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what followed a grant of less than was asked for. */
@Repository
public class FollowUpRows {

    private final JdbcClient sql;

    FollowUpRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public Map<GrantId, List<GrantFollowUp>> of(Collection<GrantId> grants) {
        var found = new HashMap<GrantId, List<GrantFollowUp>>();
        if (grants.isEmpty()) return found;
        sql.sql(
                        "select grant_id, follows, reason, decided_on from grant_follow_up where grant_id = any(:grants) order by id desc")
                .param("grants", grants.stream().map(GrantId::value).toArray(UUID[]::new))
                .query(rs -> {
                    found.computeIfAbsent(new GrantId(rs.getObject("grant_id", UUID.class)), any -> new ArrayList<>())
                            .add(new GrantFollowUp(
                                    GrantFollowUp.Follows.valueOf(rs.getString("follows")),
                                    rs.getString("reason"),
                                    rs.getObject("decided_on", LocalDate.class)));
                });
        return found;
    }

    public void add(
            Actor by,
            Grant grant,
            GrantFollowUp.Follows follows,
            String reason,
            Optional<UUID> message,
            LocalDate on,
            Instant at) {
        sql.sql("""
                        insert into grant_follow_up (institution_id, id, grant_id, case_id, follows, reason, message_id, decided_by,
                            decided_on, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(Ids.next())
                .param(grant.id().value())
                .param(grant.caseId().value())
                .param(follows.name())
                .param(reason)
                .param(message.orElse(null))
                .param(by.person().value())
                .param(on)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

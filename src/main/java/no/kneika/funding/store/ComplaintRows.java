package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaint.Answer;
import no.kneika.funding.Complaint.Complainant;
import no.kneika.funding.Complaint.Result;
import no.kneika.funding.Complaint.Sent;
import no.kneika.funding.RejectionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.messages.LetterId;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of complaints and what came of them; what NAV said no with stays sealed. */
@Repository
public class ComplaintRows {

    private static final String SELECT = """
            select r.id, r.case_id, r.arrived_on, coalesce(q.ruling = 'COMPLAINED', false) as waits, c.complainant, c.sent_on, a.result,
                a.decided_on, a.letter_id, f.rejection_id is not null as ruled
            from rejection r
            left join rejection_ruling q on q.institution_id = r.institution_id and q.rejection_id = r.id
            left join complaint c on c.institution_id = r.institution_id and c.rejection_id = r.id
            left join complaint_answer a on a.institution_id = r.institution_id and a.rejection_id = r.id
            left join complaint_ruling f on f.institution_id = r.institution_id and f.rejection_id = r.id
            """;

    private final JdbcClient sql;

    ComplaintRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Complaint> find(RejectionId id) {
        return sql.sql(SELECT + " where r.id = ?")
                .param(id.value())
                .query(ComplaintRows::row)
                .optional();
    }

    /** Those somebody has something to do with, of some cases. */
    public List<Complaint> open(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(
                        SELECT
                                + " where r.case_id = any(:cases) and (q.ruling = 'COMPLAINED' or c.sent_on is not null) order by r.arrived_on, r.id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(ComplaintRows::row)
                .list();
    }

    /** Those that gave nothing and wait for an approver, of every case the actor may know of. */
    public List<Complaint> unruled() {
        return sql.sql(
                        SELECT
                                + " where q.ruling = 'COMPLAINED' and a.result <> 'CHANGED' and f.rejection_id is null order by a.decided_on, r.id")
                .query(ComplaintRows::row)
                .list();
    }

    /** False when somebody recorded it before. */
    public boolean add(Actor by, Complaint it, Sent sent, Instant at) {
        return sql.sql("""
                                insert into complaint (institution_id, rejection_id, case_id, complainant, sent_on, recorded_by, recorded_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                it.rejection().value(),
                                it.caseId().value(),
                                sent.by().name(),
                                sent.on(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when somebody recorded it before. */
    public boolean answer(Actor by, Complaint it, Answer answer, Instant at) {
        return sql.sql("""
                                insert into complaint_answer (institution_id, rejection_id, case_id, result, decided_on, letter_id, recorded_by,
                                    recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(by.institution().value())
                        .param(it.rejection().value())
                        .param(it.caseId().value())
                        .param(answer.result().name())
                        .param(answer.decidedOn())
                        .param(answer.letter().map(LetterId::value).orElse(null))
                        .param(by.person().value())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when somebody ruled before. */
    public boolean rule(Actor by, Complaint it, String reason, Money exposure, Instant at) {
        return sql.sql("""
                                insert into complaint_ruling (institution_id, rejection_id, case_id, reason, exposure_ore, ruled_by, ruled_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                it.rejection().value(),
                                it.caseId().value(),
                                reason,
                                exposure.ore(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Complaint row(ResultSet rs, int number) throws SQLException {
        var complainant = rs.getString("complainant");
        var result = rs.getString("result");
        return new Complaint(
                new RejectionId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getObject("arrived_on", LocalDate.class),
                rs.getBoolean("waits"),
                complainant == null
                        ? Optional.empty()
                        : Optional.of(
                                new Sent(Complainant.valueOf(complainant), rs.getObject("sent_on", LocalDate.class))),
                result == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                Result.valueOf(result),
                                rs.getObject("decided_on", LocalDate.class),
                                Optional.ofNullable(rs.getObject("letter_id", UUID.class))
                                        .map(LetterId::new))),
                rs.getBoolean("ruled"));
    }
}

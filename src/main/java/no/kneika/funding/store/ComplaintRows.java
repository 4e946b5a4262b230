package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.Complaint.Answer;
import no.kneika.funding.Complaint.Complainant;
import no.kneika.funding.Complaint.Result;
import no.kneika.funding.Complaint.Sent;
import no.kneika.funding.Complaint.Step;
import no.kneika.funding.GrantId;
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

    private static final String NO = """
            select r.id, true as no, r.case_id, r.arrived_on, coalesce(q.ruling = 'COMPLAINED', false) as waits, f.rejection_id is not null as ruled
            from rejection r
            left join rejection_ruling q on q.institution_id = r.institution_id and q.rejection_id = r.id
            left join complaint_ruling f on f.institution_id = r.institution_id and f.rejection_id = r.id
            """;

    /** The time counts from the first letter: a correction is not a new decision. */
    private static final String LESS = """
            select g.id, false as no, g.case_id, w.decided_on as arrived_on, coalesce((select u.follows from grant_follow_up u
                where u.institution_id = g.institution_id and u.grant_id = g.id order by u.id desc limit 1) = 'COMPLAIN', false) as waits, false as ruled
            from funding_grant g
            join funding_grant_version w on w.institution_id = g.institution_id and w.grant_id = g.id and w.version = 1
            """;

    private final JdbcClient sql;

    ComplaintRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Complaint> find(About about) {
        var from = about instanceof About.Rejected ? NO + " where r.id = :id" : LESS + " where g.id = :id";
        return read(from, "id", about.value()).stream().findFirst();
    }

    /** Those somebody has something to do with, of some cases. */
    public List<Complaint> open(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return read(
                NO + """
                         where r.case_id = any(:cases) and (q.ruling = 'COMPLAINED' or exists (select from complaint_step s
                             where s.institution_id = r.institution_id and s.decision_id = r.id))
                         union all
                        """ + LESS + """
                         where g.id in (select u.grant_id from grant_follow_up u where u.case_id = any(:cases) and u.follows = 'COMPLAIN')
                        """,
                "cases",
                cases.stream().map(CaseId::value).toArray(UUID[]::new));
    }

    /** Those that gave nothing and wait for an approver, of every case the actor may know of. */
    public List<Complaint> unruled() {
        return read(NO + " where q.ruling = :ruling and f.rejection_id is null", "ruling", "COMPLAINED").stream()
                .filter(Complaint::mustRule)
                .toList();
    }

    private List<Complaint> read(String from, String name, Object value) {
        var found = sql.sql("select * from (" + from + ") c order by arrived_on, id")
                .param(name, value)
                .query((rs, n) -> row(rs))
                .list();
        if (found.isEmpty()) return found;
        var steps = steps(found.stream().map(it -> it.about().value()).toArray(UUID[]::new));
        return found.stream()
                .map(it -> new Complaint(
                        it.about(),
                        it.caseId(),
                        it.arrivedOn(),
                        it.waits(),
                        steps.getOrDefault(it.about().value(), List.of()),
                        it.ruled()))
                .toList();
    }

    private Map<UUID, List<Step>> steps(UUID[] decisions) {
        var found = new HashMap<UUID, List<Step>>();
        sql.sql("""
                        select s.decision_id, s.complainant, s.sent_on, s.message_id, a.result, a.decided_on, a.letter_id
                        from complaint_step s
                        left join complaint_step_answer a
                            on a.institution_id = s.institution_id and a.decision_id = s.decision_id and a.step = s.step
                        where s.decision_id = any(:ids) order by s.decision_id, s.step
                        """)
                .param("ids", decisions)
                .query((rs, n) -> found.computeIfAbsent(
                                rs.getObject("decision_id", UUID.class), any -> new ArrayList<>())
                        .add(step(rs)))
                .list();
        return found;
    }

    /** The next step; false when somebody recorded it before. */
    public boolean add(Actor by, Complaint it, Sent sent, Instant at) {
        var no = it.about() instanceof About.Rejected;
        return sql.sql("""
                                insert into complaint_step (institution_id, decision_id, step, case_id, rejection_id, grant_id, complainant, sent_on,
                                    message_id, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(by.institution().value())
                        .param(it.about().value())
                        .param(it.steps().size() + 1)
                        .param(it.caseId().value())
                        .param(no ? it.about().value() : null)
                        .param(no ? null : it.about().value())
                        .param(sent.by().name())
                        .param(sent.on())
                        .param(sent.message().orElse(null))
                        .param(by.person().value())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of the last step; false when somebody recorded it before. */
    public boolean answer(Actor by, Complaint it, Answer answer, Instant at) {
        return sql.sql("""
                                insert into complaint_step_answer (institution_id, decision_id, step, case_id, result, decided_on, letter_id, recorded_by,
                                    recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(by.institution().value())
                        .param(it.about().value())
                        .param(it.steps().size())
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
                                it.about().value(),
                                it.caseId().value(),
                                reason,
                                exposure.ore(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Complaint row(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Complaint(
                rs.getBoolean("no") ? new About.Rejected(new RejectionId(id)) : new About.Partly(new GrantId(id)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getObject("arrived_on", LocalDate.class),
                rs.getBoolean("waits"),
                List.of(),
                rs.getBoolean("ruled"));
    }

    private static Step step(ResultSet rs) throws SQLException {
        var result = rs.getString("result");
        return new Step(
                new Sent(
                        Complainant.valueOf(rs.getString("complainant")),
                        rs.getObject("sent_on", LocalDate.class),
                        Optional.ofNullable(rs.getObject("message_id", UUID.class))),
                result == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                Result.valueOf(result),
                                rs.getObject("decided_on", LocalDate.class),
                                Optional.ofNullable(rs.getObject("letter_id", UUID.class))
                                        .map(LetterId::new))));
    }
}

package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.funding.BudgetWaitId;
import no.kneika.funding.GrantId;
import no.kneika.funding.WaitingList.Waits;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits for money of the own budget, and why it was granted. */
@Repository
public class BudgetWaits {

    private static final String WAITING = """
            select w.* from budget_wait w
            where not exists (select from budget_wait_end e where e.institution_id = w.institution_id and e.wait_id = w.id)
            """;

    private final JdbcClient sql;

    BudgetWaits(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Waits> waiting() {
        return sql.sql(WAITING + " order by w.asked_at, w.id")
                .query(BudgetWaits::row)
                .list();
    }

    public Optional<Waits> find(BudgetWaitId id) {
        return sql.sql("select * from budget_wait where id = ?")
                .param(id.value())
                .query(BudgetWaits::row)
                .optional();
    }

    public void hold(CaseId caseId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("budget_wait:" + caseId)
                .query((rs, n) -> "held")
                .list();
    }

    public void add(Actor by, Waits it, Instant at) {
        sql.sql("""
                        insert into budget_wait (institution_id, id, case_id, ground, from_on, to_on, minutes, exam_on, asked_on, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        by.institution().value(),
                        it.id().value(),
                        it.caseId().value(),
                        it.ground().name(),
                        it.period().from(),
                        it.period().to(),
                        it.hours().value(),
                        it.exam().orElse(null),
                        it.askedOn(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** False when it was over already. */
    public boolean end(Actor by, Waits it, Optional<GrantId> grant, Instant at) {
        return sql.sql("""
                                insert into budget_wait_end (institution_id, wait_id, case_id, grant_id, ended_by, ended_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(by.institution().value())
                        .param(it.id().value())
                        .param(it.caseId().value())
                        .param(grant.map(GrantId::value).orElse(null))
                        .param(by.person().value())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whoever granted it ended the wait, in the same transaction. */
    public void endByHouse(Waits it, GrantId grant, Instant at) {
        sql.sql("""
                        insert into budget_wait_end (institution_id, wait_id, case_id, grant_id, ended_by, ended_at)
                        values (me_inst(), ?, ?, ?, me_person(), ?) on conflict do nothing
                        """)
                .params(it.id().value(), it.caseId().value(), grant.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void ground(Actor by, GrantId grant, CaseId caseId, OwnGround ground, Instant at) {
        sql.sql("""
                        insert into own_grant_ground (institution_id, grant_id, case_id, ground, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        grant.value(),
                        caseId.value(),
                        ground.name(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<OwnGround> ground(GrantId grant) {
        return sql.sql("select ground from own_grant_ground where grant_id = ?")
                .param(grant.value())
                .query((rs, n) -> OwnGround.valueOf(rs.getString("ground")))
                .optional();
    }

    public void seenPast(
            Actor by, GrantId grant, int version, CaseId caseId, List<Reason> past, String reason, Instant at) {
        sql.sql("""
                        insert into own_ground_override (institution_id, grant_id, version, case_id, codes, reason, overridden_by, overridden_at)
                        values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        grant.value(),
                        version,
                        caseId.value(),
                        codes(past),
                        reason,
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An approver has let somebody wait for a reason that does not hold. */
    public void seenPast(Actor by, Waits it, List<Reason> past, String reason, Instant at) {
        sql.sql("""
                        insert into budget_wait_override (institution_id, wait_id, case_id, codes, reason, overridden_by, overridden_at)
                        values (?, ?, ?, string_to_array(?, ','), ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        it.id().value(),
                        it.caseId().value(),
                        codes(past),
                        reason,
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String codes(List<Reason> past) {
        return past.stream().map(Reason::code).collect(Collectors.joining(","));
    }

    public Optional<String> override(GrantId grant) {
        return sql.sql("select reason from own_ground_override where grant_id = ? order by version desc limit 1")
                .param(grant.value())
                .query(String.class)
                .optional();
    }

    private static Waits row(ResultSet rs, int number) throws SQLException {
        return new Waits(
                new BudgetWaitId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                OwnGround.valueOf(rs.getString("ground")),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                new Minutes(rs.getInt("minutes")),
                Optional.ofNullable(rs.getObject("exam_on", LocalDate.class)),
                rs.getObject("asked_on", LocalDate.class));
    }
}

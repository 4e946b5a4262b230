package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.BudgetCommitment;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.GrantId;
import no.kneika.funding.NewBudgetLine;
import no.kneika.funding.RejectionId;
import no.kneika.institution.FacultyId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of budget lines and what is bound of them. */
@Repository
public class BudgetRows {

    private static final String SELECT = """
            select l.id, l.name, l.year, l.ore, l.faculty_id,
              coalesce((select sum(c.ore) from budget_commitment c
                 where c.institution_id = l.institution_id and c.budget_line_id = l.id and not exists (select from budget_commitment n
                   where n.institution_id = c.institution_id and n.grant_id = c.grant_id and n.version > c.version)), 0)
              + coalesce((select sum(h.ore) from budget_charge h
                 where h.institution_id = l.institution_id and h.budget_line_id = l.id and not exists (select from budget_charge_release f
                   where f.institution_id = h.institution_id and f.rejection_id = h.rejection_id)), 0) as bound
            from budget_line l
            """;

    private static final String COMMITMENTS = """
            select c.budget_line_id, c.ore, v.case_id, v.grant_id, null::uuid as rejection_id, v.from_on, v.to_on
            from budget_commitment c
            join budget_line l on l.institution_id = c.institution_id and l.id = c.budget_line_id
            left join funding_grant_version v
              on v.institution_id = c.institution_id and v.grant_id = c.grant_id and v.version = c.version
            where l.year = ? and not exists (select from budget_commitment n
              where n.institution_id = c.institution_id and n.grant_id = c.grant_id and n.version > c.version)
            union all
            select h.budget_line_id, h.ore, r.case_id, null, r.id, null, null
            from budget_charge h
            join budget_line l on l.institution_id = h.institution_id and l.id = h.budget_line_id
            left join rejection r on r.institution_id = h.institution_id and r.id = h.rejection_id
            where l.year = ? and not exists (select from budget_charge_release f
              where f.institution_id = h.institution_id and f.rejection_id = h.rejection_id)
            """;

    private final JdbcClient sql;

    BudgetRows(JdbcClient sql) {
        this.sql = sql;
    }

    public List<BudgetLine> all() {
        return sql.sql(SELECT + " order by l.year desc, l.name")
                .query(BudgetRows::row)
                .list();
    }

    /** The line, held until we are done: two who bind it at once come one after the other. */
    public Optional<BudgetLine> hold(BudgetLineId id) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("budget_line:" + id)
                .query((rs, n) -> "held")
                .list();
        return sql.sql(SELECT + " where l.id = ?")
                .param(id.value())
                .query(BudgetRows::row)
                .optional();
    }

    /** Nobody else opens a line here until we are done. */
    public void holdAll(Actor by) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("budget_lines:" + by.institution())
                .query((rs, n) -> "held")
                .list();
    }

    /** What binds the lines of a year; what it is for is missing where the fences hide the case. */
    public List<BudgetCommitment> commitments(int year) {
        return sql.sql(COMMITMENTS)
                .params(year, year)
                .query(BudgetRows::commitment)
                .list();
    }

    public BudgetLineId open(Actor by, NewBudgetLine line, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into budget_line (institution_id, id, name, year, ore, faculty_id, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(id)
                .param(line.name())
                .param(line.year())
                .param(line.frame().ore())
                .param(line.faculty().map(FacultyId::value).orElse(null))
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return new BudgetLineId(id);
    }

    public void bind(Actor by, GrantId grant, int version, BudgetLineId line, Money amount, Instant at) {
        sql.sql("""
                        insert into budget_commitment (institution_id, grant_id, version, budget_line_id, ore, committed_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        grant.value(),
                        version,
                        line.value(),
                        amount.ore(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a grant binds now. */
    public Money boundBy(GrantId grant) {
        return sql.sql("select ore from budget_commitment where grant_id = ? order by version desc limit 1")
                .param(grant.value())
                .query(Long.class)
                .optional()
                .map(Money::ofOre)
                .orElse(Money.ZERO);
    }

    public void charge(Actor by, RejectionId rejection, BudgetLineId line, Money amount, Instant at) {
        sql.sql("""
                        insert into budget_charge (institution_id, rejection_id, budget_line_id, ore, charged_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        rejection.value(),
                        line.value(),
                        amount.ore(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** NAV says yes to what it had refused: what was put on a line for the work before its no binds it no more. */
    public void release(ApplicationId application, GrantId grant, Instant at) {
        sql.sql("""
                        insert into budget_charge_release (institution_id, rejection_id, grant_id, released_at)
                        select h.institution_id, h.rejection_id, ?, ?
                        from rejection r
                        join budget_charge h on h.institution_id = r.institution_id and h.rejection_id = r.id
                        where r.institution_id = me_inst() and r.application_id = ?
                        on conflict do nothing
                        """)
                .params(grant.value(), at.atOffset(ZoneOffset.UTC), application.value())
                .update();
    }

    public void override(Actor by, GrantId grant, int version, CaseId caseId, Money over, String reason, Instant at) {
        sql.sql("""
                        insert into budget_override (institution_id, grant_id, version, case_id, over_ore, reason, overridden_by,
                            overridden_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        grant.value(),
                        version,
                        caseId.value(),
                        over.ore(),
                        reason,
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static BudgetLine row(ResultSet rs, int number) throws SQLException {
        return new BudgetLine(
                new BudgetLineId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getInt("year"),
                Money.ofOre(rs.getLong("ore")),
                Money.ofOre(rs.getLong("bound")),
                Optional.ofNullable(rs.getObject("faculty_id", UUID.class)).map(FacultyId::new));
    }

    private static BudgetCommitment commitment(ResultSet rs, int number) throws SQLException {
        return new BudgetCommitment(
                new BudgetLineId(rs.getObject("budget_line_id", UUID.class)),
                Money.ofOre(rs.getLong("ore")),
                Optional.ofNullable(what(rs)));
    }

    private static BudgetCommitment.@Nullable What what(ResultSet rs) throws SQLException {
        var caseId = rs.getObject("case_id", UUID.class);
        if (caseId == null) return null;
        var rejection = rs.getObject("rejection_id", UUID.class);
        if (rejection != null) return new BudgetCommitment.Ruled(new CaseId(caseId), new RejectionId(rejection));
        return new BudgetCommitment.Granted(
                new CaseId(caseId),
                new GrantId(rs.getObject("grant_id", UUID.class)),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)));
    }
}

package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.BudgetLine;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.GrantId;
import no.kneika.funding.RejectionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of budget lines and what is bound of them. */
@Repository
public class BudgetRows {

    private static final String SELECT = """
            select l.id, l.name, l.year, l.ore,
              coalesce((select sum(c.ore) from budget_commitment c
                 where c.institution_id = l.institution_id and c.budget_line_id = l.id and not exists (select from budget_commitment n
                   where n.institution_id = c.institution_id and n.grant_id = c.grant_id and n.version > c.version)), 0)
              + coalesce((select sum(h.ore) from budget_charge h
                 where h.institution_id = l.institution_id and h.budget_line_id = l.id), 0) as bound
            from budget_line l
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

    public BudgetLineId open(Actor by, String name, int year, Money frame, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into budget_line (institution_id, id, name, year, ore, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id,
                        name,
                        year,
                        frame.ore(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
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
                Money.ofOre(rs.getLong("bound")));
    }
}

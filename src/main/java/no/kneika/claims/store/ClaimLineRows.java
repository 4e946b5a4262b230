package no.kneika.claims.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.ledger.PieceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on claims of which piece, and what a repayment has taken off them. */
@Repository
public class ClaimLineRows {

    private static final String OPEN = """
            (not exists (select from claim_line_withdrawal w
                        where w.institution_id = l.institution_id and w.piece_id = l.piece_id and w.attempt = l.attempt))
            """;

    private final JdbcClient jdbc;

    ClaimLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked for of each piece whose line is not withdrawn. */
    public Map<PieceId, Money> open(ClaimId claim) {
        var open = new HashMap<PieceId, Money>();
        jdbc.sql(
                        "select l.piece_id, l.ore from claim_line l where l.institution_id = me_inst() and l.claim_id = :claim and "
                                + OPEN)
                .param("claim", claim.value())
                .query(row -> {
                    open.put(new PieceId(row.getObject("piece_id", UUID.class)), Money.ofOre(row.getLong("ore")));
                });
        return open;
    }

    /** How many minutes of each grant the funder has been asked for: in the newest version of every claim it has not sent back. */
    public Map<GrantId, Minutes> asked(Collection<CaseId> cases) {
        var asked = new HashMap<GrantId, Minutes>();
        jdbc.sql("""
                        with mine as materialized (
                            select c.grant_id, c.id from refund_claim c
                            where c.institution_id = me_inst() and c.case_id = any(:cases)
                              and 'RETURNED' <> (select s.to_state from claim_step s
                                                 where s.institution_id = me_inst() and s.claim_id = c.id
                                                 order by s.step desc limit 1)),
                        last as materialized (
                            select m.grant_id, d.id from mine m
                            join lateral (select d.id from claim_dispatch d
                                          where d.institution_id = me_inst() and d.claim_id = m.id
                                          order by d.version desc limit 1) d on true)
                        select l.grant_id, sum(f.minutes)::int as minutes from last l
                        join lateral (select f.minutes from claim_figures_line f
                                      where f.institution_id = me_inst() and f.dispatch_id = l.id and not f.back_pay) f on true
                        group by l.grant_id
                        """).param("cases", uuids(cases)).query(row -> {
            asked.put(new GrantId(row.getObject("grant_id", UUID.class)), new Minutes(row.getInt("minutes")));
        });
        if (!asked.isEmpty())
            repaid(cases)
                    .forEach((grant, back) -> asked.computeIfPresent(grant, (any, all) -> all.minusDownToZero(back)));
        return asked;
    }

    /** Minutes the funder has back the money for, and that can be asked for again. */
    public Map<GrantId, Minutes> repaid(Collection<CaseId> cases) {
        var repaid = new HashMap<GrantId, Minutes>();
        jdbc.sql("""
                        select c.grant_id, sum(w.minutes)::int as minutes
                        from claim_line_withdrawal w
                        join refund_claim c on c.institution_id = w.institution_id and c.id = w.claim_id
                        where w.institution_id = me_inst() and w.case_id = any(:cases) and w.repayment_id is not null
                          and not exists (select from claim_line l where l.institution_id = w.institution_id
                                            and l.piece_id = w.piece_id and l.attempt = w.attempt + 1 and l.claim_id = w.claim_id)
                        group by c.grant_id
                        """).param("cases", uuids(cases)).query(row -> {
            repaid.put(new GrantId(row.getObject("grant_id", UUID.class)), new Minutes(row.getInt("minutes")));
        });
        return repaid;
    }

    /** The grants of these that have work on a claim on a day they do not cover. */
    public List<GrantId> outside(Collection<Grant> grants) {
        return jdbc.sql("""
                        select g.id from unnest(:ids::uuid[], :from::text[]::date[], :to::text[]::date[]) g (id, first, last)
                        where exists (select from refund_claim c
                                      join claim_line l on l.institution_id = c.institution_id and l.claim_id = c.id
                                      join cost_piece p on p.institution_id = l.institution_id and p.id = l.piece_id
                                      where c.institution_id = me_inst() and c.grant_id = g.id
                                        and p.work_day not between g.first and g.last and """ + " " + OPEN + ")")
                .param("ids", grants.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param(
                        "from",
                        grants.stream().map(it -> it.period().from().toString()).toArray(String[]::new))
                .param(
                        "to",
                        grants.stream().map(it -> it.period().to().toString()).toArray(String[]::new))
                .query((row, n) -> new GrantId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The funder has all of it back: these pieces can be claimed again where something covers them. */
    public void repaid(ClaimId claim, UUID repayment, Map<PieceId, Minutes> pieces) {
        pieces.forEach((piece, minutes) -> jdbc.sql("""
                        insert into claim_line_withdrawal (institution_id, piece_id, attempt, case_id, claim_id, repayment_id, minutes)
                        select l.institution_id, l.piece_id, l.attempt, l.case_id, l.claim_id, :repayment, :minutes
                        from claim_line l
                        where l.institution_id = me_inst() and l.claim_id = :claim and l.piece_id = :piece and
                        """ + OPEN)
                .param("repayment", repayment)
                .param("minutes", minutes.value())
                .param("claim", claim.value())
                .param("piece", piece.value())
                .update());
    }

    /** The funder has not had it after all: what a repayment had taken off the claim stands on it again. */
    public void unrepaid(ClaimId claim, Collection<PieceId> pieces) {
        jdbc.sql("""
                        insert into claim_line (institution_id, dispatch_id, claim_id, case_id, piece_id, attempt, ore)
                        select l.institution_id, l.dispatch_id, l.claim_id, l.case_id, l.piece_id, l.attempt + 1, l.ore
                        from claim_line l
                        join claim_line_withdrawal w on w.institution_id = l.institution_id and w.piece_id = l.piece_id
                            and w.attempt = l.attempt and w.repayment_id is not null
                        where l.institution_id = me_inst() and l.claim_id = :claim and l.piece_id = any(:pieces)
                          and not exists (select from claim_line n where n.institution_id = l.institution_id
                                            and n.piece_id = l.piece_id and n.attempt > l.attempt)
                        """)
                .param("claim", claim.value())
                .param("pieces", pieces.stream().map(PieceId::value).toArray(UUID[]::new))
                .update();
    }

    private static UUID[] uuids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }
}

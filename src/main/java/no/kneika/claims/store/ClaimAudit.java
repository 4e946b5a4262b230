package no.kneika.claims.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.Money;
import no.kneika.ledger.AuditCheck;
import no.kneika.ledger.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims against the ledger (kontroll): claimed is what was dispatched, received is what came. */
@Repository
class ClaimAudit implements AuditCheck {

    private static final String OPEN = """
            with open as (
                select l.institution_id, l.claim_id, l.dispatch_id, l.piece_id, l.ore
                from claim_line l
                where l.institution_id = me_inst()
                  and not exists (select from claim_line_withdrawal w
                                  where w.institution_id = l.institution_id and w.piece_id = l.piece_id
                                    and w.attempt = l.attempt)),
            place as (
                select o.claim_id, o.piece_id, n.account, sum(n.ore)::bigint as ore
                from open o
                join share_now n on n.institution_id = o.institution_id and n.piece_id = o.piece_id
                where n.account in ('CLAIMED', 'RECEIVED', 'LOST', 'WRITTEN_OFF', 'OVERCLAIMED', 'REPAYABLE')
                group by o.claim_id, o.piece_id, n.account),
            -- What was claimed and is cost no more, or was paid back: gone from those places for good. What went when the claim came
            -- back went from a line that was withdrawn, and the line of the next sending is without it.
            gone as (
                select o.claim_id, o.piece_id,
                       sum(case m.cause when 'REPAYMENT_UNDONE' then -s.ore else s.ore end)::bigint as ore
                from open o
                join cost_share s on s.institution_id = o.institution_id and s.piece_id = o.piece_id
                join movement m on m.institution_id = s.institution_id and m.share_id = s.id
                left join claim_repayment r on r.institution_id = m.institution_id and r.id = m.cause_id
                where m.cause <> 'RETURN' and coalesce(r.claim_id, o.claim_id) = o.claim_id
                  and (m.from_account in ('REPAYABLE', 'OVERCLAIMED', 'LOST', 'WRITTEN_OFF') and m.to_account = 'TAKEN_BACK'
                    or m.from_account = 'RECEIVED' and m.to_account = 'OWN'
                    or m.cause = 'REPAYMENT_UNDONE' and m.from_account in ('OWN', 'TAKEN_BACK') and m.to_account <> 'SPLIT')
                group by o.claim_id, o.piece_id)
            """;

    private static final List<Check> CHECKS = List.of(
            new Check("lines-sum-to-the-dispatch", """
                    select d.id as subject, d.total_ore as expected, coalesce(sum(l.ore), 0)::bigint as found
                    from claim_dispatch d
                    left join claim_line l on l.institution_id = d.institution_id and l.dispatch_id = d.id
                        and not exists (select from claim_line_withdrawal w where w.institution_id = l.institution_id
                                          and w.piece_id = l.piece_id and w.attempt = l.previous_attempt
                                          and w.claim_id = l.claim_id and w.repayment_id is not null)
                    where d.institution_id = me_inst()
                    group by d.id, d.total_ore having d.total_ore is distinct from coalesce(sum(l.ore), 0)::bigint
                    """),
            new Check("figures-sum-to-the-dispatch", """
                    select d.id as subject, d.total_ore as expected, coalesce(sum(l.wage_ore + l.holiday_pay_ore
                           + l.pension_ore + l.contribution_ore), 0)::bigint as found
                    from claim_dispatch d
                    join claim_figures f on f.institution_id = d.institution_id and f.dispatch_id = d.id
                    left join claim_figures_line l on l.institution_id = d.institution_id and l.dispatch_id = d.id
                    where d.institution_id = me_inst()
                    group by d.id, d.total_ore
                    having d.total_ore is distinct from coalesce(sum(l.wage_ore + l.holiday_pay_ore
                           + l.pension_ore + l.contribution_ore), 0)::bigint
                    """),
            new Check("claimed-is-what-was-dispatched", OPEN + """
                    select o.piece_id as subject, o.ore as expected, coalesce(sum(p.ore), 0)::bigint as found
                    from open o
                    left join (select claim_id, piece_id, ore from place union all select claim_id, piece_id, ore from gone) p
                        on p.claim_id = o.claim_id and p.piece_id = o.piece_id
                    group by o.piece_id, o.ore having o.ore is distinct from coalesce(sum(p.ore), 0)::bigint
                    """),
            new Check("received-is-what-came", OPEN + """
                    select c.id as subject, coalesce(m.ore, 0) as expected, coalesce(r.ore, 0) as found
                    from refund_claim c
                    left join (select claim_id, sum(ore)::bigint as ore from (
                                   select p.claim_id, p.ore from claim_payment p where p.institution_id = me_inst()
                                     and not exists (select from claim_payment_undone u
                                                     where u.institution_id = p.institution_id and u.payment_id = p.id)
                                   union all
                                   select claim_id, -ore from claim_repayment where institution_id = me_inst()
                                   union all
                                   select r.claim_id, r.ore from claim_repayment r
                                   join claim_repayment_undone u on u.institution_id = r.institution_id and u.repayment_id = r.id
                                   where r.institution_id = me_inst()) came
                               group by claim_id) m on m.claim_id = c.id
                    left join (select claim_id, sum(ore)::bigint as ore from place
                               where account in ('RECEIVED', 'REPAYABLE') group by claim_id) r on r.claim_id = c.id
                    where c.institution_id = me_inst() and coalesce(m.ore, 0) <> coalesce(r.ore, 0)
                    """),
            new Check("repaid-is-what-moved", """
                    select r.id as subject, r.ore as expected, coalesce(m.ore, 0) as found
                    from claim_repayment r
                    left join (select x.cause_id, sum(s.ore)::bigint as ore from movement x
                               join cost_share s on s.institution_id = x.institution_id and s.id = x.share_id
                               where x.institution_id = me_inst() and x.cause = 'REPAYMENT' and x.from_account is not null
                                 and x.to_account <> 'SPLIT' group by 1) m on m.cause_id = r.id
                    where r.institution_id = me_inst() and r.ore is distinct from coalesce(m.ore, 0)
                    """),
            new Check("undone-is-what-moved-back", """
                    select r.id as subject, r.ore as expected, coalesce(m.ore, 0) as found
                    from claim_repayment_undone u
                    join claim_repayment r on r.institution_id = u.institution_id and r.id = u.repayment_id
                    left join (select x.cause_id, sum(s.ore)::bigint as ore from movement x
                               join cost_share s on s.institution_id = x.institution_id and s.id = x.share_id
                               where x.institution_id = me_inst() and x.cause = 'REPAYMENT_UNDONE' and x.from_account is not null
                                 and x.to_account <> 'SPLIT' group by 1) m on m.cause_id = r.id
                    where u.institution_id = me_inst() and r.ore is distinct from coalesce(m.ore, 0)
                    """),
            new Check("unpaid-is-what-moved-back", """
                    select p.id as subject, p.ore as expected, coalesce(m.ore, 0) as found
                    from claim_payment_undone u
                    join claim_payment p on p.institution_id = u.institution_id and p.id = u.payment_id
                    left join (select x.cause_id, sum(s.ore)::bigint as ore from movement x
                               join cost_share s on s.institution_id = x.institution_id and s.id = x.share_id
                               where x.institution_id = me_inst() and x.cause = 'REPAYMENT_UNDONE' and x.from_account is not null
                                 and x.to_account <> 'SPLIT' group by 1) m on m.cause_id = p.id
                    where u.institution_id = me_inst() and p.ore is distinct from coalesce(m.ore, 0)
                    """),
            new Check("written-off-is-what-was-approved", OPEN + """
                    select c.id as subject, coalesce(w.ore, 0) as expected, coalesce(r.ore, 0) as found
                    from refund_claim c
                    left join claim_write_off w on w.institution_id = c.institution_id and w.claim_id = c.id
                    left join (select m.cause_id as claim_id, sum(s.ore)::bigint as ore from movement m
                               join cost_share s on s.institution_id = m.institution_id and s.id = m.share_id
                               where m.institution_id = me_inst() and m.cause = 'WRITE_OFF'
                                 and m.to_account in ('WRITTEN_OFF', 'TAKEN_BACK') group by 1) r on r.claim_id = c.id
                    where c.institution_id = me_inst() and coalesce(w.ore, 0) <> coalesce(r.ore, 0)
                    """),
            new Check("only-open-claims-wait", OPEN + """
                    select c.id as subject, 0::bigint as expected, sum(p.ore)::bigint as found
                    from refund_claim c
                    join place p on p.claim_id = c.id and p.account in ('CLAIMED', 'OVERCLAIMED')
                    join claim_step s on s.institution_id = c.institution_id and s.claim_id = c.id
                    where c.institution_id = me_inst() and s.to_state not in ('SENT', 'PARTLY_SETTLED')
                      and s.step = (select max(step) from claim_step t
                                    where t.institution_id = c.institution_id and t.claim_id = c.id)
                    group by c.id
                    """),
            new Check("nothing-is-claimed-without-a-claim", OPEN + """
                    select n.id as subject, 0::bigint as expected, n.ore as found
                    from share_now n
                    where n.institution_id = me_inst() and n.account in ('CLAIMED', 'RECEIVED', 'WRITTEN_OFF', 'OVERCLAIMED', 'REPAYABLE')
                      and not exists (select from open o where o.piece_id = n.piece_id)
                    """));

    private final JdbcClient jdbc;

    ClaimAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> audit() {
        var findings = new ArrayList<Finding>();
        for (var check : CHECKS)
            findings.addAll(jdbc.sql(check.sql())
                    .query((row, n) -> new Finding(
                            check.name(),
                            row.getObject("subject", UUID.class),
                            Money.ofOre(row.getLong("expected")),
                            Money.ofOre(row.getLong("found"))))
                    .list());
        return findings;
    }

    private record Check(String name, String sql) {}
}

package no.kneika.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.Money;
import no.kneika.ledger.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the constraints already promise, looked at again row by row: constraints do not see what was changed by somebody
 * who may switch them off. Every check answers the wrong rows only.
 */
@Repository
public class AuditRows {

    private static final List<Check> CHECKS = List.of(
            new Check("pieces-have-their-shares", """
                    select p.id as subject, p.ore as expected, coalesce(sum(n.ore), 0)::bigint as found
                    from cost_piece p
                    left join share_now n on n.institution_id = p.institution_id and n.piece_id = p.id
                    where p.institution_id = me_inst()
                    group by p.id, p.ore having p.ore is distinct from coalesce(sum(n.ore), 0)::bigint
                    """),
            new Check("parts-sum-to-what-was-split", """
                    select s.id as subject, s.ore as expected, coalesce(sum(c.ore), 0)::bigint as found
                    from cost_share s
                    join movement m on m.institution_id = s.institution_id and m.share_id = s.id and m.to_account = 'SPLIT'
                    left join cost_share c on c.institution_id = s.institution_id and c.split_of = s.id
                    where s.institution_id = me_inst()
                    group by s.id, s.ore having s.ore is distinct from coalesce(sum(c.ore), 0)::bigint
                    """),
            new Check("moves-leave-where-they-came", """
                    select m.share_id as subject, s.ore as expected, 0::bigint as found
                    from movement m
                    join cost_share s on s.institution_id = m.institution_id and s.id = m.share_id
                    left join movement b on b.institution_id = m.institution_id and b.share_id = m.share_id
                                        and b.step = m.step - 1
                    where m.institution_id = me_inst()
                      and (m.step = 0 and m.to_account is distinct from s.starts_at
                           or m.step > 0 and b.to_account is distinct from m.from_account)
                    """),
            new Check("nothing-left-in-paid", """
                    select n.id as subject, 0::bigint as expected, n.ore as found
                    from share_now n
                    where n.institution_id = me_inst() and n.account = 'PAID' and n.ore <> 0
                    """),
            new Check("balances-are-what-shares-sum-to", """
                    select coalesce(b.case_id, n.case_id) as subject, coalesce(n.ore, 0) as expected, coalesce(b.ore, 0) as found
                    from (select case_id, account, coalesce(grant_id, '00000000-0000-0000-0000-000000000000') as grant_id,
                                 sum(ore)::bigint as ore
                          from share_now where institution_id = me_inst() group by 1, 2, 3) n
                    full join (select case_id, account, grant_id, ore from case_balance
                               where institution_id = me_inst() and ore <> 0) b
                        on b.case_id = n.case_id and b.account = n.account and b.grant_id = n.grant_id
                    where coalesce(n.ore, 0) <> coalesce(b.ore, 0)
                    """),
            new Check("no-minute-costs-twice", """
                    select a.id as subject, a.ore as expected, b.ore as found
                    from cost_piece a
                    join cost_piece b on b.institution_id = a.institution_id and b.entry_id = a.entry_id
                                     and b.part = a.part and b.layer = a.layer and b.round = a.round and b.slice && a.slice
                                     and b.id > a.id
                    where a.institution_id = me_inst()
                    """),
            // A minute can be paid again when what was paid for it before has been taken back, and only then.
            new Check("paid-anew-where-it-was-taken-back", """
                    select a.id as subject, 0::bigint as expected, a.ore as found
                    from cost_piece a
                    join cost_piece b on b.institution_id = a.institution_id and b.entry_id = a.entry_id
                                     and b.part = a.part and b.layer = a.layer and b.round < a.round and b.slice && a.slice
                    where a.institution_id = me_inst() and a.round > 0
                      and not coalesce((select range_agg(t.slice) from piece_taken_back t
                                        where t.institution_id = b.institution_id and t.piece_id = b.id), '{}') @> a.slice * b.slice
                    """),
            // Minute by minute: what back pay says was paid below it is what was.
            new Check("back-pay-stands-on-pay", """
                    select a.id as subject, (coalesce(sum(b.rate), 0) * 100)::bigint as expected, (a.below_rate * 100)::bigint as found
                    from cost_piece a
                    left join cost_piece b on b.institution_id = a.institution_id and b.entry_id = a.entry_id
                                          and b.part = a.part and b.layer < a.layer and b.slice @> a.slice
                         and b.round = (select max(c.round) from cost_piece c
                                        where c.institution_id = b.institution_id and c.entry_id = b.entry_id
                                          and c.part = b.part and c.layer = b.layer and c.slice && a.slice)
                    where a.institution_id = me_inst() and a.layer > 0 and a.part = 'WAGE'
                      and not exists (select from piece_taken_back t
                                      where t.institution_id = a.institution_id and t.piece_id = a.id)
                    group by a.id, a.below_rate having a.below_rate is distinct from coalesce(sum(b.rate), 0)
                    """));

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Finding> findings() {
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

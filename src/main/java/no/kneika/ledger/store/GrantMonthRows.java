package no.kneika.ledger.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What work of a month has cost, by the grant it is held for: an agreement with NAV is paid month by month. */
@Repository
public class GrantMonthRows {

    private static final String SUM = """
            select n.grant_id, date_trunc('month', p.work_day)::date as month, sum(n.ore)::bigint as ore
            from share_now n
            join cost_piece p on p.institution_id = n.institution_id and p.id = n.piece_id
            where n.institution_id = me_inst() and n.grant_id is not null
              and n.account not in ('OVERCLAIMED', 'REPAYABLE', 'TAKEN_BACK') and %s
            group by 1, 2
            """;

    private final JdbcClient jdbc;

    GrantMonthRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these cases, wherever it stands. */
    public Map<UUID, Map<YearMonth, Money>> cost(Collection<CaseId> cases) {
        return sums(jdbc.sql(SUM.formatted("n.case_id = any(:cases) and p.case_id = n.case_id"))
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new)));
    }

    /** Of every case whoever asks may see, in one place. */
    public Map<UUID, Map<YearMonth, Money>> at(Account account) {
        return sums(jdbc.sql(SUM.formatted("n.account = :account")).param("account", account.name()));
    }

    private static Map<UUID, Map<YearMonth, Money>> sums(JdbcClient.StatementSpec asked) {
        var sums = new HashMap<UUID, Map<YearMonth, Money>>();
        asked.query(row -> {
            sums.computeIfAbsent(row.getObject("grant_id", UUID.class), any -> new HashMap<>())
                    .put(YearMonth.from(row.getObject("month", LocalDate.class)), Money.ofOre(row.getLong("ore")));
        });
        return sums;
    }
}

package no.kneika.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.ledger.Balance;
import no.kneika.ledger.Cause;
import no.kneika.ledger.PaidTime;
import no.kneika.ledger.Posted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The movements month by month, added up. */
@Repository
public class PostingRows {

    // A share that is divided and its parts that begin where it stood move nothing between places.
    private static final String POSTED = """
            select p.period, p.belongs_to, p.cause, p.from_account, p.to_account, p.case_id,
                   coalesce(p.grant_id, b.grant_id) as grant_id, sum(p.ore)::bigint as ore
            from posting p
            left join movement b on b.institution_id = p.institution_id and b.share_id = p.share_id and b.step = p.step - 1
            where p.institution_id = me_inst() and p.ore <> 0 and p.to_account <> 'SPLIT'
              and (p.from_account is not null or p.split_of is null)
              and p.from_account is distinct from p.to_account and %s
            group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2 nulls first, 3, 4 nulls first, 5, 6, 7
            """;

    private static final String NOT_EXPORTED = """
            p.period <= :upTo
            and not exists (select from accounting_export_movement x
                            where x.institution_id = p.institution_id and x.share_id = p.share_id and x.step = p.step)""";

    private final JdbcClient jdbc;

    PostingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<YearMonth, Money> booked() {
        var booked = new TreeMap<YearMonth, Money>(Comparator.reverseOrder());
        jdbc.sql("""
                        select period, coalesce(sum(ore) filter (where step = 0 and split_of is null), 0)::bigint as ore
                        from posting where institution_id = me_inst() group by period
                        """).query(row -> {
            booked.put(YearMonth.from(row.getObject("period", LocalDate.class)), Money.ofOre(row.getLong("ore")));
        });
        return booked;
    }

    public List<Balance> balancesAt(YearMonth month) {
        return jdbc.sql("""
                        select case_id, account, grant_id, sum(ore)::bigint as ore
                        from (select case_id, to_account as account, grant_id, ore from posting
                              where institution_id = me_inst() and period <= :month and to_account <> 'SPLIT'
                              union all
                              select p.case_id, p.from_account, b.grant_id, -p.ore from posting p
                              join movement b on b.institution_id = p.institution_id and b.share_id = p.share_id
                                             and b.step = p.step - 1
                              where p.institution_id = me_inst() and p.period <= :month
                                and p.from_account is not null) s
                        group by 1, 2, 3 having sum(ore) <> 0 order by 1, 3, 2
                        """)
                .param("month", month.atDay(1))
                .query((row, n) -> new Balance(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        Optional.ofNullable(row.getObject("grant_id", UUID.class)),
                        Account.valueOf(row.getString("account")),
                        Money.ofOre(row.getLong("ore"))))
                .list();
    }

    public Map<UUID, PaidTime> paidTime(YearMonth upTo) {
        var paid = new HashMap<UUID, PaidTime>();
        jdbc.sql("""
                        select entry_id, sum(minutes) filter (where layer = 0) as minutes,
                               round(sum(rate * minutes) / nullif(sum(minutes) filter (where layer = 0), 0), 4) as rate
                        from (select entry_id, layer, rate, upper(slice) - lower(slice) as minutes
                              from cost_piece
                              where institution_id = me_inst() and part = 'WAGE' and payroll_month <= :upTo
                              union all
                              select p.entry_id, p.layer, p.rate, lower(b.slice) - upper(b.slice)
                              from piece_taken_back b
                              join cost_piece p on p.institution_id = b.institution_id and p.id = b.piece_id
                              where b.institution_id = me_inst() and p.part = 'WAGE' and b.payroll_month <= :upTo) paid
                        group by entry_id
                        """).param("upTo", upTo.atDay(1)).query(row -> {
            var rate = row.getBigDecimal("rate");
            if (rate != null)
                paid.put(
                        row.getObject("entry_id", UUID.class),
                        new PaidTime(row.getInt("minutes"), new HourlyRate(rate)));
        });
        return paid;
    }

    public List<Posted> posted(YearMonth from, YearMonth to) {
        return jdbc.sql(POSTED.formatted("p.period between :from and :to"))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, n) -> posted(row))
                .list();
    }

    public List<Posted> notExported(YearMonth upTo) {
        return jdbc.sql(POSTED.formatted(NOT_EXPORTED))
                .param("upTo", upTo.atDay(1))
                .query((row, n) -> posted(row))
                .list();
    }

    public void exported(UUID export, YearMonth upTo) {
        jdbc.sql("""
                        insert into accounting_export_movement (institution_id, share_id, step, case_id, export_id)
                        select p.institution_id, p.share_id, p.step, p.case_id, :export from posting p
                        where p.institution_id = me_inst() and\s""" + NOT_EXPORTED)
                .param("export", export)
                .param("upTo", upTo.atDay(1))
                .update();
    }

    private static Posted posted(ResultSet row) throws SQLException {
        return new Posted(
                YearMonth.from(row.getObject("period", LocalDate.class)),
                Optional.ofNullable(row.getObject("belongs_to", LocalDate.class))
                        .map(YearMonth::from),
                Cause.Kind.valueOf(row.getString("cause")),
                Optional.ofNullable(row.getString("from_account")).map(Account::valueOf),
                Account.valueOf(row.getString("to_account")),
                new CaseId(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(row.getObject("grant_id", UUID.class)),
                Money.ofOre(row.getLong("ore")));
    }
}

package no.kneika.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.Account;
import no.kneika.ledger.Balance;
import no.kneika.ledger.Piece;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import no.kneika.ledger.ShareId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where shares are, read. */
@Repository
public class ShareRows {

    private static final String SELECT = """
            select n.id, n.ore, n.account, n.step, n.grant_id, p.id as piece_id, p.case_id, p.mentor_id, p.entry_id,
                   lower(p.slice) as from_minute, upper(p.slice) as to_minute, p.voucher_line_id, p.part,
                   p.ore as piece_ore, p.work_day, p.payroll_month, p.rate, p.layer, p.below_rate, p.round
            from share_now n
            join cost_piece p on p.institution_id = n.institution_id and p.id = n.piece_id
            where n.institution_id = me_inst() and %s
            order by p.work_day, p.entry_id, p.layer, p.slice, array_position(
                array['WAGE', 'HOLIDAY_PAY', 'PENSION', 'CONTRIBUTION'], p.part), n.id
            """;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    ShareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Share> ofCase(CaseId caseId) {
        return jdbc.sql(select("n.case_id = :case and p.case_id = :case"))
                .param("case", caseId.value())
                .query((row, n) -> share(row))
                .list();
    }

    // The pieces of the days first: where a share is, is asked of theirs alone. Put in order here, where that is cheap.
    private static final String ON_DAYS = """
            with p as materialized (
                select p.* from cost_piece p
                join unnest(:cases::uuid[], :from::date[], :to::date[]) d (case_id, from_on, to_on)
                    on d.case_id = p.case_id and p.work_day between d.from_on and d.to_on
                where p.institution_id = me_inst())
            select n.id, n.ore, n.account, n.step, n.grant_id, p.id as piece_id, p.case_id, p.mentor_id, p.entry_id,
                   lower(p.slice) as from_minute, upper(p.slice) as to_minute, p.voucher_line_id, p.part,
                   p.ore as piece_ore, p.work_day, p.payroll_month, p.rate, p.layer, p.below_rate, p.round
            from p join share_now n on n.institution_id = me_inst() and n.piece_id = p.id
            """;

    private static final Comparator<UUID> AS_WRITTEN = (one, other) -> {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    /** As the database puts them in order elsewhere in this file. */
    private static final Comparator<Share> IN_ORDER = Comparator.comparing(
                    (Share share) -> share.piece().workDay())
            .thenComparing(share -> share.piece().entry(), AS_WRITTEN)
            .thenComparingInt(share -> share.piece().layer())
            .thenComparingInt(share -> share.piece().fromMinute())
            .thenComparingInt(share -> share.piece().toMinute())
            .thenComparing(share -> share.piece().part())
            .thenComparing(share -> share.id().value(), AS_WRITTEN);

    /** What work on some days of each case cost. */
    public List<Share> onDays(Map<CaseId, Period> days) {
        var of = List.copyOf(days.entrySet());
        return jdbc
                .sql(ON_DAYS)
                .param("cases", of.stream().map(d -> d.getKey().value()).toArray(UUID[]::new))
                .param(
                        "from",
                        of.stream().map(d -> d.getValue().from().toString()).toArray(String[]::new))
                .param("to", of.stream().map(d -> d.getValue().to().toString()).toArray(String[]::new))
                .query((row, n) -> share(row))
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private static String select(String where) {
        return SELECT.formatted(where);
    }

    public List<Share> ofEntries(Collection<UUID> entries) {
        return jdbc.sql(select("p.entry_id = any(:entries)"))
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, n) -> share(row))
                .list();
    }

    public List<Share> ofPieces(Collection<UUID> pieces) {
        return jdbc.sql(select("n.piece_id = any(:pieces)"))
                .param("pieces", pieces.toArray(UUID[]::new))
                .query((row, n) -> share(row))
                .list();
    }

    public List<Balance> balances(Optional<CaseId> only) {
        return jdbc.sql("""
                        select case_id, grant_id, account, ore
                        from case_balance
                        where institution_id = me_inst() and ore <> 0
                          and (:case::uuid is null or case_id = :case::uuid)
                        order by case_id, grant_id, account
                        """)
                .param("case", only.map(CaseId::value).orElse(null))
                .query((row, n) -> new Balance(
                        new CaseId(uuid(row, "case_id")),
                        Optional.of(uuid(row, "grant_id")).filter(grant -> !grant.equals(NOBODY)),
                        Account.valueOf(row.getString("account")),
                        Money.ofOre(row.getLong("ore"))))
                .list();
    }

    /** What of these cases can be claimed and is not, by grant. */
    public Map<UUID, Money> claimable(Collection<CaseId> cases) {
        var claimable = new HashMap<UUID, Money>();
        jdbc.sql("""
                        select grant_id, ore from case_balance
                        where institution_id = me_inst() and account = 'CLAIMABLE' and ore <> 0 and case_id = any(:cases)
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    claimable.merge(uuid(row, "grant_id"), Money.ofOre(row.getLong("ore")), Money::plus);
                });
        return claimable;
    }

    public Map<CaseId, Map<CostPart, Money>> costIn(YearMonth worked) {
        var costs = new HashMap<CaseId, Map<CostPart, Money>>();
        jdbc.sql("""
                        select case_id, part, sum(ore)::bigint as ore from (
                            select case_id, part, ore from cost_piece
                            where institution_id = me_inst() and work_day between :from and :to
                            union all
                            select p.case_id, p.part, -s.ore from movement m
                            join cost_share s on s.institution_id = m.institution_id and s.id = m.share_id
                            join cost_piece p on p.institution_id = s.institution_id and p.id = s.piece_id
                            where m.institution_id = me_inst() and m.cause = 'TAKE_BACK' and m.from_account is not null
                              and m.to_account <> 'SPLIT' and p.work_day between :from and :to) paid
                        group by case_id, part
                        """)
                .param("from", worked.atDay(1))
                .param("to", worked.atEndOfMonth())
                .query(row -> {
                    costs.computeIfAbsent(new CaseId(uuid(row, "case_id")), any -> new EnumMap<>(CostPart.class))
                            .put(CostPart.valueOf(row.getString("part")), Money.ofOre(row.getLong("ore")));
                });
        return costs;
    }

    public Map<CaseId, Money> paid() {
        var paid = new HashMap<CaseId, Money>();
        jdbc.sql("""
                        select case_id, sum(ore)::bigint as ore from (
                            select case_id, ore from cost_piece where institution_id = me_inst()
                            union all
                            select m.case_id, -s.ore from movement m
                            join cost_share s on s.institution_id = m.institution_id and s.id = m.share_id
                            where m.institution_id = me_inst() and m.cause = 'TAKE_BACK' and m.from_account is not null
                              and m.to_account <> 'SPLIT') paid
                        group by case_id
                        """).query(row -> {
            paid.put(new CaseId(uuid(row, "case_id")), Money.ofOre(row.getLong("ore")));
        });
        return paid;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                new ShareId(uuid(row, "id")),
                piece(row),
                Money.ofOre(row.getLong("ore")),
                Account.valueOf(row.getString("account")),
                row.getInt("step"),
                Optional.ofNullable(row.getObject("grant_id", UUID.class)));
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                new PieceId(uuid(row, "piece_id")),
                new CaseId(uuid(row, "case_id")),
                new PersonId(uuid(row, "mentor_id")),
                uuid(row, "entry_id"),
                row.getInt("from_minute"),
                row.getInt("to_minute"),
                uuid(row, "voucher_line_id"),
                CostPart.valueOf(row.getString("part")),
                Money.ofOre(row.getLong("piece_ore")),
                row.getObject("work_day", LocalDate.class),
                YearMonth.from(row.getObject("payroll_month", LocalDate.class)),
                new HourlyRate(row.getBigDecimal("rate")),
                row.getInt("layer"),
                new HourlyRate(row.getBigDecimal("below_rate")),
                row.getInt("round"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}

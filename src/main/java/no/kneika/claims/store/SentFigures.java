package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of each version as they were sent. A version from before they were kept has only its document. */
@Repository
public class SentFigures {

    private static final Together HEAD = Together.of("""
            insert into claim_figures (institution_id, dispatch_id, claim_id, case_id, grant_reference, period_from, period_to)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?)
            """, "uuid", "uuid", "uuid", "text", "date", "date");
    private static final Together LINE = Together.of(
            """
            insert into claim_figures_line (institution_id, dispatch_id, line, case_id, mentor_id, payroll_month, rate,
                                            claimed_rate, minutes, wage_ore, holiday_pay_ore, pension_ore,
                                            contribution_ore, paid_ore, back_pay)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            "uuid",
            "int4",
            "uuid",
            "uuid",
            "date",
            "numeric",
            "numeric",
            "int4",
            "int8",
            "int8",
            "int8",
            "int8",
            "int8",
            "bool");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    SentFigures(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** A version's figures. */
    public record Kept(UUID dispatch, ClaimId claim, CaseId caseId, ClaimFigures figures) {}

    public void keep(List<Kept> all) {
        var heads = new ArrayList<@Nullable Object[]>();
        var lines = new ArrayList<@Nullable Object[]>();
        for (var it : all) {
            var figures = it.figures();
            heads.add(new @Nullable Object[] {
                it.dispatch(),
                it.claim().value(),
                it.caseId().value(),
                figures.grantReference(),
                figures.period().from(),
                figures.period().to()
            });
            int number = 0;
            for (var row : figures.rows())
                lines.add(new @Nullable Object[] {
                    it.dispatch(),
                    ++number,
                    it.caseId().value(),
                    row.mentor().value(),
                    row.payrollMonth().atDay(1),
                    row.rate().kroner(),
                    row.claimedRate().kroner(),
                    row.minutes().value(),
                    row.claimed(CostPart.WAGE).ore(),
                    row.claimed(CostPart.HOLIDAY_PAY).ore(),
                    row.claimed(CostPart.PENSION).ore(),
                    row.claimed(CostPart.CONTRIBUTION).ore(),
                    row.paid().ore(),
                    row.backPay()
                });
        }
        HEAD.write(jdbc, heads);
        LINE.write(jdbc, lines);
    }

    public Optional<ClaimFigures> find(UUID dispatch) {
        var rows = client.sql("""
                        select * from claim_figures_line
                        where institution_id = me_inst() and dispatch_id = :dispatch order by line
                        """)
                .param("dispatch", dispatch)
                .query((row, n) -> row(row))
                .list();
        return client.sql("""
                        select grant_reference, period_from, period_to from claim_figures
                        where institution_id = me_inst() and dispatch_id = :dispatch
                        """)
                .param("dispatch", dispatch)
                .query((row, n) -> new ClaimFigures(
                        row.getString("grant_reference"),
                        new Period(
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class)),
                        rows))
                .optional();
    }

    /** What a version was about, without its lines. */
    public record About(String grantReference, Period period) {}

    /** Of every version whose figures were kept. */
    public Map<UUID, About> all() {
        var all = new HashMap<UUID, About>();
        client.sql("""
                        select dispatch_id, grant_reference, period_from, period_to from claim_figures
                        where institution_id = me_inst()
                        """).query(row -> {
            all.put(
                    row.getObject("dispatch_id", UUID.class),
                    new About(
                            row.getString("grant_reference"),
                            new Period(
                                    row.getObject("period_from", LocalDate.class),
                                    row.getObject("period_to", LocalDate.class))));
        });
        return all;
    }

    /** The dispatches of a claim that have figures. */
    public Set<UUID> of(ClaimId claim) {
        return new HashSet<>(
                client.sql("""
                        select dispatch_id from claim_figures where institution_id = me_inst() and claim_id = :claim
                        """).param("claim", claim.value()).query(UUID.class).list());
    }

    private static ClaimFigures.Row row(ResultSet row) throws SQLException {
        var claimed = new EnumMap<CostPart, Money>(CostPart.class);
        claimed.put(CostPart.WAGE, Money.ofOre(row.getLong("wage_ore")));
        claimed.put(CostPart.HOLIDAY_PAY, Money.ofOre(row.getLong("holiday_pay_ore")));
        claimed.put(CostPart.PENSION, Money.ofOre(row.getLong("pension_ore")));
        claimed.put(CostPart.CONTRIBUTION, Money.ofOre(row.getLong("contribution_ore")));
        return new ClaimFigures.Row(
                new PersonId(row.getObject("mentor_id", UUID.class)),
                YearMonth.from(row.getObject("payroll_month", LocalDate.class)),
                new HourlyRate(row.getBigDecimal("rate")),
                new HourlyRate(row.getBigDecimal("claimed_rate")),
                new Minutes(row.getInt("minutes")),
                claimed,
                Money.ofOre(row.getLong("paid_ore")),
                row.getBoolean("back_pay"));
    }
}

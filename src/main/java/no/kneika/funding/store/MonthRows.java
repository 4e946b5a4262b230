package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.AgreementId;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.funding.domain.MonthRow;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What NAV decided and paid for the months of agreements, and what somebody has said about them. */
@Repository
public class MonthRows {

    /** A decision with its payout. */
    public record Row(AgreementId agreement, int period, int resend, Period days, SubsidyPeriod.Decided decided) {

        public YearMonth month() {
            return YearMonth.from(days.from());
        }
    }

    /** A note about a month. */
    public record Noted(AgreementId agreement, YearMonth month, SubsidyPeriod.Note note) {}

    private static final String SELECT = """
            select d.agreement_id, d.period_no, d.resend, d.from_on, d.to_on, d.ore, d.decided_on, p.ore as paid_ore, p.paid_on, c.nav_number
            from nav_month_decision d
            join nav_agreement_conclusion c on c.institution_id = d.institution_id and c.agreement_id = d.agreement_id
            left join nav_month_payout p on p.institution_id = d.institution_id and p.agreement_id = d.agreement_id
                 and p.period_no = d.period_no and p.resend = d.resend
            where d.case_id = any(?) order by d.agreement_id, d.from_on, d.resend
            """;

    private final JdbcClient sql;

    MonthRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything decided about agreements of these cases, in order of month and decision. */
    public List<Row> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql(SELECT)
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(MonthRows::row)
                .list();
    }

    public List<Noted> notes(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql("select * from nav_month_note where case_id = any(?) order by noted_at, id")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((rs, n) -> new Noted(
                        new AgreementId(rs.getObject("agreement_id", UUID.class)),
                        YearMonth.from(rs.getObject("month", LocalDate.class)),
                        new SubsidyPeriod.Note(
                                SubsidyPeriod.About.valueOf(rs.getString("about")),
                                Money.ofOre(rs.getLong("ore")),
                                rs.getString("why"))))
                .list();
    }

    /** Whoever tells of an agreement's months comes one after the other. */
    public void hold(AgreementId id) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("nav_agreement:" + id)
                .query((rs, n) -> "held")
                .list();
    }

    public void decide(Actor by, AgreementId id, CaseId caseId, MonthRow it, Instant at) {
        sql.sql("""
                        insert into nav_month_decision (institution_id, agreement_id, period_no, resend, case_id, from_on, to_on, ore,
                            decided_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id.value(),
                        it.number().period(),
                        it.number().resend(),
                        caseId.value(),
                        it.days().from(),
                        it.days().to(),
                        it.sum().ore(),
                        it.decidedOn(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void pay(Actor by, AgreementId id, CaseId caseId, MonthRow it, SubsidyPeriod.Paid paid, Instant at) {
        sql.sql("""
                        insert into nav_month_payout (institution_id, agreement_id, period_no, resend, case_id, ore, paid_on, recorded_by,
                            recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id.value(),
                        it.number().period(),
                        it.number().resend(),
                        caseId.value(),
                        paid.sum().ore(),
                        paid.on(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void note(Actor by, AgreementId id, CaseId caseId, YearMonth month, SubsidyPeriod.Note it, Instant at) {
        sql.sql("""
                        insert into nav_month_note (institution_id, id, agreement_id, case_id, month, about, ore, why, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        Ids.next(),
                        id.value(),
                        caseId.value(),
                        month.atDay(1),
                        it.about().name(),
                        it.difference().ore(),
                        it.why(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        int period = rs.getInt("period_no");
        int resend = rs.getInt("resend");
        var paidOn = rs.getObject("paid_on", LocalDate.class);
        return new Row(
                new AgreementId(rs.getObject("agreement_id", UUID.class)),
                period,
                resend,
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                new SubsidyPeriod.Decided(
                        rs.getString("nav_number") + "-" + period + "-" + resend,
                        rs.getObject("decided_on", LocalDate.class),
                        Money.ofOre(rs.getLong("ore")),
                        paidOn == null
                                ? Optional.empty()
                                : Optional.of(new SubsidyPeriod.Paid(paidOn, Money.ofOre(rs.getLong("paid_ore"))))));
    }
}

package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.MonthsElsewhere;
import no.kneika.funding.PlanAfterMonths;
import no.kneika.funding.Tapering;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows about NAV's months that no grant of the case tells; read here, written by {@link ClockFacts}. */
@Repository
public class ClockRows {

    private final JdbcClient sql;

    ClockRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The days NAV pays in the cases themselves, newest versions. */
    public Map<CaseId, List<Period>> navDays(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, List<Period>>();
        sql.sql("""
                        select g.case_id, v.from_on, v.to_on
                        from funding_grant g
                        join lateral (select from_on, to_on from funding_grant_version n
                            where n.institution_id = g.institution_id and n.grant_id = g.id order by n.version desc limit 1) v on true
                        where g.funder = 'NAV' and g.case_id = any(:cases)
                        """).param("cases", ids(cases)).query(rs -> {
            of(found, rs).add(period(rs));
        });
        return found;
    }

    /** What the same student has used elsewhere, as far as it may be counted. */
    public Map<CaseId, Known> elsewhere(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, Known>();
        if (cases.isEmpty()) return found;
        sql.sql("""
                        select of_case as case_id, entry, from_on, to_on, months, place, source from nav_days_elsewhere(:cases)
                        union all
                        (select distinct on (case_id) case_id, null, null, null, extra_months, '', 'EXTRA' from months_exception
                         where case_id = any(:cases) order by case_id, id desc)
                        """).param("cases", ids(cases)).query(rs -> {
            var known = found.getOrDefault(caseId(rs), Known.NOTHING);
            if (rs.getString("source").equals("EXTRA")) {
                found.put(caseId(rs), new Known(known.told(), rs.getInt("months")));
                return;
            }
            var told = new ArrayList<>(known.told());
            found.put(caseId(rs), new Known(told, known.extra()));
            told.add(new MonthsElsewhere(
                    Optional.ofNullable(rs.getObject("entry", UUID.class)),
                    rs.getObject("from_on") == null ? Optional.empty() : Optional.of(period(rs)),
                    rs.getInt("months"),
                    rs.getString("place"),
                    MonthsElsewhere.Source.valueOf(rs.getString("source"))));
        });
        return found;
    }

    /** @param extra months beyond the rulebook's that an approver has recorded */
    public record Known(List<MonthsElsewhere> told, int extra) {
        public static final Known NOTHING = new Known(List.of(), 0);
    }

    /** An approver's exceptions of one case, the newest first. */
    public List<Allowed> exceptions(CaseId caseId) {
        return sql.sql("""
                        select extra_months, reason, approved_at from months_exception where case_id = ? order by id desc
                        """)
                .param(caseId.value())
                .query((rs, n) -> new Allowed(rs.getInt(1), rs.getString(2), day(rs, "approved_at")))
                .list();
    }

    /** What an approver has recorded. */
    public record Allowed(int extra, String reason, LocalDate on) {}

    /** Plans and wishes, the newest first. */
    public Map<CaseId, List<PlanAfterMonths>> plans(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, List<PlanAfterMonths>>();
        sql.sql("select * from plan_after_months where case_id = any(:cases) order by id desc")
                .param("cases", ids(cases))
                .query(rs -> {
                    of(found, rs)
                            .add(new PlanAfterMonths(
                                    PlanAfterMonths.Plan.valueOf(rs.getString("plan")),
                                    rs.getString("note"),
                                    rs.getBoolean("wish"),
                                    day(rs, "made_at")));
                });
        return found;
    }

    /** Answers about going on, the newest first. */
    public Map<CaseId, List<Tapering>> tapering(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, List<Tapering>>();
        sql.sql("select * from tapering_answer where case_id = any(:cases) order by id desc")
                .param("cases", ids(cases))
                .query(rs -> {
                    of(found, rs)
                            .add(new Tapering(
                                    rs.getObject("from_on", LocalDate.class),
                                    Tapering.Answer.valueOf(rs.getString("answer")),
                                    Optional.ofNullable(rs.getObject("week_minutes", Integer.class))
                                            .map(Minutes::new),
                                    rs.getBoolean("by_student"),
                                    day(rs, "answered_at")));
                });
        return found;
    }

    private static <T> List<T> of(Map<CaseId, List<T>> found, ResultSet rs) throws SQLException {
        return found.computeIfAbsent(caseId(rs), any -> new ArrayList<>());
    }

    private static CaseId caseId(ResultSet rs) throws SQLException {
        return new CaseId(rs.getObject("case_id", UUID.class));
    }

    private static Period period(ResultSet rs) throws SQLException {
        return new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDate();
    }

    private static UUID[] ids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }
}

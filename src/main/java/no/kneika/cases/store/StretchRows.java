package no.kneika.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.NeedMonths;
import no.kneika.cases.NeedStretch;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of practice and pauses. */
@Repository
public class StretchRows {

    private final JdbcClient sql;

    StretchRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two who tell at the same time are one after the other. */
    public void hold(CaseId caseId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('need of ' || ?, 0))")
                .param(caseId.value().toString())
                .query((rs, n) -> "")
                .list();
    }

    /** Those that are not taken back, of each case that has any. */
    public Map<CaseId, List<NeedStretch>> of(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, List<NeedStretch>>();
        if (cases.isEmpty()) return found;
        sql.sql("""
                        select * from need_stretch s where case_id = any(:cases)
                            and not exists (select 1 from need_stretch_taken_back b
                                where b.institution_id = s.institution_id and b.stretch_id = s.id)
                        order by from_on
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((rs, n) -> {
                    found.computeIfAbsent(new CaseId(rs.getObject("case_id", UUID.class)), any -> new ArrayList<>())
                            .add(stretch(rs));
                    return "";
                })
                .list();
        return found;
    }

    /** Those of a case that count, with who told of them, the first day first. */
    public List<NeedMonths.Told> told(CaseId caseId) {
        return sql.sql("""
                        select * from need_stretch s where case_id = ?
                            and not exists (select 1 from need_stretch_taken_back b
                                where b.institution_id = s.institution_id and b.stretch_id = s.id)
                        order by from_on
                        """)
                .param(caseId.value())
                .query((rs, n) -> new NeedMonths.Told(
                        stretch(rs),
                        new PersonId(rs.getObject("told_by", UUID.class)),
                        rs.getObject("told_at", OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDate()))
                .list();
    }

    public Optional<CaseId> caseOf(UUID stretch) {
        return sql.sql("select case_id from need_stretch where id = ?")
                .param(stretch)
                .query((rs, n) -> new CaseId(rs.getObject(1, UUID.class)))
                .optional();
    }

    public UUID add(Actor by, CaseId caseId, NeedStretch.Kind kind, Period days, Minutes perWeek, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into need_stretch (institution_id, id, case_id, kind, from_on, to_on, week_minutes, told_by, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id,
                        caseId.value(),
                        kind.name(),
                        days.from(),
                        days.to(),
                        perWeek.value(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** False when it was taken back before. */
    public boolean takeBack(Actor by, CaseId caseId, UUID stretch, Instant at) {
        return sql.sql("""
                        insert into need_stretch_taken_back (institution_id, stretch_id, case_id, taken_back_by, taken_back_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                by.institution().value(),
                                stretch,
                                caseId.value(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static NeedStretch stretch(ResultSet rs) throws SQLException {
        return new NeedStretch(
                rs.getObject("id", UUID.class),
                NeedStretch.Kind.valueOf(rs.getString("kind")),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                new Minutes(rs.getInt("week_minutes")));
    }
}

package no.kneika.hours.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hours added up by the database, some days of a case at a time. Row-level security decides whose. */
@Repository
public class DrawnHours {

    /** What a grant's days may draw of it: everything of the case on them that counts, before anything is declined. */
    public record Drawn(Minutes minutes, boolean ruled) {}

    /** One case and days of it; {@code id} is whatever it is to be known by. */
    public record Days(UUID id, CaseId caseId, LocalDate from, LocalDate to) {}

    private final JdbcClient jdbc;

    DrawnHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much was worked in each of these, added up by the database; those with nothing are missing. */
    public Map<UUID, Drawn> of(Collection<Days> asked) {
        var drawn = new HashMap<UUID, Drawn>();
        if (asked.isEmpty()) return drawn;
        jdbc.sql("""
                        with d as materialized (
                            select * from unnest(:ids::uuid[], :cases::uuid[], :from::date[], :to::date[]) d (id, case_id, from_on, to_on))
                        select id, sum(minutes)::int as minutes, bool_or(ruled) as ruled
                        from (
                            select d.id, s.minutes, false as ruled
                            from d cross join lateral (
                                select sum(e.minutes) as minutes from hour_entry e
                                where e.institution_id = me_inst() and e.case_id = d.case_id
                                  and e.day between d.from_on and d.to_on and e.kind <> 'SICK') s
                            where s.minutes is not null
                            union all
                            select d.id, -e.minutes, false
                            from entry_reversal r
                            join hour_entry e on e.institution_id = r.institution_id and e.id = r.entry_id
                            join d on d.case_id = e.case_id and e.day between d.from_on and d.to_on
                            where r.institution_id = me_inst() and r.case_id = any(array(select distinct case_id from d))
                              and e.kind <> 'SICK'
                            union all
                            select d.id, 0, true
                            from unfunded_ruling u
                            join hour_entry e on e.institution_id = u.institution_id and e.id = u.entry_id
                            join d on d.case_id = e.case_id and e.day between d.from_on and d.to_on
                            where u.institution_id = me_inst() and u.case_id = any(array(select distinct case_id from d))
                              and e.kind <> 'SICK'
                              and not exists (select from entry_reversal r
                                              where r.institution_id = u.institution_id and r.entry_id = u.entry_id)) counted
                        group by id having sum(minutes) > 0
                        """)
                .param("ids", asked.stream().map(Days::id).toArray(UUID[]::new))
                .param("cases", asked.stream().map(d -> d.caseId().value()).toArray(UUID[]::new))
                .param("from", asked.stream().map(d -> d.from().toString()).toArray(String[]::new))
                .param("to", asked.stream().map(d -> d.to().toString()).toArray(String[]::new))
                .query(row -> {
                    drawn.put(
                            row.getObject("id", UUID.class),
                            new Drawn(new Minutes(row.getInt("minutes")), row.getBoolean("ruled")));
                });
        return drawn;
    }
}

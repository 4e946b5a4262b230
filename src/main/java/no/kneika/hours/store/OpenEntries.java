package no.kneika.hours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hour entries somebody still has something to do with; the database keeps them apart (docs/adr/0022). */
@Repository
public class OpenEntries {

    /** Neither approved nor reversed. */
    private static final String OPEN =
            "e.id = any(array(select entry_id from open_entry where institution_id = me_inst()))";

    /** Every entry in dispute, and every unfinished entry of the cases that are named. */
    private static final String DECISIVE = """
            e.id = any(array(
                select o.entry_id from open_entry o
                where o.institution_id = me_inst() and o.case_id = any(:whole)
                union all
                select o.entry_id from open_entry o
                where o.institution_id = me_inst() and o.case_id = any(known_cases_here()) and o.disputed))""";

    /**
     * Of each sheet what decides whether anything in it can be attested. The queue has what is said of its entries, so they
     * themselves are not read. Of the cases a coordinator is admitted to (V034): so asked, they are found by an index, where the
     * fence alone reads everybody's.
     */
    private static final String SHEETS = """
            select o.assignment_id, o.month, any_value(o.case_id) as case_id, any_value(o.mentor_id) as mentor_id,
                   bool_or(o.said or o.kind = any(:sure)) filter (where not (o.attested or o.disputed)) as sure,
                   min(o.recorded_at) filter (where not (o.attested or o.disputed)) as oldest
            from open_entry o
            where o.institution_id = me_inst() and o.case_id = any(known_cases_here())
            group by o.assignment_id, o.month
            order by o.assignment_id, o.month""";

    /**
     * A month with something unfinished.
     *
     * @param waiting what is neither attested nor in dispute; empty where everything is
     */
    public record OpenSheet(
            AssignmentId assignment, CaseId caseId, PersonId mentor, YearMonth month, Optional<Waiting> waiting) {}

    /**
     * The entries of a sheet that wait to be attested.
     *
     * @param sure nobody needs to say anything about one of them: the student has confirmed it, a dispute about it is settled, or
     *     it does not concern them
     * @param oldest when the first of them was written down: silence speaks for it first
     */
    public record Waiting(boolean sure, Instant oldest) {}

    private final Entries entries;
    private final JdbcClient jdbc;

    OpenEntries(Entries entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /** Approved, and reversed since or declined in part: what payroll may have paid too much for. */
    public Set<EntryId> undone() {
        return new HashSet<>(jdbc.sql("""
                        select t.entry_id from attested_entry t
                        join (select entry_id from entry_reversal where institution_id = me_inst()
                              union select entry_id from unfunded_ruling
                                    where institution_id = me_inst() and outcome = 'DECLINE') u on u.entry_id = t.entry_id
                        where t.institution_id = me_inst()
                        """)
                .query((row, n) -> new EntryId(row.getObject("entry_id", UUID.class)))
                .list());
    }

    /** What somebody still has something to do with: neither approved nor reversed. */
    public List<EntryFacts> unfinished() {
        return entries.facts(OPEN, Map.of());
    }

    /** Mentors with hours in a month that they have not handed in. */
    public List<PersonId> notHandedIn(YearMonth month) {
        return jdbc.sql("""
                        select distinct h.mentor_id from open_entry o
                        join hour_entry h on h.institution_id = o.institution_id and h.id = o.entry_id
                        where o.institution_id = me_inst() and h.day between :from and :to
                          and not exists (select from month_submission m where m.institution_id = h.institution_id
                                          and m.assignment_id = h.assignment_id and m.month = :from)
                        """)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, n) -> new PersonId(row.getObject("mentor_id", UUID.class)))
                .list();
    }

    /** The months with something unfinished in the cases the coordinator who asks is admitted to. */
    public List<OpenSheet> sheets() {
        return jdbc.sql(SHEETS)
                .param(
                        "sure",
                        Arrays.stream(EntryKind.values())
                                .filter(kind -> !kind.concernsStudent())
                                .map(EntryKind::name)
                                .toArray(String[]::new))
                .query((row, n) -> new OpenSheet(
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new PersonId(row.getObject("mentor_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        waiting(row)))
                .list();
    }

    private static Optional<Waiting> waiting(ResultSet row) throws SQLException {
        var oldest = row.getObject("oldest", OffsetDateTime.class);
        return oldest == null ? Optional.empty() : Optional.of(new Waiting(row.getBoolean("sure"), oldest.toInstant()));
    }

    /** For a coordinator, every entry in dispute, and everything unfinished there is of these cases. */
    public List<EntryFacts> decisive(Collection<CaseId> whole) {
        return entries.facts(
                DECISIVE, Map.of("whole", whole.stream().map(CaseId::value).toArray(UUID[]::new)));
    }

    /** Cases with something worked since a day, or with something older that somebody still has something to do with. */
    public List<CaseId> casesSinceOrUnfinished(LocalDate since) {
        return jdbc.sql("""
                        select case_id from hour_entry where institution_id = me_inst() and day >= :since
                        union
                        select case_id from open_entry where institution_id = me_inst()
                        order by 1
                        """)
                .param("since", since)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Of these cases, what is worked since a day, and everything older that somebody still has something to do with. */
    public List<EntryFacts> sinceOrUnfinished(LocalDate since, Collection<CaseId> cases) {
        return entries.facts(
                """
                e.case_id = any(:cases) and (e.day >= :since or e.id = any(array(
                    select entry_id from open_entry where institution_id = me_inst() and case_id = any(:cases))))""",
                Map.of(
                        "since",
                        since,
                        "cases",
                        cases.stream().map(CaseId::value).toArray(UUID[]::new)));
    }
}

package no.kneika.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.NavContact;
import no.kneika.cases.SupportCase;
import no.kneika.institution.ResponsibleId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of cases, as whoever asks may see them. */
@Repository
public class CaseRows {

    private static final String SELECT = """
            select c.case_id, c.student_id, c.opened_on, a.coordinator_id, x.closed_on, n.office_number, n.office_name,
                   n.adviser_name, n.adviser_phone, n.adviser_id, n.adviser_ref
            from support_case c
            left join case_acceptance a using (institution_id, case_id)
            left join case_closure x using (institution_id, case_id)
            left join lateral (select * from nav_fact f
                where f.institution_id = c.institution_id and f.case_id = c.case_id order by version desc limit 1) n on true
            """;

    private static final String SELECT_ALL = SELECT.replaceFirst("select ", "select c.opened_at, ");

    private final JdbcClient sql;

    CaseRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<SupportCase> find(CaseId id) {
        return sql.sql(SELECT + " where c.case_id = ?")
                .param(id.value())
                .query(CaseRows::row)
                .optional();
    }

    /** A coordinator's are found by what they know (V034): the fence alone reads the whole institution's to find theirs. */
    public List<SupportCase> all() {
        return sql.sql("with c as (" + SELECT_ALL + " where me_capacity() = 'COORDINATOR'"
                        + " and c.institution_id = me_inst() and c.case_id = any(known_cases_here())"
                        + " union all " + SELECT_ALL + " where me_capacity() <> 'COORDINATOR')"
                        + " select * from c order by opened_at, case_id")
                .query(CaseRows::row)
                .list();
    }

    public List<SupportCase> of(PersonId student) {
        return sql.sql(SELECT + " where c.student_id = ? order by c.ordinal desc")
                .param(student.value())
                .query(CaseRows::row)
                .list();
    }

    public Map<CaseId, PersonId> students(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, PersonId>();
        if (cases.isEmpty()) return found;
        sql.sql("select case_id, student_id from support_case where case_id = any(:cases)")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((rs, n) ->
                        found.put(new CaseId(rs.getObject(1, UUID.class)), new PersonId(rs.getObject(2, UUID.class))))
                .list();
        return found;
    }

    /** Whose the cases are that are not closed, oldest first. */
    public Map<CaseId, PersonId> openStudents() {
        var open = new LinkedHashMap<CaseId, PersonId>();
        sql.sql("""
                        select c.case_id, c.student_id from support_case c
                        where not exists (select from case_closure x
                                          where x.institution_id = c.institution_id and x.case_id = c.case_id)
                        order by c.opened_at, c.case_id
                        """).query(rs -> {
            open.put(new CaseId(rs.getObject(1, UUID.class)), new PersonId(rs.getObject(2, UUID.class)));
        });
        return open;
    }

    /** False when the student has an open case already, also one the actor may not know of. */
    public boolean open(Actor by, CaseId id, PersonId student, int ordinal, LocalDate on, Instant at) {
        return sql.sql("""
                                insert into support_case (institution_id, case_id, student_id, ordinal, opened_by, opened_on, opened_at)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                by.institution().value(),
                                id.value(),
                                student.value(),
                                ordinal,
                                by.person().value(),
                                on,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when somebody took it before. */
    public boolean accept(Actor by, CaseId id, Instant at) {
        return sql.sql("insert into case_acceptance values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                by.institution().value(),
                                id.value(),
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static SupportCase row(ResultSet rs, int number) throws SQLException {
        return new SupportCase(
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PersonId(rs.getObject("student_id", UUID.class)),
                rs.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(rs.getObject("coordinator_id", UUID.class)).map(PersonId::new),
                nav(rs),
                Optional.ofNullable(rs.getObject("closed_on", LocalDate.class)));
    }

    static Optional<NavContact> nav(ResultSet rs) throws SQLException {
        if (rs.getString("office_number") == null) return Optional.empty();
        return Optional.of(new NavContact(
                rs.getString("office_number"),
                rs.getString("office_name"),
                Optional.ofNullable(rs.getString("adviser_name")).orElse(""),
                Optional.ofNullable(rs.getString("adviser_phone")).orElse(""),
                Optional.ofNullable(rs.getObject("adviser_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(rs.getObject("adviser_ref", UUID.class)).map(ResponsibleId::new)));
    }
}

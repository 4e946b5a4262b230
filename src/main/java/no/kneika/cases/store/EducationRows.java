package no.kneika.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.EducationDecision;
import no.kneika.cases.EducationDecision.KnownFrom;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of NAV's decisions on educations. The newest version of a student's counts. */
@Repository
public class EducationRows {

    private static final String NEWEST = """
            select distinct on (institution_id, student_id) * from education_decision
            """;

    private final JdbcClient sql;

    EducationRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<PersonId, EducationDecision> of(Collection<PersonId> students) {
        var found = new LinkedHashMap<PersonId, EducationDecision>();
        if (students.isEmpty()) return found;
        sql.sql(NEWEST + " where student_id = any(:students) order by institution_id, student_id, version desc")
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(EducationRows::row)
                .list()
                .forEach(it -> found.put(it.student(), it));
        return found;
    }

    /** Every student's newest. */
    public Map<PersonId, EducationDecision> all() {
        var found = new LinkedHashMap<PersonId, EducationDecision>();
        sql.sql(NEWEST + " order by institution_id, student_id, version desc")
                .query(EducationRows::row)
                .list()
                .forEach(it -> found.put(it.student(), it));
        return found;
    }

    /** @throws Stale when somebody noted the version first */
    public void add(
            Actor by,
            PersonId student,
            int version,
            Period period,
            Optional<String> office,
            KnownFrom knownFrom,
            Instant at) {
        int written = sql.sql("""
                        insert into education_decision (institution_id, id, student_id, version, from_on, to_on, office_number, known_from,
                            noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(by.institution().value())
                .param(Ids.next())
                .param(student.value())
                .param(version)
                .param(period.from())
                .param(period.to())
                .param(office.orElse(null))
                .param(knownFrom.name())
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) throw new Stale("the education decision was noted");
    }

    private static EducationDecision row(ResultSet rs, int number) throws SQLException {
        return new EducationDecision(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("student_id", UUID.class)),
                rs.getInt("version"),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                Optional.ofNullable(rs.getString("office_number")),
                KnownFrom.valueOf(rs.getString("known_from")),
                new PersonId(rs.getObject("noted_by", UUID.class)),
                rs.getObject("noted_at", OffsetDateTime.class).toInstant());
    }
}

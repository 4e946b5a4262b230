package no.kneika.hours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.domain.Absence;
import no.kneika.hours.domain.AbsenceId;
import no.kneika.hours.domain.FixedMeetingId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What students have said beforehand (meldt fravær), and not taken back. */
@Repository
public class Absences {

    private static final String ABSENCES = """
            select a.id, a.assignment_id, a.case_id, a.mentor_id, a.day, a.meeting_id from student_absence a
            where a.institution_id = me_inst()
              and not exists (select from student_absence_withdrawal w
                              where w.institution_id = a.institution_id and w.absence_id = a.id) and\s""";

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Absence> ofMentor(PersonId mentor, LocalDate from, LocalDate to) {
        return listed(
                "a.mentor_id = :mentor and a.day between :from and :to order by a.day, a.id",
                Map.of("mentor", mentor.value(), "from", from, "to", to));
    }

    public List<Absence> ofAssignment(AssignmentId assignment, LocalDate from, LocalDate to) {
        return listed(
                "a.assignment_id = :assignment and a.day between :from and :to order by a.day, a.id",
                Map.of("assignment", assignment.value(), "from", from, "to", to));
    }

    public Optional<Absence> find(AbsenceId id) {
        return listed("a.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** It stood once, and was taken back. */
    public boolean isWithdrawn(AbsenceId id) {
        return jdbc.sql("""
                        select exists (select from student_absence_withdrawal
                                       where institution_id = me_inst() and absence_id = :id)
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    private List<Absence> listed(String where, Map<String, ?> values) {
        return jdbc.sql(ABSENCES + where)
                .params(values)
                .query((row, n) -> absence(row))
                .list();
    }

    public void insert(Absence absence, Instant at) {
        jdbc.sql("""
                        insert into student_absence (institution_id, id, assignment_id, case_id, mentor_id, day, meeting_id, recorded_at)
                        values (me_inst(), :id, :assignment, :case, :mentor, :day, :meeting, :at)
                        """)
                .param("id", absence.id().value())
                .param("assignment", absence.assignment().value())
                .param("case", absence.caseId().value())
                .param("mentor", absence.mentor().value())
                .param("day", absence.day())
                .param("meeting", absence.meeting().map(FixedMeetingId::value).orElse(null), Types.OTHER)
                .param("at", Entries.utc(at))
                .update();
    }

    public void withdraw(Absence absence, Instant at) {
        jdbc.sql("""
                        insert into student_absence_withdrawal (institution_id, absence_id, case_id, mentor_id, withdrawn_at)
                        values (me_inst(), :id, :case, :mentor, :at)
                        """)
                .param("id", absence.id().value())
                .param("case", absence.caseId().value())
                .param("mentor", absence.mentor().value())
                .param("at", Entries.utc(at))
                .update();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                new AbsenceId(row.getObject("id", UUID.class)),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("meeting_id", UUID.class)).map(FixedMeetingId::new));
    }
}

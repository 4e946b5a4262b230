package no.kneika.hours.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.domain.FixedMeeting;
import no.kneika.hours.domain.FixedMeetingId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings that come back every week (faste møter). */
@Repository
public class FixedMeetings {

    private static final String MEETINGS = """
            select m.id, m.assignment_id, m.case_id, m.mentor_id, m.weekday, m.starts, m.ends, m.in_exams, m.first_day, e.last_day
            from fixed_meeting m
            left join fixed_meeting_end e on e.institution_id = m.institution_id and e.meeting_id = m.id
            where m.institution_id = me_inst() and\s""";

    private final JdbcClient jdbc;

    FixedMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a mentor that run on some day from the given one on, by weekday and time. */
    public List<FixedMeeting> ofMentor(PersonId mentor, LocalDate from) {
        return jdbc.sql(MEETINGS + """
                        m.mentor_id = :mentor and (e.last_day is null or e.last_day >= :from)
                        order by m.weekday, m.starts, m.id
                        """)
                .param("mentor", mentor.value())
                .param("from", from)
                .query((row, n) -> meeting(row))
                .list();
    }

    public Optional<FixedMeeting> find(FixedMeetingId id) {
        return jdbc.sql(MEETINGS + "m.id = :id")
                .param("id", id.value())
                .query((row, n) -> meeting(row))
                .optional();
    }

    public void insert(FixedMeeting meeting, Instant at) {
        jdbc.sql("""
                        insert into fixed_meeting (institution_id, id, assignment_id, case_id, mentor_id, weekday, starts, ends,
                            in_exams, first_day, made_at)
                        values (me_inst(), :id, :assignment, :case, :mentor, :weekday, :starts, :ends, :exams, :first, :at)
                        """)
                .param("id", meeting.id().value())
                .param("assignment", meeting.assignment().value())
                .param("case", meeting.caseId().value())
                .param("mentor", meeting.mentor().value())
                .param("weekday", meeting.weekday().getValue())
                .param("starts", meeting.starts())
                .param("ends", meeting.ends())
                .param("exams", meeting.inExams())
                .param("first", meeting.firstDay())
                .param("at", Entries.utc(at))
                .update();
    }

    /** False when it had been stopped already. */
    public boolean end(FixedMeeting meeting, LocalDate lastDay, Instant at) {
        return jdbc.sql("""
                        insert into fixed_meeting_end (institution_id, meeting_id, case_id, mentor_id, last_day, ended_at)
                        values (me_inst(), :id, :case, :mentor, :last, :at) on conflict do nothing
                        """)
                        .param("id", meeting.id().value())
                        .param("case", meeting.caseId().value())
                        .param("mentor", meeting.mentor().value())
                        .param("last", lastDay)
                        .param("at", Entries.utc(at))
                        .update()
                == 1;
    }

    private static FixedMeeting meeting(ResultSet row) throws SQLException {
        return new FixedMeeting(
                new FixedMeetingId(row.getObject("id", UUID.class)),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getBoolean("in_exams"),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }
}

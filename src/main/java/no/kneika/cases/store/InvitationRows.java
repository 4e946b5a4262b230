package no.kneika.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Invitation;
import no.kneika.cases.InvitationId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of invitations and their answers. */
@Repository
public class InvitationRows {

    private static final String SELECT = """
            select i.*, a.answer from invitation i
            left join lateral (select answer from invitation_answer a
                where a.institution_id = i.institution_id and a.invitation_id = i.id order by answered_at desc, id desc limit 1) a on true
            """;

    private final JdbcClient sql;

    InvitationRows(JdbcClient sql) {
        this.sql = sql;
    }

    public Map<PersonId, Invitation> of(LocalDate semesterFrom) {
        var found = new HashMap<PersonId, Invitation>();
        sql.sql(SELECT + " where i.semester_from = ?")
                .param(semesterFrom)
                .query(InvitationRows::row)
                .list()
                .forEach(it -> found.put(it.student(), it));
        return found;
    }

    public Optional<Invitation> newest(PersonId student) {
        return sql.sql(SELECT + " where i.student_id = ? order by i.semester_from desc limit 1")
                .param(student.value())
                .query(InvitationRows::row)
                .optional();
    }

    /** False when they were told before. */
    public boolean add(
            Actor by,
            InvitationId id,
            PersonId student,
            LocalDate semesterFrom,
            String language,
            boolean mailed,
            Instant at) {
        return sql.sql("""
                                insert into invitation (institution_id, id, student_id, semester_from, language, mailed, sent_by, sent_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint invitation_once do nothing
                                """)
                        .params(
                                by.institution().value(),
                                id.value(),
                                student.value(),
                                semesterFrom,
                                language,
                                mailed,
                                by.person().value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void answer(Actor by, InvitationId id, Invitation.Answer answer, Instant at) {
        sql.sql(
                        "insert into invitation_answer (institution_id, id, invitation_id, answer, answered_at) values (?, ?, ?, ?, ?)")
                .params(by.institution().value(), Ids.next(), id.value(), answer.name(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Invitation row(ResultSet rs, int number) throws SQLException {
        return new Invitation(
                new InvitationId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("student_id", UUID.class)),
                rs.getObject("semester_from", LocalDate.class),
                rs.getBoolean("mailed"),
                rs.getObject("sent_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(rs.getString("answer")).map(Invitation.Answer::valueOf));
    }
}

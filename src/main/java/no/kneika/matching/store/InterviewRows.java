package no.kneika.matching.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.matching.Interview;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of interviews, their notes still sealed. */
@Repository
public class InterviewRows {

    public record Sealed(
            UUID id, PersonId mentor, LocalDate heldOn, Interview.Advice advice, byte[] note, PersonId heldBy) {}

    private final JdbcClient sql;

    InterviewRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    public List<Sealed> of(CaseId caseId) {
        return sql.sql("select * from mentor_interview where case_id = ? order by held_on desc, id desc")
                .param(caseId.value())
                .query((rs, n) -> new Sealed(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("mentor_id", UUID.class)),
                        rs.getObject("held_on", LocalDate.class),
                        Interview.Advice.valueOf(rs.getString("advice")),
                        rs.getBytes("note"),
                        new PersonId(rs.getObject("held_by", UUID.class))))
                .list();
    }

    public void insert(
            Actor by,
            UUID id,
            CaseId caseId,
            PersonId mentor,
            LocalDate heldOn,
            Interview.Advice advice,
            byte[] note,
            Instant at) {
        sql.sql("""
                        insert into mentor_interview
                            (institution_id, id, case_id, mentor_id, held_on, advice, note, held_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(id)
                .param(caseId.value())
                .param(mentor.value())
                .param(heldOn)
                .param(advice.name())
                .param(note)
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

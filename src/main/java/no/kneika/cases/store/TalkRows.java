package no.kneika.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.kneika.cases.TalkWith;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of status talks. */
@Repository
public class TalkRows {

    /** A talk, its note still sealed; null when there is none the reader may know of. */
    public record Sealed(
            UUID id, LocalDate day, TalkWith with, String place, PersonId calledBy, byte @Nullable [] note) {}

    private final JdbcClient sql;

    TalkRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    public List<Sealed> of(CaseId caseId) {
        return sql.sql("""
                        select t.id, t.on_day, t.with_whom, t.place, t.called_by, n.note
                        from status_talk t
                        left join status_talk_note n on n.institution_id = t.institution_id and n.talk_id = t.id
                        where t.case_id = ? order by t.on_day desc, t.id desc
                        """)
                .param(caseId.value())
                .query((rs, n) -> new Sealed(
                        rs.getObject("id", UUID.class),
                        rs.getObject("on_day", LocalDate.class),
                        TalkWith.valueOf(rs.getString("with_whom")),
                        rs.getString("place"),
                        new PersonId(rs.getObject("called_by", UUID.class)),
                        rs.getBytes("note")))
                .list();
    }

    public void call(Actor by, UUID id, CaseId caseId, LocalDate day, TalkWith with, String place, Instant at) {
        sql.sql("""
                        insert into status_talk (institution_id, id, case_id, on_day, with_whom, place, called_by, called_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(id)
                .param(caseId.value())
                .param(day)
                .param(with.name())
                .param(place)
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void note(Actor by, UUID talk, CaseId caseId, byte[] note, Instant at) {
        sql.sql("""
                        insert into status_talk_note (institution_id, talk_id, case_id, note, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(talk)
                .param(caseId.value())
                .param(note)
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

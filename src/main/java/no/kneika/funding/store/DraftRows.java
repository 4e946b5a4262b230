package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.Complaint;
import no.kneika.funding.Complaint.About;
import no.kneika.funding.ComplaintDraft;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of complaints being written, sealed; the database takes them away when they are sent. */
@Repository
public class DraftRows {

    private final JdbcClient sql;
    private final Vault vault;

    DraftRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The one for the next hearing. */
    public Optional<ComplaintDraft> next(Complaint it) {
        return sql.sql("select * from complaint_draft where decision_id = ? and step = ?")
                .params(it.about().value(), step(it))
                .query(this::row)
                .optional();
    }

    /** Writes over what was seen; false when somebody wrote in the meantime, or it has been sent. */
    public boolean keep(Actor by, Complaint it, String words, int seen, Instant at) {
        var no = it.about() instanceof About.Rejected;
        return sql.sql("""
                                insert into complaint_draft as d (institution_id, decision_id, step, case_id, rejection_id, grant_id, words, version,
                                    written_by, written_at)
                                select :institution, :decision, :step, :case, :rejection::uuid, :grant::uuid, :words, :next, :by, :at
                                where not exists (select from complaint_step s where s.decision_id = :decision and s.step = :step)
                                on conflict (institution_id, decision_id, step) do update
                                set words = excluded.words, version = excluded.version, written_by = excluded.written_by,
                                    written_at = excluded.written_at
                                where d.version = excluded.version - 1
                                """)
                        .param("institution", by.institution().value())
                        .param("decision", it.about().value())
                        .param("step", step(it))
                        .param("case", it.caseId().value())
                        .param("rejection", no ? it.about().value() : null)
                        .param("grant", no ? null : it.about().value())
                        .param(
                                "words",
                                vault.seal(place(by.institution(), it.about().value(), step(it)), words))
                        .param("next", seen + 1)
                        .param("by", by.person().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void putAway(Complaint it) {
        sql.sql("delete from complaint_draft where decision_id = ? and step = ?")
                .params(it.about().value(), step(it))
                .update();
    }

    private static int step(Complaint it) {
        return it.steps().size() + 1;
    }

    /** Sealed to its hearing too: the words for one are not good for another. */
    private static Place place(InstitutionId institution, UUID decision, int step) {
        return new Place(institution, "complaint_draft", "words/" + step, decision);
    }

    private ComplaintDraft row(ResultSet rs, int number) throws SQLException {
        var institution = new InstitutionId(rs.getObject("institution_id", UUID.class));
        var place = place(institution, rs.getObject("decision_id", UUID.class), rs.getInt("step"));
        return new ComplaintDraft(
                vault.open(place, rs.getBytes("words")),
                rs.getInt("version"),
                new PersonId(rs.getObject("written_by", UUID.class)),
                rs.getObject("written_at", OffsetDateTime.class)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toLocalDateTime());
    }
}

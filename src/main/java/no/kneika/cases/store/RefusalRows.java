package no.kneika.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Arrangement;
import no.kneika.cases.Refusal;
import no.kneika.cases.RefusalId;
import no.kneika.cases.WriteRefusal;
import no.kneika.documents.DocumentId;
import no.kneika.institution.Side;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of refusals. */
@Repository
public class RefusalRows {

    private final JdbcClient sql;
    private final Vault vault;

    RefusalRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public void add(Actor by, RefusalId id, WriteRefusal it, String language, DocumentId document, Instant at) {
        sql.sql("""
                        insert into refusal (institution_id, id, case_id, side, rejection_id, decided_on, reason, instead, complaint,
                            complain_by, language, document_id, written_by, written_at)
                        values (:institution, :id, :case, :side, :rejection, :decided, :reason, :instead, :complaint, :complainBy, :language,
                            :document, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("case", it.caseId().value())
                .param("side", it.side().name())
                .param("rejection", it.rejection().orElse(null))
                .param("decided", it.decidedOn())
                .param("reason", vault.seal(place(by.institution(), id.value()), it.reason()))
                .param("instead", it.instead().stream().map(Enum::name).toArray(String[]::new))
                .param("complaint", it.complaint().name())
                .param("complainBy", it.complainBy().orElse(null))
                .param("language", language)
                .param("document", document.value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Refusal> find(RefusalId id) {
        return sql.sql("select * from refusal where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Newest first. */
    public List<Refusal> of(CaseId caseId) {
        return sql.sql("select * from refusal where case_id = ? order by written_at desc, id")
                .param(caseId.value())
                .query(this::row)
                .list();
    }

    private Refusal row(ResultSet rs, int number) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var institution = new InstitutionId(rs.getObject("institution_id", UUID.class));
        return new Refusal(
                new RefusalId(id),
                new CaseId(rs.getObject("case_id", UUID.class)),
                Side.valueOf(rs.getString("side")),
                Optional.ofNullable(rs.getObject("rejection_id", UUID.class)),
                rs.getObject("decided_on", LocalDate.class),
                vault.open(place(institution, id), rs.getBytes("reason")),
                Arrays.stream((String[]) rs.getArray("instead").getArray())
                        .map(Arrangement::valueOf)
                        .toList(),
                Refusal.Complaint.valueOf(rs.getString("complaint")),
                Optional.ofNullable(rs.getObject("complain_by", LocalDate.class)),
                rs.getString("language"),
                new DocumentId(rs.getObject("document_id", UUID.class)));
    }

    private static Place place(InstitutionId institution, UUID id) {
        return new Place(institution, "refusal", "reason", id);
    }
}

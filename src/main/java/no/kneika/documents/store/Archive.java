package no.kneika.documents.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.kneika.documents.Audience;
import no.kneika.documents.Document;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Shown;
import no.kneika.platform.Stale;
import no.kneika.platform.Trail;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents in PostgreSQL, content sealed by the vault for exactly its row. */
@Repository
class Archive implements Documents {

    private static final String KNOWN = "select * from document where ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BusinessClock clock;

    Archive(JdbcClient jdbc, Vault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public DocumentId store(Actor actor, NewDocument document) {
        var id = new DocumentId(Ids.next());
        jdbc.sql("""
                insert into document (institution_id, id, case_id, person_id, kind, audience, title, language,
                  media_type, size, sha256, created_at, created_by)
                values (:institution, :id, :case, :person, :kind, :audience, :title, :language,
                  :mediaType, :size, :sha256, :at, :by)
                """)
                .param("institution", actor.institution().value())
                .param("id", id.value())
                .param(
                        "case",
                        document.caseId() == null ? null : document.caseId().value())
                .param(
                        "person",
                        document.person() == null ? null : document.person().value())
                .param("kind", document.kind().name())
                .param("audience", document.audience().name())
                .param("title", document.title())
                .param("language", document.language().getLanguage())
                .param("mediaType", document.mediaType())
                .param("size", document.bytes().length)
                .param("sha256", sha256(document.bytes()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.person().value())
                .update();
        jdbc.sql(
                        "insert into document_content (institution_id, document_id, sealed) values (:institution, :id, :sealed)")
                .param("institution", actor.institution().value())
                .param("id", id.value())
                .param("sealed", vault.sealBytes(place(actor.institution(), id), document.bytes()))
                .update();
        return id;
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return jdbc.sql(KNOWN + "id = :id")
                .param("id", id.value())
                .query(Archive::read)
                .optional();
    }

    @Override
    public byte[] open(DocumentId id) {
        var document = find(id).orElseThrow(() -> new NotFound("document"));
        if (document.caseId() != null) Trail.shows(document.caseId(), Shown.DOCUMENT);
        return jdbc.sql("select institution_id, sealed from document_content where document_id = :id")
                .param("id", id.value())
                .query((row, n) -> vault.openBytes(
                        place(new InstitutionId(row.getObject("institution_id", UUID.class)), id),
                        row.getBytes("sealed")))
                .single();
    }

    @Override
    public List<Document> of(CaseId caseId) {
        return jdbc.sql(KNOWN + "case_id = :case order by created_at desc, id desc")
                .param("case", caseId.value())
                .query(Archive::read)
                .list();
    }

    @Override
    public void belongsTo(DocumentId id, CaseId caseId, Audience audience) {
        var document = find(id).orElseThrow(() -> new NotFound("document"));
        if (caseId.equals(document.caseId())) return;
        int changed = jdbc.sql(
                        "update document set case_id = :case, audience = :audience where id = :id and case_id is null")
                .param("case", caseId.value())
                .param("audience", audience.name())
                .param("id", id.value())
                .update();
        if (changed == 0) throw new Stale("the document belongs to another case");
    }

    private static Place place(InstitutionId institution, DocumentId id) {
        return new Place(institution, "document_content", "sealed", id.value());
    }

    private static Document read(ResultSet row, int n) throws SQLException {
        var caseId = row.getObject("case_id", UUID.class);
        var person = row.getObject("person_id", UUID.class);
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                caseId == null ? null : new CaseId(caseId),
                person == null ? null : new PersonId(person),
                DocumentKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getString("title"),
                Locale.of(row.getString("language")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("created_by", UUID.class)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

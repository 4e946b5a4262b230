package no.kneika.documents.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents in PostgreSQL, content sealed by the vault for exactly its row. */
@Repository
class Archive implements Documents {

    private static final String KNOWN = "select * from document where ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;
    private final BusinessClock clock;

    Archive(JdbcClient jdbc, JdbcTemplate batch, Vault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public DocumentId store(Actor actor, NewDocument document) {
        return store(actor, List.of(document)).getFirst();
    }

    @Override
    public List<DocumentId> store(Actor actor, List<NewDocument> documents) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var ids = new ArrayList<DocumentId>();
        var about = new ArrayList<@Nullable Object[]>();
        var contents = new ArrayList<@Nullable Object[]>();
        for (var document : documents) {
            var id = new DocumentId(Ids.next());
            ids.add(id);
            about.add(new @Nullable Object[] {
                actor.institution().value(),
                id.value(),
                document.caseId() == null ? null : document.caseId().value(),
                document.person() == null ? null : document.person().value(),
                document.kind().name(),
                document.audience().name(),
                document.title(),
                document.language().getLanguage(),
                document.mediaType(),
                document.bytes().length,
                sha256(document.bytes()),
                at,
                actor.person().value()
            });
            contents.add(new Object[] {
                actor.institution().value(),
                id.value(),
                vault.sealBytes(place(actor.institution(), id), document.bytes())
            });
        }
        together("""
                insert into document (institution_id, id, case_id, person_id, kind, audience, title, language,
                  media_type, size, sha256, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, about);
        together("insert into document_content (institution_id, document_id, sealed) values (?, ?, ?)", contents);
        return ids;
    }

    private void together(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        batch.batchUpdate(
                sql,
                rows,
                rows.size(),
                (statement, row) -> new ArgumentPreparedStatementSetter(row).setValues(statement));
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

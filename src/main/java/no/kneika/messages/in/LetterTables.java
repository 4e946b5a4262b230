package no.kneika.messages.in;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterFields;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
import no.kneika.messages.MessageId;
import no.kneika.messages.domain.LetterReader;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Shown;
import no.kneika.platform.Stale;
import no.kneika.platform.Trail;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters in, their content sealed. */
@Repository
class LetterTables implements Letters {

    private static final String OPENED = """
            select letter.*, match.matched_by, handling.what
            from letter
            left join letter_match match on match.letter_id = letter.id
            left join letter_handling handling on handling.letter_id = letter.id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BusinessClock clock;

    LetterTables(JdbcClient jdbc, Vault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        var letter = jdbc.sql(OPENED + "where letter.id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
        letter.map(Letter::caseId).ifPresent(caseId -> Trail.shows(caseId, Shown.DOCUMENT));
        return letter;
    }

    @Override
    public LetterFields fieldsRead(LetterId id) {
        return find(id).orElseThrow(() -> new NotFound("letter")).fields();
    }

    @Override
    public List<Letter> unhandled() {
        return jdbc.sql(OPENED + "where handling.what is null order by letter.received_at, letter.id")
                .query(this::read)
                .list();
    }

    @Override
    public List<Letter> of(CaseId caseId) {
        return jdbc.sql(OPENED + "where letter.case_id = :case order by letter.received_at desc, letter.id desc")
                .param("case", caseId.value())
                .query(this::read)
                .list();
    }

    @Override
    public List<Letter> of(Collection<CaseId> cases) {
        return jdbc.sql(OPENED + "where letter.case_id = any(:cases) order by letter.received_at desc, letter.id desc")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    @Override
    public void markHandled(Actor actor, LetterId id, String what) {
        jdbc.sql("""
                insert into letter_handling (institution_id, letter_id, what, handled_by, handled_at)
                values (:institution, :letter, :what, :by, :at) on conflict do nothing
                """)
                .param("institution", actor.institution().value())
                .param("letter", id.value())
                .param("what", what)
                .param("by", actor.person().value())
                .param("at", now())
                .update();
    }

    boolean insert(
            InstitutionId institution,
            LetterId id,
            Correspondence received,
            byte[] contentIndex,
            LetterMatching.@Nullable Matched match) {
        int inserted = jdbc.sql("""
                        insert into letter (institution_id, id, correspondence_id, case_id, audience, sender, sender_organisation, title, body,
                          senders_reference, content_index, duplicate_of, published_at, received_at)
                        values (:institution, :id, :correspondence, :case, :audience, :sender, :senderOrganisation, :title, :body,
                          :reference, :index,
                          (select id from letter where content_index = :index order by received_at, id limit 1),
                          :published, :at)
                        on conflict (institution_id, correspondence_id) do nothing
                        """)
                .param("institution", institution.value())
                .param("id", id.value())
                .param("correspondence", received.correspondenceId())
                .param("case", match == null ? null : match.caseId().value())
                .param("audience", match == null ? "UNSORTED" : match.audience().name())
                .param("sender", seal(institution, "sender", id, received.messageSender()))
                .param("senderOrganisation", received.senderOrganisation())
                .param("title", seal(institution, "title", id, received.title()))
                .param("body", seal(institution, "body", id, received.body()))
                .param("reference", seal(institution, "senders_reference", id, received.sendersReference()))
                .param("index", contentIndex)
                .param(
                        "published",
                        received.published() == null
                                ? null
                                : received.published().atOffset(ZoneOffset.UTC))
                .param("at", now())
                .update();
        if (inserted == 1 && match != null) recordMatch(institution, id, match, null);
        return inserted == 1;
    }

    void insertAttachment(InstitutionId institution, LetterId letter, int position, DocumentId document, String name) {
        jdbc.sql("""
                insert into letter_attachment (institution_id, letter_id, position, document_id, name)
                values (:institution, :letter, :position, :document, :name)
                """)
                .param("institution", institution.value())
                .param("letter", letter.value())
                .param("position", position)
                .param("document", document.value())
                .param("name", vault.seal(attachmentPlace(institution, document), name))
                .update();
    }

    void match(Actor actor, LetterId id, LetterMatching.Matched match) {
        int changed = jdbc.sql(
                        "update letter set case_id = :case, audience = :audience where id = :id and case_id is null")
                .param("case", match.caseId().value())
                .param("audience", match.audience().name())
                .param("id", id.value())
                .update();
        if (changed == 0) throw new Stale("the letter belongs to a case already");
        recordMatch(actor.institution(), id, match, actor.person());
    }

    Optional<String> senderOrganisation(LetterId id) {
        return jdbc.sql("select sender_organisation from letter where id = :id and sender_organisation is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void recordReturn(Actor actor, LetterId id, MessageId message, String note) {
        jdbc.sql("""
                insert into letter_return (institution_id, letter_id, message_id, note, returned_by, returned_at)
                values (:institution, :letter, :message, :note, :by, :at)
                """)
                .param("institution", actor.institution().value())
                .param("letter", id.value())
                .param("message", message.value())
                .param("note", vault.seal(new Place(actor.institution(), "letter_return", "note", id.value()), note))
                .param("by", actor.person().value())
                .param("at", now())
                .update();
    }

    private void recordMatch(
            InstitutionId institution, LetterId id, LetterMatching.Matched match, @Nullable PersonId by) {
        jdbc.sql("""
                insert into letter_match (institution_id, letter_id, case_id, reference, matched_by, matched_at)
                values (:institution, :letter, :case, :reference, :by, :at)
                """)
                .param("institution", institution.value())
                .param("letter", id.value())
                .param("case", match.caseId().value())
                .param("reference", match.reference())
                .param("by", by == null ? null : by.value())
                .param("at", now())
                .update();
    }

    private Letter read(ResultSet row, int n) throws SQLException {
        var institution = new InstitutionId(row.getObject("institution_id", UUID.class));
        var id = new LetterId(row.getObject("id", UUID.class));
        var title = open(row, institution, "title", id);
        var body = open(row, institution, "body", id);
        var caseId = row.getObject("case_id", UUID.class);
        var matchedBy = row.getObject("matched_by", UUID.class);
        var duplicateOf = row.getObject("duplicate_of", UUID.class);
        return new Letter(
                id,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                open(row, institution, "sender", id),
                title,
                body,
                LetterReader.read(title, body, open(row, institution, "senders_reference", id)),
                attachments(institution, id),
                caseId == null ? null : new CaseId(caseId),
                matchedBy == null ? null : new PersonId(matchedBy),
                duplicateOf == null ? null : new LetterId(duplicateOf),
                row.getString("what"));
    }

    private List<Letter.Attachment> attachments(InstitutionId institution, LetterId id) {
        return jdbc.sql("""
                        select document_id, name, media_type, size from letter_attachment
                        join document on document.id = document_id where letter_id = :letter order by position
                        """)
                .param("letter", id.value())
                .query((row, n) -> {
                    var document = new DocumentId(row.getObject("document_id", UUID.class));
                    return new Letter.Attachment(
                            document,
                            vault.open(attachmentPlace(institution, document), row.getBytes("name")),
                            row.getString("media_type"),
                            row.getLong("size"));
                })
                .list();
    }

    private byte[] seal(InstitutionId institution, String column, LetterId id, String plain) {
        return vault.seal(new Place(institution, "letter", column, id.value()), plain);
    }

    private String open(ResultSet row, InstitutionId institution, String column, LetterId id) throws SQLException {
        return vault.open(new Place(institution, "letter", column, id.value()), row.getBytes(column));
    }

    private static Place attachmentPlace(InstitutionId institution, DocumentId document) {
        return new Place(institution, "letter_attachment", "name", document.value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package no.kneika.messages.in;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import no.kneika.messages.domain.LetterReader;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.Vault;
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

    /** A person looks at the latest; the rest is there, on the pages of their cases. */
    private static final int ASIDE_AT_MOST = 500;

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
                .optional()
                .map(found -> withAttachments(List.of(found)).getFirst());
        letter.map(Letter::caseId).ifPresent(caseId -> Trail.shows(caseId, Shown.DOCUMENT));
        return letter;
    }

    @Override
    public LetterFields fieldsRead(LetterId id) {
        return find(id).orElseThrow(() -> new NotFound("letter")).fields();
    }

    @Override
    public List<Letter> unhandled() {
        return withAttachments(jdbc.sql(OPENED + "where handling.what is null order by letter.received_at, letter.id")
                .query(this::read)
                .list());
    }

    @Override
    public List<Letter> setAside() {
        return withAttachments(jdbc.sql(OPENED + """
                        where handling.what in ('duplicate', 'set-aside')
                        order by letter.received_at desc, letter.id desc limit :most
                        """)
                .param("most", ASIDE_AT_MOST)
                .query(this::read)
                .list());
    }

    @Override
    public List<Letter> of(CaseId caseId) {
        return of(List.of(caseId));
    }

    @Override
    public List<Letter> of(Collection<CaseId> cases) {
        return withAttachments(
                jdbc.sql(OPENED + "where letter.case_id = any(:cases) order by letter.received_at desc, letter.id desc")
                        .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                        .query(this::read)
                        .list());
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

    private Letter read(ResultSet row, int n) throws SQLException {
        var institution = new InstitutionId(row.getObject("institution_id", UUID.class));
        var id = new LetterId(row.getObject("id", UUID.class));
        var title = open(row, institution, "title", id);
        var body = open(row, institution, "body", id);
        var caseId = row.getObject("case_id", UUID.class);
        var matchedBy = row.getObject("matched_by", UUID.class);
        var broughtBy = row.getObject("brought_by", UUID.class);
        var duplicateOf = row.getObject("duplicate_of", UUID.class);
        return new Letter(
                id,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                open(row, institution, "sender", id),
                title,
                body,
                LetterReader.read(title, body, open(row, institution, "senders_reference", id)),
                List.of(),
                caseId == null ? null : new CaseId(caseId),
                matchedBy == null ? null : new PersonId(matchedBy),
                duplicateOf == null ? null : new LetterId(duplicateOf),
                row.getString("what"),
                row.getString("addressed_to"),
                broughtBy == null ? null : new PersonId(broughtBy));
    }

    /** What is enclosed in each, with one question for them all. */
    private List<Letter> withAttachments(List<Letter> letters) {
        if (letters.isEmpty()) return letters;
        var byLetter = new HashMap<UUID, List<Letter.Attachment>>();
        jdbc.sql("""
                        select letter_attachment.institution_id, letter_id, document_id, name, media_type, size
                        from letter_attachment join document on document.id = document_id
                        where letter_id = any(:letters) order by letter_id, position
                        """)
                .param(
                        "letters",
                        letters.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    var document = new DocumentId(row.getObject("document_id", UUID.class));
                    var institution = new InstitutionId(row.getObject("institution_id", UUID.class));
                    byLetter.computeIfAbsent(row.getObject("letter_id", UUID.class), any -> new ArrayList<>())
                            .add(new Letter.Attachment(
                                    document,
                                    vault.open(attachmentPlace(institution, document), row.getBytes("name")),
                                    row.getString("media_type"),
                                    row.getLong("size")));
                });
        return letters.stream()
                .map(each -> each.enclosing(byLetter.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private String open(ResultSet row, InstitutionId institution, String column, LetterId id) throws SQLException {
        return vault.open(new Place(institution, "letter", column, id.value()), row.getBytes(column));
    }

    static Place attachmentPlace(InstitutionId institution, DocumentId document) {
        return new Place(institution, "letter_attachment", "name", document.value());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

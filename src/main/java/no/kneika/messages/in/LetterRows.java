package no.kneika.messages.in;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.LetterId;
import no.kneika.messages.MessageId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Place;
import no.kneika.platform.Stale;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes letters in, and what people say of them. */
@Repository
class LetterRows {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BusinessClock clock;

    LetterRows(JdbcClient jdbc, Vault vault, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** One letter is taken in at a time, until the transaction ends. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('letters ' || me_inst(), 0))::text")
                .query(String.class)
                .single();
    }

    Optional<LetterId> byCorrespondence(String correspondenceId) {
        return jdbc.sql("select id from letter where correspondence_id = :id")
                .param("id", correspondenceId)
                .query((row, n) -> new LetterId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** A letter that was here before. */
    record Earlier(LetterId id, @Nullable Instant published) {

        /** Sent once: the same words on another day are another letter, such as a claim that is sent back twice. */
        boolean isSentWith(Correspondence received) {
            return published == null
                    || received.published() == null
                    || published.equals(received.published().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** The first with the very same content. */
    Optional<Earlier> byContent(byte[] index) {
        return jdbc.sql(
                        "select id, published_at from letter where content_index = :index order by received_at, id limit 1")
                .param("index", index)
                .query((row, n) -> {
                    var published = row.getObject("published_at", OffsetDateTime.class);
                    return new Earlier(
                            new LetterId(row.getObject("id", UUID.class)),
                            published == null ? null : published.toInstant());
                })
                .optional();
    }

    void insert(
            InstitutionId institution,
            LetterId id,
            Correspondence received,
            byte[] contentIndex,
            @Nullable LetterId duplicateOf,
            @Nullable String addressedTo,
            @Nullable PersonId broughtBy,
            LetterMatching.@Nullable Matched match) {
        jdbc.sql("""
                        insert into letter (institution_id, id, correspondence_id, case_id, audience, sender, sender_organisation, title, body,
                          senders_reference, content_index, duplicate_of, addressed_to, brought_by, published_at, received_at)
                        values (:institution, :id, :correspondence, :case, :audience, :sender, :senderOrganisation, :title, :body,
                          :reference, :index, :duplicateOf, :addressedTo, :broughtBy, :published, :at)
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
                .param("duplicateOf", duplicateOf == null ? null : duplicateOf.value())
                .param("addressedTo", addressedTo)
                .param("broughtBy", broughtBy == null ? null : broughtBy.value())
                .param(
                        "published",
                        received.published() == null
                                ? null
                                : received.published().atOffset(ZoneOffset.UTC))
                .param("at", now())
                .update();
        if (match != null) recordMatch(institution, id, match, null);
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
                .param("name", vault.seal(LetterTables.attachmentPlace(institution, document), name))
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

    void recordForward(Actor actor, LetterId id, MessageId message, String to, String name) {
        jdbc.sql("""
                insert into letter_forward (institution_id, letter_id, message_id, to_organisation, to_name, forwarded_by, forwarded_at)
                values (:institution, :letter, :message, :to, :name, :by, :at)
                """)
                .param("institution", actor.institution().value())
                .param("letter", id.value())
                .param("message", message.value())
                .param("to", to)
                .param("name", name)
                .param("by", actor.person().value())
                .param("at", now())
                .update();
    }

    void recordAside(Actor actor, LetterId id, String note) {
        jdbc.sql("""
                insert into letter_aside (institution_id, letter_id, note, set_aside_by, set_aside_at)
                values (:institution, :letter, :note, :by, :at)
                """)
                .param("institution", actor.institution().value())
                .param("letter", id.value())
                .param("note", vault.seal(new Place(actor.institution(), "letter_aside", "note", id.value()), note))
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

    private byte[] seal(InstitutionId institution, String column, LetterId id, String plain) {
        return vault.seal(new Place(institution, "letter", column, id.value()), plain);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

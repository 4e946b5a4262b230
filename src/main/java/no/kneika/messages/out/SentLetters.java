package no.kneika.messages.out;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.messages.MessageId;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.SentLetter;
import no.kneika.messages.SentLetter.State;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Jobs;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of letters out, written in the sender's transaction together with the job that hands them over. */
@Repository
class SentLetters implements Outbox {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final TechnicalClock technical;
    private final Duration delay;

    SentLetters(
            JdbcClient jdbc,
            JdbcTemplate batch,
            Vault vault,
            Jobs jobs,
            BusinessClock clock,
            TechnicalClock technical,
            @Value("${kneika.outbox.delay:20s}") Duration delay) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
        this.jobs = jobs;
        this.clock = clock;
        this.technical = technical;
        this.delay = delay;
    }

    @Override
    public MessageId send(Actor actor, OutgoingLetter letter) {
        var id = new MessageId(Ids.next());
        if (!insert(actor, id, letter)) return earlier(letter.key());
        var enclosures = new ArrayList<Object[]>();
        for (var document : letter.documents())
            enclosures.add(
                    new Object[] {actor.institution().value(), id.value(), enclosures.size() + 1, document.value()});
        batch.batchUpdate(
                "insert into outbox_enclosure (institution_id, item_id, position, document_id) values (?, ?, ?, ?)",
                enclosures);
        jobs.later(actor.institution(), DispatchLetter.NAME, id.toString(), id.toString(), delay);
        return id;
    }

    @Override
    public boolean withdraw(Actor actor, MessageId id) {
        var letter = find(id).orElseThrow(() -> new NotFound("letter out"));
        if (!technical.now().isBefore(letter.leavesAt())) return letter.state() == State.WITHDRAWN;
        return end(actor, id, State.WITHDRAWN) || find(id).orElseThrow().state() == State.WITHDRAWN;
    }

    /** Decides between handed over and taken back; whoever comes second waits for the first and then loses. */
    boolean end(Actor actor, MessageId id, State kind) {
        return jdbc.sql("""
                        insert into outbox_end (institution_id, item_id, kind, at, by)
                        values (:institution, :item, :kind, :at, :by) on conflict do nothing
                        """)
                        .param("institution", actor.institution().value())
                        .param("item", id.value())
                        .param("kind", kind.name())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", actor.person().value())
                        .update()
                == 1;
    }

    @Override
    public Optional<SentLetter> find(MessageId id) {
        return jdbc.sql("""
                        select case_id, to_name, reference, leaves_at, kind, at from outbox_item
                        left join outbox_end on outbox_end.item_id = outbox_item.id where outbox_item.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    var caseId = row.getObject("case_id", UUID.class);
                    var leavesAt =
                            row.getObject("leaves_at", OffsetDateTime.class).toInstant();
                    var state = state(row.getString("kind"), leavesAt);
                    var at = row.getObject("at", OffsetDateTime.class);
                    return new SentLetter(
                            id,
                            caseId == null ? null : new CaseId(caseId),
                            row.getString("to_name"),
                            row.getString("reference"),
                            leavesAt,
                            state,
                            state == State.DELIVERED && at != null ? at.toInstant() : null);
                })
                .optional();
    }

    private State state(@Nullable String end, Instant leavesAt) {
        if (end != null) return State.valueOf(end);
        return technical.now().isBefore(leavesAt) ? State.WAITING : State.LEAVING;
    }

    private boolean insert(Actor actor, MessageId id, OutgoingLetter letter) {
        return jdbc.sql("""
                        insert into outbox_item (institution_id, id, case_id, key, to_organisation, to_name, title, body,
                          language, reference, sent_at, sent_by, leaves_at)
                        values (:institution, :id, :case, :key, :organisation, :name, :title, :body,
                          :language, :reference, :at, :by, :leavesAt) on conflict (institution_id, key) do nothing
                        """)
                        .param("institution", actor.institution().value())
                        .param("id", id.value())
                        .param(
                                "case",
                                letter.caseId() == null ? null : letter.caseId().value())
                        .param("key", letter.key())
                        .param("organisation", letter.to().organisation())
                        .param("name", letter.to().name())
                        .param("title", vault.seal(place(actor.institution(), "title", id), letter.title()))
                        .param("body", vault.seal(place(actor.institution(), "body", id), letter.body()))
                        .param("language", letter.language().getLanguage())
                        .param("reference", letter.reference())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", actor.person().value())
                        .param("leavesAt", technical.now().plus(delay).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private MessageId earlier(String key) {
        return jdbc.sql("select id from outbox_item where key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(MessageId::new)
                .orElseThrow(() -> new NotFound("letter out"));
    }

    static Place place(InstitutionId institution, String column, MessageId id) {
        return new Place(institution, "outbox_item", column, id.value());
    }
}

package no.kneika.messages.out;

import java.util.List;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.documents.Documents;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.messages.MessageDelivered;
import no.kneika.messages.MessageId;
import no.kneika.messages.SentLetter.State;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Job;
import no.kneika.platform.NotFound;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands a letter over (ekspedering). That it was delivered is written first, so that taking it back waits and then comes
 * too late; when the house dies before the commit the job runs again, and the carrier knows the letter.
 */
@Component
class DispatchLetter implements Job {

    static final String NAME = "messages.dispatch";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Documents documents;
    private final Institutions institutions;
    private final SentLetters letters;
    private final Carrier carrier;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DispatchLetter(
            JdbcClient jdbc,
            Vault vault,
            Documents documents,
            Institutions institutions,
            SentLetters letters,
            Carrier carrier,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.documents = documents;
        this.institutions = institutions;
        this.letters = letters;
        this.carrier = carrier;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        var id = MessageId.of(run.payload());
        if (!letters.end(Actor.system(run.institution()), id, State.DELIVERED)) return;
        var sent = load(run.institution(), id);
        carrier.carry(sent.parcel());
        events.publishEvent(new MessageDelivered(run.institution(), id, sent.caseId(), sent.key(), clock.instant()));
    }

    private record Sent(@Nullable CaseId caseId, String key, Parcel parcel) {}

    private Sent load(InstitutionId institution, MessageId id) {
        var enclosures = enclosures(id);
        var sender = institutions.get(institution).orgnr();
        return jdbc.sql("""
                        select case_id, key, to_organisation, to_name, title, body, language, reference
                        from outbox_item where id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    var caseId = row.getObject("case_id", UUID.class);
                    return new Sent(
                            caseId == null ? null : new CaseId(caseId),
                            row.getString("key"),
                            new Parcel(
                                    id,
                                    sender,
                                    row.getString("to_organisation"),
                                    row.getString("to_name"),
                                    vault.open(SentLetters.place(institution, "title", id), row.getBytes("title")),
                                    vault.open(SentLetters.place(institution, "body", id), row.getBytes("body")),
                                    row.getString("language"),
                                    row.getString("reference"),
                                    enclosures));
                })
                .single();
    }

    private List<Parcel.Enclosure> enclosures(MessageId id) {
        return jdbc
                .sql("select document_id from outbox_enclosure where item_id = :id order by position")
                .param("id", id.value())
                .query((row, n) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list()
                .stream()
                .map(each -> {
                    var document = documents.find(each).orElseThrow(() -> new NotFound("an enclosed document"));
                    return new Parcel.Enclosure(
                            document.fileName(),
                            document.mediaType(),
                            document.sha256(),
                            documents.open(document.id()));
                })
                .toList();
    }
}

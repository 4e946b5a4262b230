package no.kneika.messages.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.kneika.access.Admissions;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.messages.MessageId;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.messages.SentLetter.State;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Job;
import no.kneika.platform.Vault;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter leaves once, whole, and can be taken back before it left. */
@KneikaTest
class OutboxTest {

    @Autowired
    World world;

    @Autowired
    Outbox outbox;

    @Autowired
    DispatchLetter dispatch;

    @Autowired
    Carrier carrier;

    @Autowired
    SentLetters letters;

    @Autowired
    Documents documents;

    @Autowired
    Institutions institutions;

    @Autowired
    Admissions admissions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Value("${kneika.data-dir}")
    Path data;

    private World.Tenant hinf;
    private final CaseId evas = new CaseId(Ids.next());

    @BeforeEach
    void evaHasACase() {
        hinf = world.newInstitution();
        hinf.run("Randi Moe", () -> admissions.opened(hinf.actor("Randi Moe"), evas, hinf.person("Eva Dahl")));
    }

    @Test
    void sendingTwiceIsSendingOnce() {
        var first = send("application-1");
        assertThat(send("application-1")).isEqualTo(first);
        assertThat(send("application-2")).isNotEqualTo(first);
    }

    @Test
    void aLetterLeavesWholeWithItsEnclosures() throws IOException {
        var id = send("application-1");
        assertThat(state(id)).isEqualTo(State.WAITING);
        run(dispatch, id);
        assertThat(state(id)).isEqualTo(State.DELIVERED);
        var message = Files.readString(folder(id).resolve("message.json"));
        assertThat(message).contains("urn:altinn:organization:identifier-no:889640782", "K-2026-0012");
        try (var files = Files.list(folder(id).resolve("attachments"))) {
            var file = files.toList().getFirst();
            assertThat(file.getFileName().toString()).matches("application-[0-9a-f]{8}\\.pdf");
            assertThat(Files.readString(file)).isEqualTo("søknad");
        }
    }

    @Test
    void aLetterThatWasTakenBackNeverLeaves() {
        var id = send("application-1");
        assertThat(hinf.as("Randi Moe", () -> outbox.withdraw(hinf.actor("Randi Moe"), id)))
                .isTrue();
        run(dispatch, id);
        assertThat(state(id)).isEqualTo(State.WITHDRAWN);
        assertThat(folder(id)).doesNotExist();
    }

    @Test
    void aLetterThatHasLeftCannotBeTakenBack() {
        var id = send("application-1");
        run(dispatch, id);
        assertThat(hinf.as("Randi Moe", () -> outbox.withdraw(hinf.actor("Randi Moe"), id)))
                .isFalse();
        assertThat(state(id)).isEqualTo(State.DELIVERED);
    }

    @Test
    void aHouseThatDiesBetweenTheFolderAndTheCommitSendsNothingTwice() throws IOException {
        var id = send("application-1");
        var dies = new DispatchLetter(
                jdbc,
                vault,
                documents,
                institutions,
                letters,
                parcel -> {
                    carrier.carry(parcel);
                    throw new IllegalStateException("the power went");
                },
                clock,
                events);
        assertThatThrownBy(() -> run(dies, id)).hasMessage("the power went");
        assertThat(folder(id)).isDirectory();
        assertThat(state(id)).isNotEqualTo(State.DELIVERED);
        var written = Files.getLastModifiedTime(folder(id).resolve("message.json"));

        run(dispatch, id);
        run(dispatch, id);

        assertThat(state(id)).isEqualTo(State.DELIVERED);
        assertThat(Files.getLastModifiedTime(folder(id).resolve("message.json")))
                .isEqualTo(written);
        try (var all = Files.list(data.resolve("outbox"))) {
            assertThat(all.filter(each -> each.getFileName().toString().contains(id.toString())))
                    .hasSize(1);
        }
    }

    @Test
    void mentorsAndOtherStudentsDoNotSeeEvasLetters() {
        var id = send("application-1");
        for (var name : List.of("Aksel Rød", "Ingrid Moen"))
            assertThat(hinf.<Boolean>as(name, () -> outbox.find(id).isPresent()))
                    .as(name)
                    .isFalse();
        assertThat(hinf.<Boolean>as("Eva Dahl", () -> outbox.find(id).isPresent()))
                .isTrue();
    }

    private MessageId send(String key) {
        var randi = hinf.actor("Randi Moe");
        return hinf.as("Randi Moe", () -> {
            var pdf = documents.store(
                    randi,
                    NewDocument.pdf(
                            evas,
                            DocumentKind.APPLICATION,
                            Audience.CASE,
                            "Søknad",
                            Locale.of("nb"),
                            "søknad".getBytes(StandardCharsets.UTF_8)));
            return outbox.send(
                    randi,
                    new OutgoingLetter(
                            evas,
                            new Recipient("889640782", "Nav Nordfjella"),
                            "Søknad om tilskudd",
                            "Søknaden ligger ved.",
                            Locale.of("nb"),
                            "K-2026-0012",
                            List.of(pdf),
                            key));
        });
    }

    private void run(DispatchLetter job, MessageId id) {
        hinf.<Boolean>asSystem(() -> {
            job.run(new Job.Run(hinf.id(), id.toString(), id.toString(), 1));
            return true;
        });
    }

    private State state(MessageId id) {
        return hinf.as("Randi Moe", () -> outbox.find(id).orElseThrow().state());
    }

    private Path folder(MessageId id) {
        return data.resolve("outbox").resolve(id.toString());
    }
}

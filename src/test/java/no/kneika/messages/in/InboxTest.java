package no.kneika.messages.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.documents.Documents;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterFields.Outcome;
import no.kneika.messages.Letters;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Letters in are taken in once, to the right institution, and to a case only by our exact reference or a person. */
@KneikaTest
class InboxTest {

    @Autowired
    World world;

    @Autowired
    Inbox inbox;

    @Autowired
    Letters letters;

    @Autowired
    LetterMatching matching;

    @Autowired
    LetterReturn returning;

    @Autowired
    LetterDuties duties;

    @Autowired
    Documents documents;

    @Autowired
    Admissions admissions;

    @Autowired
    Institutions institutions;

    @Autowired
    KnownReferences references;

    @Autowired
    BusinessClock clock;

    @Value("${kneika.data-dir}")
    Path data;

    private World.Tenant hinf;
    private String hinfs;
    private final CaseId evas = new CaseId(Ids.next());

    @BeforeEach
    void evaHasACase() {
        hinf = world.newInstitution();
        hinfs = institutions.get(hinf.id()).orgnr();
        hinf.run("Randi Moe", () -> admissions.opened(hinf.actor("Randi Moe"), evas, hinf.person("Eva Dahl")));
        references.learn(hinf.id(), "K-2026-120", evas);
    }

    @Test
    void aGrantLetterWithOurExactReferenceGoesToEvasCase() throws IOException {
        var folder = arrives(id(), hinfs, "K-2026-120", "Nav har innvilget 56 timer.", "vedtak.pdf");
        inbox.run();
        var letter = onlyLetter("Randi Moe");
        assertThat(letter.caseId()).isEqualTo(evas);
        assertThat(letter.matchedBy()).isNull();
        assertThat(letter.fields().outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(letter.attachments()).extracting(Letter.Attachment::name).containsExactly("vedtak.pdf");
        var attached = letter.attachments().getFirst().document();
        assertThat(hinf.as("Eva Dahl", () -> documents.open(attached)))
                .asString()
                .isEqualTo("innhold");
        assertThat(Files.readString(folder.resolve("status.json"))).contains("Confirmed");
        assertThat(hinf.<List<Letter>>as("Astrid Nes", letters::unhandled)).isEmpty();
    }

    @Test
    void aReferenceThatIsOnlyLikeOursWaitsForAPerson() throws IOException {
        arrives(id(), hinfs, "K-2026-12", "Se K-2026-1200.", null);
        inbox.run();
        var letter = onlyLetter("Randi Moe");
        assertThat(letter.caseId()).isNull();
        var due = hinf.as("Randi Moe", () -> duties.dueBy(clock.today(), hinf.actor("Randi Moe")));
        assertThat(due).extracting(Obligation::kind).containsExactly(Obligation.Kind.HANDLE_LETTER);
        assertThat(hinf.<List<Letter>>as("Olav Lien", letters::unhandled)).isEmpty();
    }

    @Test
    void randiSaysWhichCaseALetterBelongsTo() throws IOException {
        arrives(id(), hinfs, "", "Gjelder Eva.", "vedtak.pdf");
        inbox.run();
        var letter = onlyLetter("Randi Moe");
        var randi = hinf.actor("Randi Moe");
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> matching.byPerson(randi, letter.id(), "K-2026-12", "")
                                .codes()))
                .containsExactly("letter-reference-unknown");
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> matching.byPerson(
                                        randi,
                                        letter.id(),
                                        "",
                                        UUID.randomUUID().toString())
                                .codes()))
                .containsExactly("letter-case-unknown");
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> matching.byPerson(randi, letter.id(), " K-2026-120 ", "")
                                .codes()))
                .isEmpty();
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> matching.byPerson(randi, letter.id(), "K-2026-120", "")
                                .codes()))
                .containsExactly("letter-already-matched");
        var attached = letter.attachments().getFirst().document();
        assertThat(hinf.as("Eva Dahl", () -> documents.open(attached))).isNotEmpty();
        hinf.run("Randi Moe", () -> letters.markHandled(randi, letter.id(), "grant"));
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled)).isEmpty();
    }

    @Test
    void theSameIdTwiceIsOneLetterAndTheSameContentUnderAnotherIdIsSetAside() throws IOException {
        var id = id();
        var folder = arrives(id, hinfs, "K-2026-120", "Innvilget.", null);
        inbox.run();
        Files.delete(folder.resolve("status.json"));
        inbox.run();
        assertThat(folder.resolve("status.json")).exists();
        var first = onlyLetter("Randi Moe");
        arrives(id(), hinfs, "K-2026-120", "Innvilget.", null);
        inbox.run();
        assertThat(onlyLetter("Randi Moe").id()).isEqualTo(first.id());
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::setAside))
                .singleElement()
                .satisfies(again -> assertThat(again.duplicateOf()).isEqualTo(first.id()));
    }

    @Test
    void aLetterForNobodyWeKnowIsSetAside() throws IOException {
        var id = id();
        var folder = arrives(id, "999999999", "K-2026-120", "Innvilget.", null);
        inbox.run();
        assertThat(folder).doesNotExist();
        assertThat(reason(id)).contains("unknown-recipient");
    }

    @Test
    void aLetterForTheOtherInstitutionIsNeverSeenHere() throws IOException {
        var midtre = world.newUniversity();
        arrives(id(), institutions.get(midtre.id()).orgnr(), "K-2026-120", "Innvilget.", null);
        inbox.run();
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled)).isEmpty();
        assertThat(midtre.<List<Letter>>asSystem(letters::unhandled))
                .singleElement()
                .satisfies(letter -> assertThat(letter.caseId()).isNull());
    }

    @Test
    void aHalfWrittenFolderIsLeftUntilItIsWhole() throws IOException {
        var id = id();
        var folder = Files.createDirectories(data.resolve("inbox").resolve(id));
        Files.writeString(folder.resolve("correspondence.json"), "{\"correspondenceId\":");
        inbox.run();
        assertThat(folder).exists();
        Files.writeString(folder.resolve("correspondence.json"), json(id, hinfs, "K-2026-120", "Innvilget.", null));
        inbox.run();
        assertThat(onlyLetter("Randi Moe").caseId()).isEqualTo(evas);
    }

    @Test
    void whatNeverBecomesWholeIsSetAsideWithItsReason() throws IOException {
        var id = id();
        var folder = Files.createDirectories(data.resolve("inbox").resolve(id));
        Files.writeString(folder.resolve("correspondence.json"), "not json");
        for (var path : List.of(folder.resolve("correspondence.json"), folder))
            Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
        inbox.run();
        assertThat(reason(id)).contains("not-json");
    }

    @Test
    void fiftyMegabytesAndNamesThatClimbAreRefused() throws IOException {
        var large = id();
        var folder = arrives(large, hinfs, "", "Stort.", null);
        try (var file = new java.io.RandomAccessFile(
                folder.resolve("attachments/stor.pdf").toFile(), "rw")) {
            file.setLength(51L * 1024 * 1024);
        }
        var climbing = id();
        var second =
                Files.createDirectories(data.resolve("inbox").resolve(climbing).resolve("attachments"));
        Files.writeString(
                second.resolveSibling("correspondence.json"), json(climbing, hinfs, "", "Hei.", "../../../keys"));
        inbox.run();
        assertThat(reason(large)).contains("too-large");
        assertThat(reason(climbing)).contains("unsafe-file-name");
    }

    @Test
    void aLetterThatIsNotOursGoesBackOnce() throws IOException {
        arrives(id(), hinfs, "", "Gjelder en annen skole.", null);
        inbox.run();
        var letter = onlyLetter("Randi Moe");
        var randi = hinf.actor("Randi Moe");
        var nb = Locale.of("nb");
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> returning
                                .sendBack(randi, letter.id(), "Feil", "Ikke vårt.", nb)
                                .codes()))
                .isEmpty();
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> returning
                                .sendBack(randi, letter.id(), "Feil", "Ikke vårt.", nb)
                                .codes()))
                .containsExactly("letter-handled");
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled)).isEmpty();
        assertThat(randi.capacity()).isEqualTo(Capacity.COORDINATOR);
    }

    private Letter onlyLetter(String name) {
        var all = hinf.as(name, letters::unhandled);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private Path arrives(String id, String recipient, String reference, String body, @Nullable String attachment)
            throws IOException {
        var folder = data.resolve("inbox").resolve(id);
        Files.createDirectories(folder.resolve("attachments"));
        if (attachment != null) Files.writeString(folder.resolve("attachments").resolve(attachment), "innhold");
        Files.writeString(folder.resolve("correspondence.json"), json(id, recipient, reference, body, attachment));
        return folder;
    }

    private static String json(
            String id, String recipient, String reference, String body, @Nullable String attachment) {
        var attachments = attachment == null ? "" : "{\"fileName\":\"" + attachment + "\"}";
        return """
                {"correspondenceId":"%s","recipient":"urn:altinn:organization:identifier-no:%s",
                 "sender":"urn:altinn:organization:identifier-no:889640782","messageSender":"Nav <script>alert(1)</script>",
                 "sendersReference":"%s","published":"2026-08-17T08:00:00+02:00",
                 "content":{"language":"nb","messageTitle":"Svar fra Nav","messageBody":"%s","attachments":[%s]}}
                """.formatted(id, recipient, reference, body, attachments);
    }

    private String reason(String id) throws IOException {
        try (var aside = Files.list(data.resolve("inbox-set-aside"))) {
            var home = aside.filter(each -> each.getFileName().toString().startsWith(id))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(home.resolve("reason.json"));
        }
    }
}

package no.kneika.messages.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import no.kneika.access.Admissions;
import no.kneika.access.DenialKind;
import no.kneika.documents.Documents;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.messages.Letter;
import no.kneika.messages.Letters;
import no.kneika.messages.in.BringLetters.Brought;
import no.kneika.messages.in.LetterBundles.Line;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.Questions;
import no.kneika.support.Superuser;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Randi brings many letters at once: each is read once, and lands in exactly one place. */
@KneikaTest
class BringLettersTest {

    private static final String GRANT = "Vi gir tilsagn om 56 timer for perioden 15.08.2026 - 14.11.2026.";

    @Autowired
    World world;

    @Autowired
    BringLetters bringing;

    @Autowired
    LetterBundles bundles;

    @Autowired
    Letters letters;

    @Autowired
    LetterReturn returning;

    @Autowired
    Documents documents;

    @Autowired
    Admissions admissions;

    @Autowired
    Institutions institutions;

    @Autowired
    KnownReferences references;

    @Autowired
    Superuser database;

    private World.Tenant hinf;
    private String hinfs;
    private final CaseId evas = new CaseId(Ids.next());

    @BeforeEach
    void evaHasACase() {
        hinf = world.newInstitution();
        hinfs = institutions.get(hinf.id()).orgnr();
        hinf.run("Randi Moe", () -> admissions.opened(hinf.actor("Randi Moe"), evas, hinf.person("Eva Dahl")));
        references.learn(hinf.id(), "K-2026-0012", evas);
    }

    @Test
    void aPaperWithOurReferenceIsEvasAndItsWordsAreRead() {
        var line = only(brings("vedtak.pdf", Papers.pdf("Tilsagn K-2026-0012", GRANT, "Høyeste timesats er 180 kr.")));

        assertThat(line.came()).isEqualTo(Came.MATCHED);
        var letter = onlyWaiting();
        assertThat(letter.caseId()).isEqualTo(evas);
        assertThat(letter.title()).isEqualTo("Tilsagn K-2026-0012");
        assertThat(Objects.requireNonNull(letter.fields().hours()).value()).isEqualTo(56 * 60);
        assertThat(letter.attachments()).extracting(Letter.Attachment::name).containsExactly("vedtak.pdf");
        var paper = hinf.as(
                "Eva Dahl", () -> documents.open(letter.attachments().getFirst().document()));
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void thePaperSavedTwiceIsOneLetterAndTheOtherIsSetAside() {
        var bytes = Papers.pdf("Tilsagn K-2026-0012", GRANT);
        var again = Papers.pdf("Tilsagn K-2026-0012", GRANT);
        assertThat(again).isNotEqualTo(bytes);

        assertThat(cames(brings("a.pdf", bytes, "a (1).pdf", bytes, "b.pdf", again)))
                .containsExactlyInAnyOrder(Came.MATCHED, Came.DUPLICATE, Came.DUPLICATE);
        var first = onlyWaiting();
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::setAside))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.duplicateOf()).isEqualTo(first.id()));
        assertThat(cames(brings("a.pdf", bytes))).as("a week later").containsExactly(Came.DUPLICATE);
    }

    @Test
    void theSameReferenceWithOtherDatesIsForAHumanAndReplacesNothing() {
        brings("first.pdf", Papers.pdf("Tilsagn K-2026-0012", GRANT));
        var first = onlyWaiting();

        var line = only(brings("new.pdf", Papers.pdf("Tilsagn K-2026-0012", GRANT.replace("14.11", "30.11"))));
        assertThat(line.came()).isEqualTo(Came.OTHER_DATES);
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled))
                .hasSize(2)
                .anyMatch(each -> each.id().equals(first.id()) && each.handledBy() == null);
        var randi = hinf.actor("Randi Moe");
        hinf.run(
                "Randi Moe",
                () -> returning
                        .setAside(randi, Objects.requireNonNull(line.letter()), "Nav sendte feil datoer.")
                        .orThrow());
        assertThat(onlyWaiting().id()).isEqualTo(first.id());
    }

    @Test
    void aLetterForAnotherInstitutionIsConnectedToNothingHere() {
        var midtre = institutions.get(world.newUniversity().id()).orgnr();
        var spaced = midtre.replaceAll("(\\d{3})(?!$)", "$1 ");

        var lines = brings(
                "brev.json", Papers.json(id(), midtre, "K-2026-0012", GRANT),
                "brev.pdf", Papers.pdf("Tilsagn K-2026-0012", "Til org.nr. " + spaced, GRANT),
                "vårt.pdf", Papers.pdf("Svar", "Til " + hinfs + ", kopi til " + midtre, "Om K-2026-0012."));
        assertThat(cames(lines)).containsExactly(Came.ELSEWHERE, Came.ELSEWHERE, Came.MATCHED);
        assertThat(hinf.<List<Letter>>as("Eva Dahl", letters::unhandled)).hasSize(1);
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled))
                .filteredOn(each -> each.addressedTo() != null)
                .hasSize(2)
                .allMatch(each -> each.caseId() == null);
    }

    @Test
    void aFileRandiBringsIsNeverPutIntoACaseSheIsKeptFrom() {
        var json = Papers.json(id(), hinfs, "K-2026-0012", GRANT);
        brings("før.pdf", Papers.pdf("Tilsagn K-2026-0012", GRANT.replace("14.11", "30.11")));
        hinf.run(
                "Randi Moe",
                () -> admissions.deny(hinf.actor("Randi Moe"), evas, hinf.person("Randi Moe"), DenialKind.FAMILY));
        assertThat(only(brings("vedtak.json", json)).came()).isEqualTo(Came.UNKNOWN);
        assertThat(hinf.<List<Letter>>as("Marit Hove", letters::unhandled))
                .filteredOn(each -> each.title().equals("Svar fra Nav"))
                .extracting(Letter::caseId, Letter::broughtBy)
                .containsExactly(tuple(null, hinf.person("Randi Moe")));
        assertThat(cames(bringsAs("Marit Hove", "vedtak.pdf", Papers.pdf("K-2026-0012"))))
                .containsExactly(Came.MATCHED);
    }

    @Test
    void aReferenceThatNobodyKnowsWaitsForRandi() {
        assertThat(cames(brings(
                        "a.pdf", Papers.pdf("Tilsagn K-2026-99", GRANT), "b.pdf", Papers.pdf("Hei", "Til dere."))))
                .containsExactly(Came.UNKNOWN, Came.UNKNOWN);
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled)).allMatch(each -> each.caseId() == null);
    }

    @Test
    void whatIsNoLetterSaysWhyAndNothingOfItIsKept() {
        var lines = brings(
                "tom.pdf", new byte[0],
                "bilde.png", "PNG".getBytes(StandardCharsets.UTF_8),
                "låst.pdf", Papers.locked("Tilsagn"),
                "bombe.pdf", Papers.bomb(100),
                "halv.pdf", Arrays.copyOf(Papers.pdf("Tilsagn"), 80),
                "tom.zip", Papers.zip(Map.of("les.txt", new byte[1])),
                "brev.json", "{\"correspondenceId\":".getBytes(StandardCharsets.UTF_8));
        assertThat(lines)
                .extracting(Line::reason)
                .containsExactly(
                        "empty", "other-kind", "locked", "too-large", "broken", "no-correspondence", "not-json");
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled)).isEmpty();
        assertThat(database.ask("select file_id from letter_file_content where institution_id = '" + hinf.id() + "'"))
                .isEmpty();
    }

    @Test
    void aLetterWithItsAttachmentsInOneFileIsTheSameAsInTheFolder() {
        var json = Papers.json(id(), hinfs, "K-2026-0012", GRANT, "vedtak.pdf");
        var zip =
                Papers.zip(Map.of("brev/correspondence.json", json, "brev/attachments/vedtak.pdf", Papers.pdf("Hei")));

        assertThat(cames(brings("brev.zip", zip, "brev.json", json, "brev (1).zip", zip)))
                .filteredOn(came -> came != Came.UNREADABLE)
                .containsExactlyInAnyOrder(Came.MATCHED, Came.DUPLICATE);
        assertThat(onlyWaiting().attachments()).hasSize(1);
    }

    @Test
    void anEditedCopyDoesNotTakeTheRealLettersPlace() {
        var real = new String(Papers.json(id(), hinfs, "K-2026-0012", GRANT), StandardCharsets.UTF_8);
        var edited = real.replace("2026", "2025").getBytes(StandardCharsets.UTF_8);

        brings("edited.json", edited);
        assertThat(cames(brings("real.json", real.getBytes(StandardCharsets.UTF_8))))
                .doesNotContain(Came.DUPLICATE);
        assertThat(cames(brings("real (1).json", real.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Came.DUPLICATE);
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled))
                .extracting(Letter::text)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameWordsSentOnAnotherDayAreAnotherLetterThatWaitsAndSaysSo() {
        var words = "Vi sender kravet tilbake.";
        var first = new String(Papers.json(id(), hinfs, "K-2026-0012", words), StandardCharsets.UTF_8);
        var second = first.replaceFirst("[0-9a-f-]{36}", id()).replace("2026-08-17T08", "2026-10-17T08");
        var again = second.replaceFirst("[0-9a-f-]{36}", id()).replace("2026-10-17T08", "2026-08-17T08");

        brings("1.json", first.getBytes(StandardCharsets.UTF_8));
        assertThat(cames(brings("2.json", second.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Came.MATCHED);
        assertThat(cames(brings("3.json", again.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Came.DUPLICATE);
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled))
                .hasSize(2)
                .anyMatch(each -> each.duplicateOf() != null);
    }

    @Test
    void twelveLettersAreAsManyQuestionsToLookAtAsOne() {
        brings("1.pdf", Papers.pdf("Tilsagn K-2026-0012"));
        int one = Questions.asked(() -> hinf.as("Randi Moe", letters::unhandled));
        var more = new ArrayList<Object>();
        for (int i = 0; i < 12; i++) Collections.addAll(more, i + ".pdf", Papers.pdf("Tilsagn K-2026-0012 " + i));
        brings(more.toArray());
        assertThat(hinf.<List<Letter>>as("Randi Moe", letters::unhandled))
                .hasSize(13)
                .allMatch(each -> each.attachments().size() == 1);
        assertThat(Questions.asked(() -> hinf.as("Randi Moe", letters::unhandled)))
                .isEqualTo(one)
                .isPositive();
    }

    @Test
    void aBundleIsItsBringersOwn() {
        var randi = hinf.actor("Randi Moe");
        var id = hinf.as(
                "Randi Moe",
                () -> bringing.bring(randi, List.of(new Brought("a.pdf", Papers.pdf("Hei"))))
                        .orThrow());
        for (var name : List.of("Marit Hove", "Eva Dahl", "Jorunn Sand", "Olav Lien"))
            assertThat(hinf.as(name, () -> bundles.find(id))).as(name).isEmpty();
        assertThat(hinf.as("Randi Moe", () -> bringing.bring(randi, List.of()).codes()))
                .containsExactly("letters-choose");
        var many = Collections.nCopies(101, new Brought("a.pdf", new byte[0]));
        assertThat(hinf.as("Randi Moe", () -> bringing.bring(randi, many).codes()))
                .containsExactly("letters-too-many");
    }

    private List<Line> brings(Object... files) {
        return bringsAs("Randi Moe", files);
    }

    private List<Line> bringsAs(String who, Object... files) {
        var brought = new ArrayList<Brought>();
        for (int i = 0; i < files.length; i += 2) brought.add(new Brought((String) files[i], (byte[]) files[i + 1]));
        var id = hinf.as(who, () -> bringing.bring(hinf.actor(who), brought).orThrow());
        for (int i = 0; i < 400; i++) {
            var lines = hinf.as(who, () -> bundles.find(id).orElseThrow().lines());
            if (lines.stream().allMatch(line -> line.came() != null)) return lines;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("The letters were never read");
    }

    private static Line only(List<Line> lines) {
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<Came> cames(List<Line> lines) {
        return lines.stream().map(line -> Objects.requireNonNull(line.came())).toList();
    }

    private Letter onlyWaiting() {
        var all = hinf.as("Randi Moe", letters::unhandled);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}

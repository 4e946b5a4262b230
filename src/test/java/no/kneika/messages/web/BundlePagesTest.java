package no.kneika.messages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.kneika.access.Admissions;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.messages.in.BringLetters;
import no.kneika.messages.in.KnownReferences;
import no.kneika.messages.in.Papers;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.Questions;
import no.kneika.support.Upload;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi brings a pile of letters, goes for coffee, and comes back to what became of each. */
@KneikaTest
class BundlePagesTest {

    private static final String GRANT = "Vi gir tilsagn om 56 timer for perioden 15.08.2026 - 14.11.2026.";
    private static final Pattern LETTER = Pattern.compile("href=\"(/letters/[0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Admissions admissions;

    @Autowired
    Institutions institutions;

    @Autowired
    KnownReferences references;

    @Autowired
    BringLetters bringing;

    @Autowired
    LetterList list;

    @Autowired
    JdbcClient jdbc;

    private World.Tenant hinf;
    private Visitor randi;
    private final CaseId evas = new CaseId(Ids.next());

    @BeforeEach
    void evaHasACase() {
        hinf = world.newInstitution();
        randi = Visitor.at(port, sessions, hinf.actor("Randi Moe"));
        hinf.run("Randi Moe", () -> admissions.opened(hinf.actor("Randi Moe"), evas, hinf.person("Eva Dahl")));
        references.learn(hinf.id(), "K-2026-0012", evas);
    }

    @Test
    void everyLetterGetsItsSentenceAndAWayOn() {
        var midtre = institutions.get(world.newUniversity().id()).orgnr();
        var grant = Papers.pdf("Tilsagn K-2026-0012", GRANT);
        var sent = sends(
                new Upload.File("tilsagn.pdf", grant),
                new Upload.File("tilsagn (1).pdf", grant),
                new Upload.File("nye-datoer.pdf", Papers.pdf("Tilsagn K-2026-0012", GRANT.replace("14.11", "30.11"))),
                new Upload.File("ukjent.pdf", Papers.pdf("Tilsagn K-2026-99", GRANT)),
                new Upload.File("annen.json", Papers.json(id(), midtre, "K-2026-0012", GRANT)),
                new Upload.File("bilde.png", "PNG".getBytes(StandardCharsets.UTF_8)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        var address = address(sent);
        var page = waits(address, it -> it.contains("6 av 6 brev er lest."));

        assertThat(page)
                .contains("Ett brev har samme referanse som et annet, men andre datoer", "Ingenting er erstattet.")
                .contains("Ett brev er kommet før", "De er lagt til side.")
                .contains("Ett brev har ingen referanse vi kjenner", "si hvem det gjelder")
                .contains("Ett brev er til en annen institusjon", "send det tilbake")
                .contains("Én fil kunne ikke leses", "Lagre brevet som PDF.", "/letters#bring")
                .contains("Ett brev er koblet til sin sak");
        var ways = LETTER.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(ways)
                .hasSize(5)
                .allSatisfy(way -> assertThat(randi.get(way).statusCode()).isEqualTo(200));
        assertThat(randi.get("/letters").body()).contains(address, "6 av 6 er lest", "Samme referanse, andre datoer");
        assertThat(randi.get("/letters?show=aside").body()).contains("Samme brev en gang til");
    }

    @Test
    void theLetterAndTheListSayWhoBroughtItAndWhatTheFileSaysOfItsSender() {
        var ours = institutions.get(hinf.id()).orgnr();
        var address = address(sends(
                new Upload.File("a.json", Papers.json(id(), ours, "K-2026-0012", GRANT)),
                new Upload.File("b.pdf", Papers.pdf("Vedtak", GRANT))));
        var page = waits(address, it -> it.contains("2 av 2"));
        var says = LETTER.matcher(page)
                .results()
                .map(each -> randi.get(each.group(1)).body())
                .toList();
        assertThat(says).anyMatch(each -> each.contains("Filen sier at det er fra Nav Moss."));
        assertThat(says).anyMatch(each -> each.contains("Filen sier ikke hvem det er fra."));
        assertThat(says).allMatch(each -> each.contains("Randi Moe tok inn brevet"));
        assertThat(randi.get("/letters").body()).contains("tatt inn av Randi Moe");
        assertThat(randi.get("/letters.csv").body()).contains("Tatt inn av", ";Randi Moe");
    }

    @Test
    void aLetterForSomebodyElseIsSetAsideWithTheReason() {
        var midtre = institutions.get(world.newUniversity().id()).orgnr();
        var address = address(sends(new Upload.File("a.json", Papers.json(id(), midtre, "K-2026-0012", GRANT))));
        var page = waits(address, it -> it.contains("1 av 1"));
        var way = LETTER.matcher(page);
        assertThat(way.find()).isTrue();
        var letter = way.group(1);
        assertThat(randi.get(letter).body()).contains("Brevet er til en annen institusjon", midtre);

        assertThat(randi.post(letter + "/set-aside", Map.of("why", " ")).statusCode())
                .isEqualTo(422);
        assertThat(randi.post(letter + "/set-aside", Map.of("why", "Levert til Midtre."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(randi.get(letter).body()).contains("Brevet er lagt til side.");
        assertThat(randi.get("/letters").body()).doesNotContain(letter);
        assertThat(randi.get("/letters?show=aside").body()).contains(letter);
        assertThat(randi.post(letter + "/set-aside", Map.of("why", "En gang til."))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void nothingChosenAndTooManyAreSaidAtTheField() {
        var none = sends(new Upload.File("", new byte[0]));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Velg minst ett brev.", "aria-invalid=\"true\"");
        var many = sends(
                Collections.nCopies(101, new Upload.File("a.pdf", new byte[1])).toArray(Upload.File[]::new));
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("Ta inn høyst 100 brev om gangen. Du valgte 101.");
        var heavy = sends(Collections.nCopies(5, new Upload.File("a.pdf", new byte[9 * 1024 * 1024]))
                .toArray(Upload.File[]::new));
        assertThat(heavy.statusCode()).isEqualTo(413);
    }

    @Test
    void twentyMegabytesOfLettersAreTakenAtOnce() {
        var sent = sends(Collections.nCopies(20, new Upload.File("a.pdf", new byte[1024 * 1024]))
                .toArray(Upload.File[]::new));
        assertThat(sent.statusCode()).isEqualTo(303);
        waits(address(sent), page -> page.contains("20 av 20"));
    }

    @Test
    void whatGoesWrongInTheHouseIsSaidAndTheFileIsKept() {
        var id = hinf.as("Randi Moe", () -> {
            var files = List.of(new BringLetters.Brought("a.pdf", Papers.pdf("Hei")));
            var bundle = bringing.bring(hinf.actor("Randi Moe"), files).orThrow();
            jdbc.sql("update letter_file_content set content = '\\x00'").update();
            return bundle;
        });
        var page = waits("/letters/bundles/" + id, it -> it.contains("gikk det galt med"));
        assertThat(page).contains("Filene er tatt vare på", "prøver igjen av seg selv");
    }

    @Test
    void theListIsTakenAlongAsItIsSearched() {
        waits(
                address(sends(
                        new Upload.File("a.pdf", Papers.pdf("Tilsagn K-2026-0012", GRANT)),
                        new Upload.File("b.pdf", Papers.pdf("=Formel K-2026-0012", "Hei")))),
                page -> page.contains("2 av 2"));
        assertThat(randi.get("/letters.csv?q=eva").body())
                .contains("Tilsagn K-2026-0012", "Eva Dahl", "'=Formel", "Ser ut som et tilsagn");
        assertThat(randi.get("/letters.csv?q=finnes+ikke").body().lines()).hasSize(1);
        assertThat(randi.get("/letters.xlsx").statusCode()).isEqualTo(200);
        assertThat(randi.get("/letters?q=eva&sort=-about").body()).contains("Tilsagn K-2026-0012");
        assertThat(Visitor.at(port, sessions, hinf.actor("Jorunn Sand"))
                        .get("/letters.csv")
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aLongListAsksNoMoreThanAShort() {
        brings(1);
        int one = Questions.asked(() -> hinf.as("Randi Moe", () -> list.all(false)));
        brings(12);
        assertThat(hinf.as("Randi Moe", () -> list.all(false))).hasSize(13);
        assertThat(Questions.asked(() -> hinf.as("Randi Moe", () -> list.all(false))))
                .isEqualTo(one)
                .isPositive();
    }

    private void brings(int many) {
        var files = new ArrayList<Upload.File>();
        for (int i = 0; i < many; i++)
            files.add(new Upload.File(i + ".pdf", Papers.pdf("Tilsagn K-2026-0012 " + many + " " + i, GRANT)));
        waits(address(sends(files.toArray(Upload.File[]::new))), page -> page.contains(many + " av " + many));
    }

    private HttpResponse<String> sends(Upload.File... files) {
        return Upload.send(randi, "/letters", "/letters/bundles", List.of(files));
    }

    private static String address(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    private String waits(String address, Predicate<String> until) {
        var page = "";
        for (int i = 0; i < 400; i++) {
            page = randi.get(address).body();
            if (until.test(page) && !page.contains("<progress") || page.contains("gikk det galt med")) return page;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("Never ready: " + page);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}

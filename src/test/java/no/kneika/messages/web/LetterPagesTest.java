package no.kneika.messages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.messages.Letters;
import no.kneika.platform.HouseJob;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The queue: Randi reads a letter, says whose it is, or sends it back. */
@KneikaTest
class LetterPagesTest {

    @Autowired
    World world;

    @Autowired
    Letters letters;

    @Autowired
    Admissions admissions;

    @Autowired
    Institutions institutions;

    @Autowired
    List<HouseJob> jobs;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    @Value("${kneika.data-dir}")
    Path data;

    private World.Tenant hinf;
    private String letter;
    private final CaseId evas = new CaseId(Ids.next());

    @BeforeEach
    void aLetterNobodyKnowsHasArrived() throws IOException {
        hinf = world.newInstitution();
        hinf.run("Randi Moe", () -> admissions.opened(hinf.actor("Randi Moe"), evas, hinf.person("Eva Dahl")));
        var id = UUID.randomUUID().toString();
        var folder = Files.createDirectories(data.resolve("inbox").resolve(id));
        Files.writeString(folder.resolve("correspondence.json"), """
                {"correspondenceId":"%s","recipient":"%s","sender":"889640782","messageSender":"Nav <b>Nordfjella</b>",
                 "content":{"messageTitle":"Svar på <script>alert(1)</script>","messageBody":"Innvilget 56 timer.\\n\\nFra 15.08.2026 til 14.11.2026."}}
                """.formatted(
                        id, institutions.get(hinf.id()).orgnr()));
        jobs.stream().filter(each -> each.name().equals("messages.inbox")).forEach(HouseJob::run);
        letter = hinf.as("Randi Moe", () -> letters.unhandled().getFirst().id().toString());
    }

    @Test
    void theQueueShowsItAndAScriptIsOnlyWords() {
        var randi = at("Randi Moe");
        assertThat(randi.get("/letters").body())
                .contains("&lt;script&gt;", "/letters/" + letter)
                .doesNotContain("<script>alert");
        assertThat(randi.get("/letters?q=finnes+ikke").body()).doesNotContain("/letters/" + letter);
        assertThat(randi.get("/letters?q=nordfjella&sort=-title&page=7").body()).contains("/letters/" + letter);
        var page = randi.get("/letters/" + letter).body();
        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("14. november 2026".replace(' ', '\u00a0'), "Ser ut som et tilsagn", "Eva Dahl");
    }

    @Test
    void onlyThoseWhoSortLettersSeeIt() {
        for (var name : List.of("Eva Dahl", "Aksel Rød", "Olav Lien", "Jorunn Sand", "Astrid Nes"))
            assertThat(at(name).get("/letters/" + letter).statusCode()).as(name).isEqualTo(404);
        assertThat(at("Olav Lien")
                        .post("/letters/" + letter + "/match", Map.of("case", evas.toString()))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void randiSaysThatItIsEvas() {
        var randi = at("Randi Moe");
        randi.get("/letters/" + letter);
        var unknown = randi.post("/letters/" + letter + "/match", Map.of("reference", "K-2026-1", "case", ""));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("K-2026-1", "Vi har ingen sak med referansen");
        var matched = randi.post("/letters/" + letter + "/match", Map.of("reference", "", "case", evas.toString()));
        assertThat(matched.statusCode()).isEqualTo(303);
        assertThat(randi.get("/letters/" + letter + "?done=letter-matched").body())
                .contains("Brevet er koblet til saken.", "/cases/" + evas + "/grants/new?letter=" + letter);
    }

    @Test
    void randiSendsItBackWithANote() {
        var randi = at("Randi Moe");
        randi.get("/letters/" + letter);
        assertThat(randi.post("/letters/" + letter + "/return", Map.of("note", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(randi.post("/letters/" + letter + "/return", Map.of("note", "Ikke vår student."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(randi.get("/letters/" + letter).body()).contains("Sendt tilbake til", "av Randi Moe");
        assertThat(randi.get("/letters").body()).contains("Ingen brev venter.");
    }

    @Test
    void randiSendsItOnToTheUniversityWithOneButton() {
        world.newUniversity();
        var randi = at("Randi Moe");
        assertThat(randi.get("/letters/" + letter).body()).contains("Universitetet i Midtre");
        assertThat(randi.post("/letters/" + letter + "/forward", Map.of("to", "999999999"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(randi.post("/letters/" + letter + "/forward", Map.of("to", "315800439"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(randi.get("/letters/" + letter).body())
                .contains("Sendt videre til Universitetet i Midtre", "av Randi Moe");
        assertThat(randi.get("/letters").body()).contains("Ingen brev venter.");
        assertThat(randi.post("/letters/" + letter + "/return", Map.of("note", "Ikke vår student."))
                        .statusCode())
                .isEqualTo(422);
    }

    private Visitor at(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }
}

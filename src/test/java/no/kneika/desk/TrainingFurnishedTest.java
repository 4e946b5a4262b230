package no.kneika.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.funding.SubsidyPeriods;
import no.kneika.kernel.Minutes;
import no.kneika.ledger.Ledger;
import no.kneika.people.TrainingSeed;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Whoever tries Kneika for the first time finds something on every page that is about people. */
@KneikaTest
class TrainingFurnishedTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    List<TrainingSeed> seeds;

    @Autowired
    Cases cases;

    @Autowired
    SubsidyPeriods periods;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Test
    void noPageGreetsANewcomerEmpty() {
        clock.set(LocalDate.parse("2026-11-22"));
        var at = world.newInstitution();
        for (int twice = 0; twice < 2; twice++)
            seeds.stream()
                    .sorted(Comparator.comparingInt(TrainingSeed::order))
                    .forEach(seed -> seed.seed(at.id(), at.cast()));
        Map.of(
                        "/invitations", "Aksel Rød",
                        "/agreements", "Kåre Myhre",
                        "/nav-months", "Kristian Haug",
                        "/budget", "Tobias Strand",
                        "/contacts", "Odd Berg",
                        "/claims", "Kristian Haug",
                        "/extensions", "Tuva Lie",
                        "/rulebooks", "2027")
                .forEach((path, shown) -> {
                    var who = path.equals("/rulebooks") ? "Tor Eik" : "Randi Moe";
                    var answer = Visitor.at(port, sessions, at.actor(who)).get(path);
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(answer.body()).as(path).contains(shown);
                });
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        var kristian = at.as("Randi Moe", () -> cases.openCaseOf(at.person("Kristian Haug")))
                .orElseThrow();
        var september = at.as("Randi Moe", () -> periods.of(List.of(kristian))).getFirst();
        assertThat(september.worked()).isEqualTo(Minutes.hours(4));
        assertThat(september.paid()).contains(september.expected());
        assertThat(text(randi, "/agreements/" + september.agreement() + "/months/2026-09"))
                .contains("5. oktober 2026");
        assertThat(text(randi, "/cases/" + kristian)).contains("Hos NAV");
        assertThat(at.asSystem(ledger::audit)).isEmpty();
        whatWaitsStandsOut(randi);
    }

    private static void whatWaitsStandsOut(Visitor randi) {
        assertThat(randi.get("/today").body())
                .as("extensions are looked over and sent together, from one button")
                .containsPattern("href=\"/extensions\">Se over og send \\d");
        assertThat(text(randi, "/sheets")).contains("Skulle vært levert 31. oktober", "Leveres innen 30. november");
        assertThat(rows(randi, "/sheets"))
                .as("ten of those that are done, until all are asked for")
                .isLessThan(rows(randi, "/sheets?all=1"));
        assertThat(randi.get("/money").body())
                .contains("data-l=\"Kan kreves\"")
                .doesNotContain("data-l=\"Avskrevet\"")
                .containsPattern("Ingenting nå i: [^<]*avskrevet");
        assertThat(randi.get("/budget").body())
                .as("nothing is used yet, so there is no pace to tell of")
                .doesNotContain("I dette tempoet");
    }

    private static int rows(Visitor visitor, String path) {
        return visitor.get(path).body().split("role=\"rowheader\"", -1).length;
    }

    private static String text(Visitor visitor, String path) {
        return visitor.get(path)
                .body()
                .replaceAll("(?s).*<main", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\u00a0]+", " ");
    }
}

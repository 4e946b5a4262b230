package no.kneika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.kneika.cases.Cases;
import no.kneika.kernel.Period;
import no.kneika.platform.TooBusy;
import no.kneika.platform.database.Turns;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** So many ask at once that it is not Randi's turn: she is told so, and what she wrote is not lost. */
@KneikaTest
class TooBusyTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Turns turns;

    @Autowired
    Readers readers;

    @Autowired
    Cases cases;

    private void whileEverybodyWaits(Runnable work) throws Exception {
        var leave = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                // Others of the house may come and go meanwhile: the line is filled until it is full.
                while (turns.free() > 0 || turns.waiting() < turns.line()) {
                    comes(people, leave);
                    Thread.onSpinWait();
                }
                work.run();
            } finally {
                leave.countDown();
            }
        }
    }

    private void comes(ExecutorService people, CountDownLatch leave) {
        people.submit(() -> {
            try {
                return turns.taken(() -> {
                    try {
                        leave.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                });
            } catch (TooBusy full) {
                return false;
            }
        });
    }

    @Test
    void randiIsAskedToTryTheSamePageAgainInAMoment() throws Exception {
        var at = world.newInstitution();
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        assertThat(randi.get("/cases?q=eva").statusCode()).isEqualTo(200);
        whileEverybodyWaits(() -> {
            var page = randi.get("/cases?q=eva");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("5");
            assertThat(page.body())
                    .contains("Det er mange som spør samtidig", "href=\"/cases?q=eva\"", "Prøv på nytt")
                    .doesNotContain("Nummeret er");
        });
        assertThat(randi.get("/cases?q=eva").statusCode()).isEqualTo(200);
    }

    /** What she chose on another machine is read in the same words here, also when nothing can be asked. */
    @Test
    void randiReadsItInTheLanguageSheReadsEverythingElseIn() throws Exception {
        var at = world.newInstitution();
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        at.run("Randi Moe", () -> readers.prefer(at.actor("Randi Moe"), Language.NN));
        randi.get("/cases");
        whileEverybodyWaits(() -> assertThat(randi.get("/cases?q=eva").body())
                .contains("Det er mange som spør samstundes", "Prøv på nytt", "lang=\"nn\""));
        at.run("Randi Moe", () -> readers.prefer(at.actor("Randi Moe"), Language.EN));
        randi.get("/cases");
        whileEverybodyWaits(
                () -> assertThat(randi.get("/cases?q=eva").body()).contains("Many are asking at the same time"));
    }

    @Test
    void theFormRandiSentComesBackAndIsSentAgainAsTheSame() throws Exception {
        var at = world.newInstitution();
        var caseId = walk.assessedCase(at, "Eva Dahl", Period.of("2026-09-01", "2026-12-20"), 3);
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        randi.get("/cases/" + caseId);
        var key = UUID.randomUUID().toString();
        var to = "/cases/" + caseId + "/need-stretches";
        var form = Map.of("_key", key, "stretch", "PAUSE", "from", "1.10.2026", "to", "31.10.2026");
        whileEverybodyWaits(() -> {
            var answer = randi.post(to, form);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body())
                    .contains("skjemaet ble ikke sendt", "value=\"31.10.2026\"", "action=\"" + to + "\"")
                    .contains("name=\"_key\" value=\"" + key + "\"");
        });
        assertThat(randi.post(to, form).statusCode()).isEqualTo(303);
        assertThat(randi.post(to, form).statusCode()).as("the same sending").isEqualTo(303);
        assertThat(at.as(
                        "Randi Moe",
                        () -> cases.assessedNeed(caseId).orElseThrow().pauses()))
                .containsExactly(Period.of("2026-10-01", "2026-10-31"));
    }
}

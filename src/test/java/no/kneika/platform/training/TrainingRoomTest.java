package no.kneika.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.Use;
import no.kneika.support.TrainingTest;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrainingTest
class TrainingRoomTest {

    private static final Pattern RANDI = Pattern.compile("value=\"([^\"]+/COORDINATOR)\"");

    @LocalServerPort
    int port;

    @Autowired
    BusinessClock clock;

    @Autowired
    InstitutionDirectory institutions;

    @Autowired
    Use use;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneChoosesWhoToBeAndIsThatPerson() {
        var visitor = Visitor.at(port);
        assertThat(visitor.get("/today").headers().firstValue("Location")).hasValue("/sign-in");
        var page = visitor.get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Hvem vil du være?", "Randi Moe", "Eva Dahl", "Sivert Ness");

        var answer = visitor.post("/sign-in", Map.of("who", coordinator(page.body())));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/today");
        assertThat(visitor.get("/capacity").statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyWhoIsNotOfferedCannotBeChosen() {
        var visitor = Visitor.at(port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", Map.of("who", Ids.next() + "/" + Ids.next() + "/ADMIN"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(visitor.cookies()).extracting("name").doesNotContain("kneika");
    }

    @Test
    void aWeekForwardBeginsEveryDayOfItAtEveryInstitution() {
        var visitor = Visitor.at(port);
        visitor.get("/sign-in");
        var before = clock.today();

        var answer = visitor.post("/training/clock", Map.of("step", "week", "back", "/sign-in"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?done=clock-wound");
        assertThat(clock.today()).isEqualTo(before.plusWeeks(1));
        assertThat(institutions.all()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(institution -> {
            var days = use.asSystem(
                    institution,
                    () -> jdbc.sql("select day from day_begun where day >= :from order by day")
                            .param("from", before)
                            .query(LocalDate.class)
                            .list());
            assertThat(days)
                    .containsExactlyElementsOf(
                            before.datesUntil(before.plusDays(8)).toList());
        });
    }

    @Test
    void theSameFormSentTwiceWindsOnce() {
        var visitor = Visitor.at(port);
        visitor.get("/sign-in");
        var before = clock.today();
        var key = Ids.next().toString();

        visitor.post("/training/clock", Map.of("step", "week", "_key", key));
        visitor.post("/training/clock", Map.of("step", "week", "_key", key));

        assertThat(clock.today()).isEqualTo(before.plusWeeks(1));
    }

    @Test
    void aStepThatIsNotOfferedDoesNotExist() {
        var visitor = Visitor.at(port);
        visitor.get("/sign-in");
        var before = clock.today();

        assertThat(visitor.post("/training/clock", Map.of("step", "century")).statusCode())
                .isEqualTo(404);
        assertThat(clock.today()).isEqualTo(before);
    }

    @Test
    void aFormThatWouldLeadOutOfTheHouseLeadsHome() {
        var visitor = Visitor.at(port);
        visitor.get("/sign-in");
        var answer = visitor.post("/training/clock", Map.of("step", "week", "back", "//evil.example"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/today?done=clock-wound");
    }

    private static String coordinator(String body) {
        var found = RANDI.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

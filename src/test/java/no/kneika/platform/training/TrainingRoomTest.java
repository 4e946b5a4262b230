package no.kneika.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.MessageId;
import no.kneika.messages.Outbox;
import no.kneika.messages.OutgoingLetter;
import no.kneika.messages.Recipient;
import no.kneika.messages.SentLetter;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.TrainingPeople;
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

    @Autowired
    Outbox outbox;

    @Autowired
    TrainingPeople people;

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
        assertThat(visitor.cookies()).extracting("name").contains("kneika-last");

        visitor.post("/logout", Map.of());
        assertThat(visitor.cookies()).extracting("name").doesNotContain("kneika-last");
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
    void aWeekLaterTheLetterRandiJustSentIsWithNav() {
        var institution = institutions.all().getFirst();
        var randi = new Actor(institution, coordinator(institution), Capacity.COORDINATOR);
        var letter = new OutgoingLetter(
                null,
                new Recipient("889640782", "Nav Moss"),
                "Søknad",
                "Se vedlegg.",
                Locale.of("nb"),
                "K-2026-9999",
                List.of(),
                "training-" + Ids.next());
        var id = use.as(randi, () -> outbox.send(randi, letter));
        assertThat(state(randi, id)).isEqualTo(SentLetter.State.WAITING);

        var visitor = Visitor.at(port);
        visitor.get("/sign-in");
        visitor.post("/training/clock", Map.of("step", "week"));

        assertThat(state(randi, id)).isEqualTo(SentLetter.State.DELIVERED);
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance <> 'recurring'")
                        .query(Long.class)
                        .single())
                .as("jobs that still wait")
                .isZero();
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

    private SentLetter.State state(Actor randi, MessageId id) {
        return use.as(randi, () -> outbox.find(id).orElseThrow().state());
    }

    private PersonId coordinator(InstitutionId institution) {
        return people.groups().stream()
                .flatMap(group -> group.people().stream())
                .filter(each -> each.institution().equals(institution) && each.capacity() == Capacity.COORDINATOR)
                .findFirst()
                .orElseThrow()
                .person();
    }

    private static String coordinator(String body) {
        var found = RANDI.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

package no.kneika.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.jobs.JobsAtRest;
import no.kneika.support.Superuser;
import no.kneika.support.TrainingTest;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrainingTest
class StartOverTest {

    private static final Pattern RANDI = Pattern.compile("value=\"([^\"]+/COORDINATOR)\"");
    private static final String PATH = "/training/start-over";

    @LocalServerPort
    int port;

    @Autowired
    BusinessClock clock;

    @Autowired
    TechnicalClock technical;

    @Autowired
    InstitutionDirectory institutions;

    @Autowired
    JobsAtRest jobs;

    @Autowired
    Superuser superuser;

    @Test
    void thePageSaysWhatGoesAndNothingGoesByLooking() {
        var before = institutions.all();
        var visitor = Visitor.at(port);
        visitor.get("/sign-in");
        wind(visitor, "week");

        var page = visitor.get(PATH);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Starte øvingsrommet på nytt?",
                        "saker, søknader, brev",
                        "Alle blir logget ut",
                        "Klokka går fra");
        assertThat(institutions.all()).isEqualTo(before);
    }

    @Test
    void theRoomIsAsOnItsFirstDayAndItsClockShowsToday() {
        var randi = signedIn();
        assertThat(randi.get("/today").statusCode()).isEqualTo(200);
        wind(randi, "month");
        var before = institutions.all();
        var cases = rows("support_case");
        raise(randi);
        assertThat(rows("support_case")).isEqualTo(cases + 1);
        randi.get(PATH);

        var key = Ids.next().toString();
        var answer = randi.post(PATH, Map.of("_key", key));

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?done=room-as-new");
        assertThat(clock.today()).isEqualTo(wall());
        assertThat(institutions.all()).hasSize(2).doesNotContainAnyElementsOf(before);
        assertThat(rows("support_case")).isEqualTo(cases);
        assertThat(superuser.ask("select distinct institution_id::text from person"))
                .containsExactlyInAnyOrderElementsOf(
                        institutions.all().stream().map(InstitutionId::toString).toList());
        assertThat(randi.get("/today").headers().firstValue("Location")).hasValue("/sign-in");

        var after = institutions.all();
        assertThat(randi.post(PATH, Map.of("_key", key)).headers().firstValue("Location"))
                .hasValue("/sign-in?done=room-as-new");
        assertThat(institutions.all()).as("the same form again").isEqualTo(after);

        assertThat(signedIn().get("/today").body()).contains("Randi Moe");
        assertThat(jobs.await()).as("jobs are still done").isTrue();
    }

    @Test
    void everybodysSignInIsForgotten() {
        var olav = signedIn();
        var randi = signedIn();
        randi.get(PATH);
        randi.post(PATH, Map.of());

        assertThat(olav.get("/today").headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(rows("spring_session")).isZero();
    }

    private Visitor signedIn() {
        var visitor = Visitor.at(port);
        var found = RANDI.matcher(visitor.get("/sign-in").body());
        assertThat(found.find()).isTrue();
        visitor.post("/sign-in", Map.of("who", found.group(1)));
        return visitor;
    }

    /** A new student is registered with a need. */
    private void raise(Visitor randi) {
        randi.get("/needs/new");
        var without = superuser.ask("""
                        select student_number from student s where institution_id = '%s' and not exists
                            (select from support_case c where c.institution_id = s.institution_id and c.student_id = s.person_id)
                        """.formatted(institutions.all().getFirst()));
        var answer = randi.post(
                "/needs",
                Map.of(
                        "student", without.getFirst(),
                        "origin", "INSTITUTION",
                        "text", "Kommer ikke i gang.",
                        "measure", "YES",
                        "office", "0104"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void wind(Visitor visitor, String step) {
        assertThat(visitor.post("/training/clock", Map.of("step", step)).statusCode())
                .isEqualTo(303);
    }

    private long rows(String table) {
        return Long.parseLong(List.copyOf(superuser.ask("select count(*)::text from " + table))
                .getFirst());
    }

    private LocalDate wall() {
        return LocalDateTime.ofInstant(technical.now(), BusinessClock.ZONE).toLocalDate();
    }
}

package no.kneika.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import no.kneika.institution.Institutions;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.Offer;
import no.kneika.people.People;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A whole institution is read in: every register in its order, grades of those who offered themselves, and many students. */
@KneikaTest
class WholeRegistersTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Institutions institutions;

    @Autowired
    MentorBank bank;

    @Autowired
    JdbcClient jdbc;

    private World.Tenant at;
    private Desk tor;

    @BeforeEach
    void torSitsAtHisDesk() {
        at = world.newInstitution();
        tor = new Desk(Visitor.at(port, sessions, at.actor("Tor Eik")));
    }

    @Test
    void theWholeInstitutionIsReadInOrderAndTwiceIsOnce() {
        var files = Map.of(
                ImportKind.FACULTIES,
                        "kode,navn\nFOK,Fakultet for økonomi\nFHE,Fakultet for helse\nFLU,Fakultet for lærere\n",
                ImportKind.PROGRAMMES,
                        "code,name,faculty,level,students\nBOK,Økonomi og administrasjon,FOK,bachelor,90\nGLU,Grunnskolelærer,FLU,master,40\n",
                ImportKind.COURSES,
                        "emnekode\tnavn\tstudieprogram\tstudenter\nGLU101\tPedagogikk\tGLU\t40\nREG110\tRegnskap\tBOK\t80\n",
                ImportKind.CALENDAR,
                        "semester;fra;til;undervisning fra;undervisning til;eksamen fra;eksamen til\n2026-H;1.8.26;31.12.26;17.8.26;27.11.26;1.12.26;18.12.26\n",
                ImportKind.STAFF, "ansattnummer;navn;e-post\n80001;Grete Lunde;grete@example.no\n");
        for (var kind : List.of(
                ImportKind.FACULTIES,
                ImportKind.PROGRAMMES,
                ImportKind.COURSES,
                ImportKind.CALENDAR,
                ImportKind.STAFF)) {
            var file = Objects.requireNonNull(files.get(kind));
            var page = tor.brings(kind, file);
            assertThat(page).as(kind + plain(page)).contains("value=\"apply\"");
            assertThat(tor.decides("apply", false)).as(kind.code()).contains("Lest inn:");
            assertThat(tor.brings(kind, file)).as(kind + " again").contains("ingenting å endre");
        }
        at.run("Tor Eik", () -> {
            assertThat(institutions.programmes(at.id()))
                    .anyMatch(p -> p.name().equals("Økonomi og administrasjon") && p.students() == 90);
            assertThat(institutions.programmes(at.id()))
                    .anyMatch(p -> p.facultyName().equals("Fakultet for lærere"));
            assertThat(institutions.courses(at.id())).anyMatch(c -> c.code().equals("REG110") && c.students() == 80);
            assertThat(institutions
                            .semesterOf(at.id(), LocalDate.of(2026, 8, 1))
                            .teaching()
                            .from())
                    .isEqualTo(LocalDate.of(2026, 8, 17));
            assertThat(people.search("Grete Lunde", 1)).hasSize(1);
        });
    }

    @Test
    void akselsGradesAreReadBecauseHeOffersHimselfAndTuvasAreNot() {
        walk.offers(at, "Aksel Rød", 6);
        var numbers = at.as(
                "Tor Eik",
                () -> List.of(
                        people.student(at.person("Aksel Rød")).orElseThrow().number(),
                        people.student(at.person("Tuva Lie")).orElseThrow().number()));
        var file = "studentnummer;emne;karakter\n%s;REG110;A\n%s;SYK100;B\n".formatted(numbers.get(0), numbers.get(1));

        var page = tor.brings(ImportKind.RESULTS, file);
        assertThat(page)
                .contains("Én linje gjelder noen som ikke har meldt seg", "Aksel Rød")
                .doesNotContain("Tuva");
        tor.decides("apply", false);

        var courses = at.as(
                "Randi Moe",
                () -> bank.offerOf(at.person("Aksel Rød")).orElseThrow().courses());
        assertThat(courses).contains(new Offer.Course("Regnskap", Optional.of('A'), false));
        assertThat(tor.brings(ImportKind.RESULTS, file)).contains("Det er ingenting å endre");

        at.run("Aksel Rød", () -> bank.withdraw(at.actor("Aksel Rød")).orThrow());
        assertThat(at.asSystem(() -> jdbc.sql("select grade from course_result")
                        .query(String.class)
                        .list()))
                .isEmpty();
    }

    @Test
    void fiftyThousandStudentsWithThreeBadLinesAreTurnedBackAndThenReadIn() {
        var lines = ManyStudents.lines(50_000, 1);
        var bad = new ArrayList<>(lines);
        bad.set(17, bad.get(17).replace("@example.no;400", " at example.no;400"));
        bad.set(25_000, bad.get(25_000).replaceFirst(";(Sykepleie|Sosialt arbeid);", ";Trolldom;"));
        bad.set(49_999, bad.get(0));
        var page = tor.brings(ImportKind.STUDENTS, ManyStudents.file(bad));
        // The last line is the first again: its number, its identity number and its login.
        assertThat(page).contains("feil må rettes", "Trolldom", "Det samme står på linje 2");
        assertThat(plain(page)).contains("19 e-post", "25002 studieprogram", "50001 studentnummer");

        long began = System.nanoTime();
        tor.brings(ImportKind.STUDENTS, ManyStudents.file(lines));
        long read = System.nanoTime();
        assertThat(tor.decides("apply", false)).contains("50\u00a0000 nye");
        long done = System.nanoTime();
        LoggerFactory.getLogger(getClass())
                .info(
                        "50,000 students: read and compared in {} ms, written in {} ms",
                        (read - began) / 1_000_000,
                        (done - read) / 1_000_000);

        assertThat(tor.brings(ImportKind.STUDENTS, ManyStudents.file(lines))).contains("Alt i filen står her fra før");
    }

    private static String plain(String html) {
        return Pattern.compile("<[^>]*>").matcher(html).replaceAll(" ").replaceAll("\\s+", " ");
    }
}

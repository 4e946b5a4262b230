package no.kneika.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Capacity;
import no.kneika.people.IdentityNumber;
import no.kneika.people.People;
import no.kneika.platform.RecurringJob;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tor Eik, the administrator at Nordfjella, reads registers in: he sees what will change, and all of it happens or nothing. */
@KneikaTest
class ImportsTest {

    private static final String STUDENTS = "studentnummer;navn;fødselsnummer;e-post;studieprogram;studieår\n";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    @Autowired
    List<RecurringJob> recurring;

    @Autowired
    Superuser database;

    @Autowired
    JdbcClient jdbc;

    private World.Tenant at;
    private Desk tor;

    @BeforeEach
    void torSitsAtHisDesk() {
        at = world.newInstitution();
        tor = new Desk(Visitor.at(port, sessions, at.actor("Tor Eik")));
    }

    private String registered() {
        return at.as("Tor Eik", () -> {
            var lines = new StringBuilder(STUDENTS);
            for (var student : people.holding(Capacity.STUDENT, clock.today())) {
                var studies = people.student(student.id()).orElseThrow();
                lines.append("%s;%s;;;;\n".formatted(studies.number(), student.name()));
            }
            return lines.toString();
        });
    }

    @Test
    void threeBadLinesAreShownAndNothingIsReadUntilTheyAreMended() {
        var good = registered() + "570001;Ada Holm;;ada@example.no;Sykepleie;1\n";
        var page = tor.brings(
                ImportKind.STUDENTS,
                good
                        + "570002;Bo Ås;12345678901;bo@example.no;Sykepleie;1\n"
                        + "570003;Cato Li;;cato at example;Sykepleie;1\n"
                        + "570004;Dina By;;dina@example.no;Trolldom;1\n");

        assertThat(page).contains("3 feil må rettes", "Trolldom", "Studieprogrammet finnes ikke her");
        assertThat(page).doesNotContain("12345678901", "value=\"apply\"");
        assertThat(student("570001")).isEmpty();

        var preview = tor.brings(ImportKind.STUDENTS, good);
        assertThat(preview).contains("Les inn 1 nye og 0 endrede", "Ada Holm");
        assertThat(student("570001")).isEmpty();

        assertThat(tor.decides("apply", false)).contains("Lest inn: 1 nye, 0 endret");
        assertThat(student("570001")).contains("Ada Holm");

        assertThat(tor.brings(ImportKind.STUDENTS, good)).contains("Det er ingenting å endre");
    }

    private Optional<String> student(String number) {
        return at.as("Tor Eik", () -> people.byStudentNumber(number).map(people::name));
    }

    @Test
    void evasNewNameIsShownBesideTheOldAndWhatIsLeftEmptyStays() {
        var number = at.as(
                "Tor Eik",
                () -> people.student(at.person("Eva Dahl")).orElseThrow().number());
        var before = at.as("Tor Eik", () -> people.get(at.person("Eva Dahl")));
        var file = registered().replace("Eva Dahl", "Eva Dahl Berg");

        var page = tor.brings(ImportKind.STUDENTS, file);
        assertThat(page).contains("<del>Eva Dahl</del>", "<ins>Eva Dahl Berg</ins>", "Les inn 0 nye og 1 endrede");

        tor.decides("apply", false);
        var after = at.as("Tor Eik", () -> people.get(at.person("Eva Dahl")));
        assertThat(after.name()).isEqualTo("Eva Dahl Berg");
        assertThat(after.email()).isEqualTo(before.email());
        assertThat(student(number)).contains("Eva Dahl Berg");
        assertThat(at.as(
                        "Tor Eik",
                        () -> people.student(at.person("Eva Dahl"))
                                .orElseThrow()
                                .programme()))
                .isNotNull();
    }

    @Test
    void someoneKnownByIdentityNumberIsTheSamePersonAndTheirNumberIsSealed() {
        var kare = at.person("Kåre Myhre");
        var page = tor.brings(ImportKind.STUDENTS, registered() + "570009;Kåre Myhre;19815413507;;Sykepleie;1\n");
        assertThat(page).contains("Les inn 0 nye og 1 endrede");
        tor.decides("apply", false);

        assertThat(at.as("Tor Eik", () -> people.byStudentNumber("570009"))).contains(kare);
        assertThat(at.as("Tor Eik", () -> people.capacities(kare, clock.today())))
                .contains(Capacity.STUDENT);
        var ada = "570010;Ada Holm;%s;;Sykepleie;1\n".formatted("02865049075");
        tor.brings(ImportKind.STUDENTS, registered() + ada);
        tor.decides("apply", false);
        var found = at.as(
                "Tor Eik",
                () -> people.byIdentityNumber(
                        IdentityNumber.parse("02865049075").orThrow()));
        assertThat(found).isEqualTo(at.as("Tor Eik", () -> people.byStudentNumber("570010")));
        assertThat(at.as("Tor Eik", () -> people.get(found.orElseThrow()).birthDate()))
                .isEqualTo(LocalDate.of(1950, 6, 2));
    }

    @Test
    void aStudentTwiceAndANumberOfSomebodyElseAreMetLineByLine() {
        var page = tor.brings(
                ImportKind.STUDENTS,
                STUDENTS
                        + "570001;Ada Holm;;;;\n570001;Ada Holm;;;;\n570002;Bo Ås;27870097064;;;\n560109;Ingrid Moen;27870097064;;;\n");

        assertThat(page).contains("Det samme står på linje 2", "Det samme står på linje 4");
        assertThat(page).contains("Fødselsnummeret hører til en annen");
        assertThat(page).doesNotContain("27870097064");
    }

    @Test
    void aBrokenQuoteAMissingHeadingAndAFileOfAnotherKindSayWhatToDo() {
        assertThat(tor.brings(ImportKind.STUDENTS, STUDENTS + "1;\"Ada;;;;\n2;Bo;;;;\n"))
                .contains("anførselstegn på linje 2");
        assertThat(tor.brings(ImportKind.STUDENTS, "navn;e-post\nAda;a@example.no\n"))
                .contains("Kolonnen «studentnummer» mangler", "riktig register");
        assertThat(tor.brings(ImportKind.STUDENTS, "%PDF-1.7\n")).contains("verken CSV eller Excel");
        assertThat(tor.sends(ImportKind.STUDENTS, new byte[0]).statusCode()).isEqualTo(422);
        assertThat(tor.sends(ImportKind.STUDENTS, new byte[50 * 1024 * 1024]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void theReportIsNoFormulaInTheSpreadsheetOfWhoeverMendsIt() {
        tor.brings(ImportKind.STUDENTS, STUDENTS + "1;Ada;;=HYPERLINK(\"http://example.com\");;\n2;Bo;;@x;;\n");
        var report = tor.looks(tor.address() + "/report");

        assertThat(report.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(report.body()).contains("\"'=HYPERLINK(\"\"http://example.com\"\")\"", ";'@x;");
        assertThat(report.body().lines()).hasSize(3).anyMatch(line -> line.startsWith("2;e-post;"));
    }

    @Test
    void whoeverIsGoneIsShownAndEndsOnlyWhenTorSaysSo() {
        var without = registered().replaceAll("(?m)^\\d+;Tuva Lie;.*\\n", "");
        var tuva = at.person("Tuva Lie");

        assertThat(tor.brings(ImportKind.STUDENTS, without)).contains("Avslutt de 1 som ikke står i filen", "Tuva Lie");
        tor.decides("apply", false);
        assertThat(at.as("Tor Eik", () -> people.capacities(tuva, clock.today())))
                .contains(Capacity.STUDENT);

        tor.brings(ImportKind.STUDENTS, without);
        assertThat(tor.decides("apply", true)).contains("1 avsluttet");
        assertThat(at.as("Tor Eik", () -> people.capacities(tuva, clock.today())))
                .doesNotContain(Capacity.STUDENT);
        assertThat(tor.brings(ImportKind.STUDENTS, without)).contains("Det er ingenting å endre");

        clock.set(clock.today().plusMonths(5));
        assertThat(tor.brings(ImportKind.STUDENTS, without + "560110;Tuva Lie;08860368081;;;\n"))
                .contains("Tuva Lie");
        tor.decides("apply", false);
        assertThat(at.as("Tor Eik", () -> people.capacities(tuva, clock.today())))
                .contains(Capacity.STUDENT);
    }

    @Test
    void whatChangedSinceThePreviewIsNotDoneBlindly() {
        var file = registered().replace("Eva Dahl", "Eva Berg");
        tor.brings(ImportKind.STUDENTS, file);
        database.tamper(
                "update person set name = 'Eva Lund' where person_id = ?",
                at.person("Eva Dahl").value());

        assertThat(tor.decides("apply", false)).contains("endret etter forhåndsvisningen");
        assertThat(at.as("Tor Eik", () -> people.name(at.person("Eva Dahl")))).isEqualTo("Eva Lund");
    }

    @Test
    void theFileIsSealedWhileItWaitsAndGoneWhenItIsDecidedOrForgotten() {
        var file = registered() + "570010;Ada Holm;02865049075;;Sykepleie;1\n";
        tor.brings(ImportKind.STUDENTS, file);
        assertThat(kept()).isPositive();
        assertThat(ask("select encode(content, 'escape') from import_content").toString())
                .doesNotContain("02865049075", "Ada Holm");

        tor.decides("discard", false);
        assertThat(kept()).isZero();

        tor.brings(ImportKind.STUDENTS, file);
        clock.set(clock.today().plusDays(8));
        recurring.stream()
                .filter(job -> job.name().equals("imports.forget"))
                .forEach(job -> at.asSystem(() -> {
                    job.run(at.id());
                    return true;
                }));
        assertThat(kept()).isZero();
        assertThat(tor.looks(tor.address()).body()).contains("Ingen bestemte seg på sju dager");
    }

    private int kept() {
        return ask("select import_id::text from import_content union all select import_id::text from import_leaf")
                .size();
    }

    private List<String> ask(String sql) {
        return at.asSystem(() -> jdbc.sql(sql).query(String.class).list());
    }

    @Test
    void thatARegisterOfPeopleWasReadStandsInTheAccessLog() {
        var before = logged();
        tor.brings(ImportKind.STUDENTS, registered() + "570001;Ada Holm;;;;\n");
        tor.decides("apply", false);

        var lines = logged();
        assertThat(lines.size()).isGreaterThan(before.size());
        assertThat(lines).contains("/imports", "/imports/{id}", "/imports/{id}/decision");
    }

    private List<String> logged() {
        return ask("select route from access_log where person_id = '" + at.person("Tor Eik") + "'");
    }
}

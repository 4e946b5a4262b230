package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The pages of hours and payroll as people meet them, without JavaScript. */
@KneikaTest
class HoursPagesTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-11-30");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Hours hours;

    private World.Tenant at;
    private CaseId tuvas;
    private AssignmentId aksel;

    @BeforeEach
    void tuvaHasFortyHoursAndAksel() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "180");
        clock.set(LocalDate.parse("2026-09-15"));
    }

    private Visitor visitor(String who) {
        return Visitor.at(port, sessions, at.actor(who));
    }

    private Minutes left() {
        return at.as("Randi Moe", () -> hours.usage(tuvas, clock.today()).left());
    }

    @Test
    void akselLogsTheUsualMeetingSeesWhatIsLeftAndCanUndoIt() {
        var phone = visitor("Aksel Rød");
        assertThat(phone.get("/hours").body())
                .contains(
                        "Igjen med Tuva, til 30.",
                        "Hvem",
                        "Når",
                        "Hvor lenge",
                        "data-says=\"Før {long} med {assignment}\"");
        var logged = phone.post(
                "/hours", Map.of("assignment", aksel.toString(), "when", "0", "long", "90", "kind", "MEETING"));
        assertThat(logged.statusCode()).isEqualTo(303);
        var location = logged.headers().firstValue("Location").orElseThrow();
        var done = phone.get(location).body();
        assertThat(done)
                .contains("Ført. 38 timer og 30 minutter igjen.", "Angre", "Tuva, 1")
                .contains("September: 1", "270,00");
        var entry = location.replaceAll(".*logged=", "");
        assertThat(phone.post("/hours/" + entry + "/reversals", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(left()).isEqualTo(Minutes.hours(40));
    }

    @Test
    void theSameFormTwiceLogsOnce() {
        var phone = visitor("Aksel Rød");
        phone.get("/hours");
        var form = Map.of(
                "assignment",
                aksel.toString(),
                "when",
                "0",
                "long",
                "90",
                "_key",
                Ids.next().toString());
        var first = phone.post("/hours", form);
        var again = phone.post("/hours", form);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(left()).isEqualTo(Minutes.of(38, 30));
    }

    @Test
    void tomorrowIsRefusedAtTheDayWithEverythingTypedKept() {
        var phone = visitor("Aksel Rød");
        phone.get("/hours");
        var refused = phone.post(
                "/hours",
                Map.of(
                        "assignment",
                        aksel.toString(),
                        "when",
                        "x",
                        "day",
                        "16.09.2026",
                        "long",
                        "x",
                        "length",
                        "1,75",
                        "note",
                        "<script>alert(1)</script>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("har ikke vært ennå", "value=\"16.09.2026\"", "value=\"1,75\"", "href=\"#day\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void nineHoursAreAskedAboutAndThenTaken() {
        var phone = visitor("Aksel Rød");
        phone.get("/hours");
        var nine = Map.of("assignment", aksel.toString(), "when", "0", "long", "x", "length", "9");
        var asked = phone.post("/hours", nine);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("name=\"sure\" value=\"yes\"", "Stemmer det?");
        var sure = new HashMap<>(nine);
        sure.put("sure", "yes");
        assertThat(phone.post("/hours", sure).statusCode()).isEqualTo(303);
    }

    @Test
    void theSheetGoesFromAkselToRandiToJorunnAndTheSecondAttesterIsTold() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        var month = "/sheets/" + aksel + "/2026-09";
        var tuva = visitor("Tuva Lie");
        var mine = tuva.get("/my-hours").body();
        assertThat(mine).contains("Du slipper å bekrefte timer", "Det stemmer");
        var confirm = mine.replaceAll("(?s).*action=\"(/hours/[^\"]+/confirmation)\".*", "$1");
        assertThat(tuva.post(confirm, Map.of()).statusCode()).isEqualTo(303);
        var phone = visitor("Aksel Rød");
        assertThat(phone.get("/hours/months/2026-09").body()).contains("Lever september");
        assertThat(phone.post("/assignments/" + aksel + "/months/2026-09/submission", Map.of())
                        .statusCode())
                .isEqualTo(303);

        var randi = visitor("Randi Moe");
        assertThat(randi.get("/sheets").body()).contains("Aksel Rød", "med Tuva Lie");
        assertThat(randi.get("/sheets.csv?q=tuva").body()).contains("Aksel Rød;Tuva Lie;2026-09;");
        assertThat(randi.get("/sheets.csv?q=eva").body().lines()).hasSize(1);
        assertThat(randi.get("/sheets.xlsx").body()).startsWith("PK");
        assertThat(visitor("Olav Lien").get("/sheets.csv").body()).contains("Aksel Rød;;2026-09;");
        var page = randi.get(month).body();
        assertThat(page).contains("Attester 1");
        var seen = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        assertThat(randi.post(month + "/attestation", Map.of("seen", seen)).statusCode())
                .isEqualTo(303);
        var second = randi.post(month + "/attestation", Map.of("seen", seen));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Alt attestert av en annen", "Ingenting er lagret");

        var jorunn = visitor("Jorunn Sand");
        var approval = jorunn.get(month).body();
        assertThat(approval).contains("Godkjenn 1", "270,00").doesNotContain("Tuva Lie");
        var approve = approval.replaceAll("(?s).*action=\"(/attestations/[^\"]+/approval)\".*", "$1");
        assertThat(jorunn.post(approve, Map.of()).statusCode()).isEqualTo(303);
        assertThat(jorunn.post(approve, Map.of()).statusCode()).isEqualTo(409);
        assertThat(payday.lines(at, "Randi Moe", aksel, "2026-09", EntryStanding.APPROVED))
                .hasSize(1);
    }

    @Test
    void olavSeesHoursAndMoneyAndNeitherNotesNorTheStudent() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-09");
        var olav = visitor("Olav Lien");
        assertThat(olav.get("/payroll").body())
                .contains("Aksel Rød", "1:30", "270,00")
                .doesNotContain("Tuva");
        assertThat(olav.post("/payroll/exports", Map.of()).statusCode()).isEqualTo(303);
        var after = olav.get("/payroll").body();
        var file = after.replaceAll("(?s).*href=\"(/payroll/exports/[0-9a-f-]{36})\".*", "$1") + "/file";
        var csv = olav.get(file);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).contains("attachment"));
        assertThat(csv.body()).contains(";1530;2026-09;1,50;180,00;");
        assertThat(olav.get("/payroll/months/2026-09").body()).contains("Bilag mangler");
        assertThat(olav.get("/sheets/" + aksel + "/2026-09").body())
                .contains("Aksel Rød")
                .doesNotContain("Tuva");
        assertThat(plain(visitor("Aksel Rød").get("/pay").body()))
                .contains("Sendt til lønn.", "Neste lønningsdag er 12. oktober", "Ventes 12. oktober");
    }

    private static String plain(String body) {
        return body.replace('\u00a0', ' ');
    }

    @Test
    void akselSeesWhatIsPaidOnWhichDayAndForWhat() {
        payday.worked(at, "Aksel Rød", aksel, "2026-09-08", "2:00");
        payday.worked(at, "Aksel Rød", aksel, "2026-09-10", "1:30");
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-09");
        assertThat(plain(visitor("Aksel Rød").get("/pay").body())).contains("Kan tidligst komme 12. oktober");
        payday.exported(at, "2026-09");
        payday.paid(at, "2026-10");
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:00");
        assertThat(plain(visitor("Aksel Rød").get("/pay").body()))
                .contains(
                        "12. oktober: 3 t 30 min betalt, 630,00 kr før skatt.",
                        "Betalt 12. oktober.",
                        "Møte med Tuva",
                        "3 t 30 min er betalt. Resten er på vei.",
                        "Ikke godkjent av alle ennå.");
    }

    @Test
    void thePagesOfOthersDoNotExist() {
        var month = "/sheets/" + aksel + "/2026-09";
        assertThat(visitor("Tuva Lie").get("/hours").statusCode()).isEqualTo(404);
        assertThat(visitor("Aksel Rød").get(month).statusCode()).isEqualTo(404);
        assertThat(visitor("Aksel Rød").get("/payroll").statusCode()).isEqualTo(404);
        assertThat(visitor("Randi Moe").get("/pay").statusCode()).isEqualTo(404);
        assertThat(visitor("Randi Moe")
                        .get("/sheets/" + Ids.next() + "/2026-09")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor("Randi Moe").get("/sheets/nonsense/2026-13").statusCode())
                .isEqualTo(404);
    }
}

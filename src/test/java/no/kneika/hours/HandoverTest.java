package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.SheetList;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Setting;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.DutyList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tuva Lie does not have the energy to attest hours (stories.md): she hands it to Randi Moe, and is never asked again. */
@KneikaTest
class HandoverTest {

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
    InstitutionSettings settings;

    @Autowired
    EntryWords words;

    @Autowired
    SheetList sheets;

    @Autowired
    List<DutyList> rooms;

    @Autowired
    JdbcClient jdbc;

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
    }

    /** The institution has decided what students are asked, and Aksel has met Tuva twice. */
    private void where(String policy) {
        // The default needs no decision.
        if (!policy.equals("AUTO_AFTER_7_DAYS"))
            at.run(
                    "Tor Eik",
                    () -> settings.decide(
                                    at.actor("Tor Eik"),
                                    Funder.NAV,
                                    Setting.CONFIRMATION,
                                    policy,
                                    LocalDate.parse("2026-09-02"),
                                    "slik vil vi ha det")
                            .orThrow());
        clock.set(LocalDate.parse("2026-09-15"));
        payday.worked(at, "Aksel Rød", aksel, "2026-09-08", "1:30");
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "2:00");
    }

    private Visitor visitor(String who) {
        var visitor = Visitor.at(port, sessions, at.actor(who));
        visitor.get("/capacity");
        return visitor;
    }

    private String read(String who, String path) {
        return visitor(who).get(path).body().replace('\u00a0', ' ');
    }

    private int handsOver(String who) {
        return visitor(who)
                .post("/cases/" + tuvas + "/confirmation-handovers", Map.of())
                .statusCode();
    }

    private long asked() {
        return at.as(
                "Tuva Lie",
                () -> rooms.stream()
                        .flatMap(room -> room.dueBy(clock.today(), at.actor("Tuva Lie")).stream())
                        .filter(it -> it.kind() == Kind.CONFIRM_HOURS)
                        .count());
    }

    private int ready() {
        return payday.lines(at, "Randi Moe", aksel, "2026-09", EntryStanding.READY)
                .size();
    }

    @Test
    void tuvaHandsItToRandiOnceAndIsNeverAskedAgain() {
        where("REQUIRED");
        assertThat(asked()).isEqualTo(1);
        assertThat(ready()).isZero();
        assertThat(read("Tuva Lie", "/my-hours"))
                .contains("Det stemmer", "Overlat det til koordinatoren for godt", "Det kan ikke gjøres om.");

        assertThat(handsOver("Tuva Lie")).isEqualTo(303);
        assertThat(handsOver("Tuva Lie")).isEqualTo(422);
        assertThat(asked()).isZero();
        assertThat(read("Tuva Lie", "/my-hours"))
                .contains("Du overlot dette til koordinatoren 15. september.", "Det stemmer ikke")
                .doesNotContain("/confirmation\"", "confirmation-handovers");

        payday.worked(at, "Aksel Rød", aksel, "2026-09-15", "1:00");
        assertThat(asked()).isZero();
        assertThat(ready()).isEqualTo(3);
    }

    @Test
    void whatRandiAttestsSheConfirmsInTuvasStead() {
        where("REQUIRED");
        handsOver("Tuva Lie");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        var sheet = "/sheets/" + aksel + "/2026-09";
        assertThat(read("Randi Moe", sheet)).contains("Studenten overlot det 15. september", "også for studenten");
        payday.attested(at, aksel, "2026-09");
        var confirmedBy = at.asSystem(
                () -> jdbc.sql("select distinct confirmed_by::text from entry_confirmation where case_id = :case")
                        .param("case", tuvas.value())
                        .query(String.class)
                        .list());
        assertThat(confirmedBy).containsExactly(at.person("Randi Moe").toString());
    }

    @Test
    void aListOfSheetsKnowsItAsTheSheetDoes() {
        where("REQUIRED");
        handsOver("Tuva Lie");
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        var onTheList = at.as(
                "Randi Moe", () -> sheets.unfinished(at.actor("Randi Moe")).getFirst());
        assertThat(onTheList.count(EntryStanding.READY)).isEqualTo(2);
        assertThat(read("Randi Moe", "/sheets")).contains("Attester samlet");
    }

    @Test
    void whereSilenceIsAYesNobodyWaitsForTuvaAnyLonger() {
        where("AUTO_AFTER_7_DAYS");
        assertThat(ready()).isZero();
        handsOver("Tuva Lie");
        assertThat(ready()).isEqualTo(2);
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        payday.attested(at, aksel, "2026-09");
        assertThat(at.asSystem(() -> jdbc.sql("select count(*) from entry_confirmation where case_id = :case")
                        .param("case", tuvas.value())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void tuvaCanStillSayThatSomethingIsWrong() {
        where("REQUIRED");
        handsOver("Tuva Lie");
        var entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-15", "1:00");
        at.run(
                "Tuva Lie",
                () -> words.dispute(entry, "Vi møttes ikke", at.actor("Tuva Lie"))
                        .orThrow());
        assertThat(payday.lines(at, "Randi Moe", aksel, "2026-09", EntryStanding.DISPUTED))
                .containsExactly(entry);
    }

    @Test
    void whereNobodyIsAskedThereIsNothingToHandOver() {
        where("NOT_ASKED");
        assertThat(read("Tuva Lie", "/my-hours")).doesNotContain("confirmation-handovers");
        assertThat(handsOver("Tuva Lie")).isEqualTo(422);
    }

    @Test
    void nobodyButTuvaGivesItAwayAndNobodyTakesItBack() {
        where("REQUIRED");
        for (var who : List.of("Aksel Rød", "Randi Moe", "Eva Dahl"))
            assertThat(handsOver(who)).as(who).isEqualTo(404);
        assertThatThrownBy(() -> at.run("Randi Moe", this::written)).hasStackTraceContaining("own_word");
        handsOver("Tuva Lie");
        assertThatThrownBy(() -> at.run(
                        "Tuva Lie",
                        () -> jdbc.sql("delete from confirmation_handover").update()))
                .hasStackTraceContaining("permission denied");
    }

    private void written() {
        jdbc.sql("""
                        insert into confirmation_handover (institution_id, case_id, handed_by, handed_at)
                        values (me_inst(), :case, me_person(), me_now())
                        """).param("case", tuvas.value()).update();
    }
}

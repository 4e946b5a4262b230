package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
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

/** Tuva Lie has three hours, and Aksel Rød has worked three and three quarters. */
@KneikaTest
class AboveTheTotalTest {

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

    private World.Tenant at;
    private AssignmentId aksel;
    private EntryId entry;

    @BeforeEach
    void akselWorkedThreeQuartersOfAnHourTooMuch() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        CaseId tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 3, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 3, "180");
        clock.set(LocalDate.parse("2026-09-15"));
        payday.worked(at, "Aksel Rød", aksel, "2026-09-08", "2:00");
        entry = payday.worked(at, "Aksel Rød", aksel, "2026-09-10", "1:45");
    }

    private String reads(String who, String path) {
        return Visitor.at(port, sessions, at.actor(who)).get(path).body().replace('\u00a0', ' ');
    }

    private void decides(String outcome) {
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        randi.get("/sheets/" + aksel + "/2026-09");
        assertThat(randi.post("/hours/" + entry + "/rulings", Map.of("outcome", outcome))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theWorkIsRecordedAndWaitsForADecision() {
        assertThat(reads("Aksel Rød", "/hours/months/2026-09")).contains("Over det som er innvilget. Ikke avgjort.");
        assertThat(reads("Randi Moe", "/sheets/" + aksel + "/2026-09")).contains("45 min er ikke dekket");
    }

    @Test
    void mentorAndStudentReadThatTheInstitutionPays() {
        decides("PAY");
        for (var page : new String[] {"/hours", "/hours/months/2026-09", "/hours/weeks/2026-W37"})
            assertThat(reads("Aksel Rød", page)).as(page).contains("45 min over det innvilgede betaler lærestedet.");
        assertThat(reads("Tuva Lie", "/my-hours")).contains("45 min over det innvilgede betaler lærestedet.");
    }

    @Test
    void theyReadThatMoreIsAppliedFor() {
        decides("FUND_LATER");
        assertThat(reads("Aksel Rød", "/hours/months/2026-09")).contains("blir betalt, og det søkes om flere timer");
    }

    @Test
    void aNoIsReadTooAndThePayPageLeavesItOut() {
        decides("DECLINE");
        assertThat(reads("Aksel Rød", "/hours/months/2026-09"))
                .contains("45 min over det innvilgede blir ikke betalt.");
        assertThat(reads("Tuva Lie", "/my-hours")).contains("45 min over det innvilgede blir ikke betalt.");
        payday.approved(at, "Tuva Lie", "Aksel Rød", aksel, "2026-09");
        assertThat(reads("Aksel Rød", "/pay")).contains("Godkjent. 45 min betales ikke.");
    }
}

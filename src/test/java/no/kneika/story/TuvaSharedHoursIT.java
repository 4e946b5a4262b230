package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The worked example of two mentors who share a student's hours (rules.md 5), in a browser. Tuva has 40 hours from 1
 * September to 30 November 2025. Hennie (171.50) works 26:30 and Kaja (190.50) 14:15, so 45 minutes are above the total
 * until NAV adds 5 hours. Wages 4 544.75 + 2 714.63 and contribution 640.81 + 382.76 are 8 282.95. Paid in all with
 * holiday pay 9 276.92, so 993.97 is our own.
 */
@Tag("browser")
@KneikaTest
@NullUnmarked
class TuvaSharedHoursIT {

    private static final String HENNIE = "Hennie Vik";
    private static final String KAJA = "Kaja Foss";
    private static final Period GRANT = Period.of("2025-09-01", "2025-11-30");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Test
    void tuvasTwoMentorsShareFortyHoursAndTheFiveNavAddsCoverTheLast45Minutes() {
        clock.set(GRANT.from());
        var at = world.newInstitution();
        var caseId = walk.assessedCase(at, "Tuva Lie", Period.of("2025-09-01", "2025-12-20"), 5);
        var grantId = walk.granted(at, caseId, GRANT, 40, "200", "2025/07311");
        var assignments = new AssignmentId[2];
        var mentors = new String[] {HENNIE, KAJA};
        var rates = new String[] {"171.50", "190.50"};
        for (int i = 0; i < mentors.length; i++) {
            walk.offers(at, mentors[i], 10);
            assignments[i] = walk.chosen(at, caseId, "Tuva Lie", mentors[i]);
            walk.contracted(at, assignments[i], mentors[i], GRANT, 40, rates[i]);
        }
        try (var theatre = new Theatre(port, sessions)) {
            var work = new Work(theatre, new Scheme(theatre, at, clock), assignments[0], assignments[1]);
            autumn(work);
            theLastHours(work);
            navAddsFiveHours(work, grantId);
            clock.set(LocalDate.parse("2025-12-01"));
            work.months("2025-11");
            clock.set(LocalDate.parse("2025-12-12"));
            work.scheme().paid(YearMonth.of(2025, 12));
            theClaim(work, grantId);
            assertThat(at.as("Olav Lien", ledger::audit)).isEmpty();
        }
    }

    private record Work(Theatre theatre, Scheme scheme, AssignmentId hennies, AssignmentId kajas) {

        void hennie(String day, String length) {
            scheme.logs(HENNIE, hennies, day, length);
        }

        void kaja(String day, String length) {
            scheme.logs(KAJA, kajas, day, length);
        }

        void months(String month) {
            scheme.month(HENNIE, hennies, month);
            scheme.month(KAJA, kajas, month);
        }

        /** What a mentor reads on the phone. */
        String phoneOf(String mentor) {
            return Scheme.text(theatre.looksAt(scheme.actor(mentor), "/hours"));
        }
    }

    private void autumn(Work work) {
        work.hennie("2025-09-03", "8:00");
        work.kaja("2025-09-04", "5:00");
        work.hennie("2025-09-10", "2:30");
        clock.set(LocalDate.parse("2025-09-30"));
        work.months("2025-09");
        clock.set(LocalDate.parse("2025-10-10"));
        work.scheme().paid(YearMonth.of(2025, 10));

        work.hennie("2025-10-15", "8:00");
        work.kaja("2025-10-16", "4:15");
        clock.set(LocalDate.parse("2025-10-31"));
        work.months("2025-10");
        work.hennie("2025-11-05", "4:00");
        work.kaja("2025-11-06", "2:00");
        clock.set(LocalDate.parse("2025-11-12"));
        work.scheme().paid(YearMonth.of(2025, 11));
        assertThat(work.phoneOf(HENNIE)).contains("6 t 15 min").contains("33 t 45 min brukt av 40 t");
        assertThat(work.phoneOf(KAJA)).contains("6 t 15 min").contains("33 t 45 min brukt av 40 t");
    }

    /** The total is the case's, not each mentor's: what is above it is said to Kaja, and to Randi, who must decide. */
    private void theLastHours(Work work) {
        work.hennie("2025-11-20", "4:00");
        assertThat(work.phoneOf(KAJA)).contains("2 t 15 min").contains("37 t 45 min brukt av 40 t");
        work.kaja("2025-11-21", "3:00");
        assertThat(work.phoneOf(KAJA)).contains("40 t brukt av 40 t").contains("45 min er over det som er innvilget");
        var sheet = work.theatre().looksAt(work.scheme().actor("Randi Moe"), "/sheets/" + work.kajas() + "/2025-11");
        assertThat(Scheme.text(sheet)).contains("45 min er ikke dekket");
    }

    private void navAddsFiveHours(Work work, GrantId grant) {
        clock.set(LocalDate.parse("2025-11-25"));
        var randi = work.scheme().actor("Randi Moe");
        work.theatre().looksAt(randi, "/grants/" + grant);
        work.theatre()
                .sends(
                        randi,
                        "/corrections",
                        fields("hours", "45", "decidedOn", "24.11.2025", "why", "Nytt brev fra NAV: 5 timer til"));
        assertThat(work.phoneOf(KAJA))
                .contains("4 t 15 min")
                .contains("40 t 45 min brukt av 45 t")
                .doesNotContain("over det som er innvilget");
        var sheet = work.theatre().opens(randi, "/sheets/" + work.kajas() + "/2025-11");
        assertThat(Scheme.text(sheet)).doesNotContain("ikke dekket");
    }

    private void theClaim(Work work, GrantId grant) {
        clock.set(LocalDate.parse("2026-01-05"));
        var randi = work.scheme().actor("Randi Moe");
        var claim = Scheme.text(work.theatre().looksAt(randi, "/grants/" + grant + "/claim"));
        assertThat(claim)
                .contains("8 282,95")
                .contains("26 t 30 min à 171,50")
                .contains("4 544,75")
                .contains("14 t 15 min à 190,50")
                .contains("2 714,63")
                .contains("1 023,57")
                .contains("993,97")
                .contains("30. jan");
        work.theatre().sends(randi, "/grants/" + grant + "/claims", Map.of());
        assertThat(Scheme.text(work.theatre().opens(randi, "/claims")))
                .contains("Hos NAV")
                .contains("8 282,95");
        assertThat(Scheme.text(work.theatre().looksAt(work.scheme().actor("Olav Lien"), "/money")))
                .contains("9 276,92")
                .contains("8 282,95")
                .contains("993,97");
    }
}

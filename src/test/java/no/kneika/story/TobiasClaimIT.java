package no.kneika.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
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
 * The worked example of a claim (rules.md 5), in a browser. Grant 15 August - 14 November, 56 hours, ceiling 180.00,
 * covers wage and contribution. 50 h 20 min paid on one voucher line at 180.00: 9 060.00, and 14.1 % of it 1 277.46, is
 * 10 337.46. Paid in all with holiday pay 1 087.20 and contribution 1 430.76: 11 577.96, so 1 240.50 is our own.
 */
@Tag("browser")
@KneikaTest
@NullUnmarked
class TobiasClaimIT {

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
    void tobiasClaimIs10337And46AndThreeHoursWaitForTheirVoucher() {
        clock.set(LocalDate.parse("2026-08-17"));
        var at = world.newInstitution();
        var grant = Period.of("2026-08-15", "2026-11-14");
        var caseId = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 5);
        var grantId = walk.granted(at, caseId, grant, 56, "180", "2026/09117");
        walk.offers(at, "Sivert Ness", 10);
        var assignment = walk.chosen(at, caseId, "Tobias Strand", "Sivert Ness");
        walk.contracted(
                at, assignment, "Sivert Ness", new Period(LocalDate.parse("2026-08-17"), grant.to()), 56, "180");

        try (var theatre = new Theatre(port, sessions)) {
            var scheme = new Scheme(theatre, at, clock);
            for (var day : List.of("2026-09-01", "2026-09-03", "2026-09-08", "2026-09-10", "2026-09-15", "2026-09-17"))
                scheme.logs("Sivert Ness", assignment, day, "8:00");
            scheme.logs("Sivert Ness", assignment, "2026-09-22", "2:20");
            clock.set(LocalDate.parse("2026-09-30"));
            scheme.month("Sivert Ness", assignment, "2026-09");
            clock.set(LocalDate.parse("2026-10-12"));
            scheme.paid(YearMonth.of(2026, 10));
            scheme.logs("Sivert Ness", assignment, "2026-11-12", "3:00");
            // A week after the last hour nobody has objected, and the month can be attested (rules.md 4).
            clock.set(LocalDate.parse("2026-11-23"));
            scheme.month("Sivert Ness", assignment, "2026-11");

            var randi = at.actor("Randi Moe");
            var page = theatre.looksAt(randi, "/grants/" + grantId + "/claim");
            theatre.seat(randi).screenshot("claim");
            var text = Scheme.text(page);
            assertThat(text)
                    .contains("10 337,46")
                    .contains("9 060,00")
                    .contains("1 277,46")
                    .contains("1 240,50");
            assertThat(text).contains("50 t 20 min").contains("3 t").contains("14. jan.");

            theatre.sends(randi, "/grants/" + grantId + "/claims", Map.of());
            page = theatre.opens(randi, "/claims");
            assertThat(Scheme.text(page)).contains("Hos NAV").contains("10 337,46");

            page = theatre.looksAt(at.actor("Olav Lien"), "/money");
            assertThat(Scheme.text(page))
                    .contains("11 577,96")
                    .contains("10 337,46")
                    .contains("1 240,50");
            assertThat(at.as("Olav Lien", ledger::audit)).isEmpty();
        }
    }
}

package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.funding.ApplyForFunding;
import no.kneika.funding.ContactPerson;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.RecordRejection;
import no.kneika.funding.Rejection.Ruling;
import no.kneika.funding.WrittenApplication;
import no.kneika.institution.Institutions;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.support.FundingScenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jorunn has ruled that October is ours after NAV's no, and put it on a line; NAV pays 360.00 + 50.76 = 410.76 of it. Then NAV says yes. */
class LateYesTest extends RepaymentScene {

    private static final String MOSS = "0104";

    @Autowired
    FundingScenes funded;

    @Autowired
    ApplyForFunding applying;

    @Autowired
    Institutions institutions;

    @Autowired
    RecordRejection rejecting;

    @Autowired
    OwnBudget budget;

    @Test
    void whatWasRuledOurOwnCanBeClaimedAndBindsItsLineNoMore() {
        payday.worked(at, "Sivert Ness", sivert, "2026-10-06", "2:00");
        paid("2026-10", "2026-11");
        corrected(56, "2026-09-30");
        var randi = at.actor("Randi Moe");
        var asked = at.as("Randi Moe", () -> {
            var it = applying.propose(tobias, randi);
            var unit = institutions.navUnitFor(MOSS).orElseThrow();
            var whole = new WrittenApplication(
                    it.funder(),
                    MOSS,
                    "NAV Moss",
                    "Astrid Nes",
                    unit.number(),
                    unit.name(),
                    Period.of("2026-10-01", "2026-12-19"),
                    Minutes.hours(40),
                    HourlyRate.of("180.00"),
                    it.costs(),
                    "",
                    it.reasons(),
                    new ContactPerson("Randi Moe", "70 00 00 11", ""));
            return applying.dispatch(applying.write(tobias, whole, randi).orThrow(), 1, randi)
                    .orThrow();
        });
        var jorunn = at.actor("Jorunn Sand");
        var no = at.as(
                "Randi Moe",
                () -> rejecting
                        .reject(asked, LocalDate.parse("2026-11-20"), "Ikke et tiltak", Optional.empty(), randi)
                        .orThrow());
        var line = at.as(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2026, kr("40000.00"), jorunn).orThrow());
        at.run(
                "Jorunn Sand",
                () -> rejecting
                        .rule(no, Ruling.OWN_COST, "Vi tar det", Optional.of(line), jorunn)
                        .orThrow());
        var charged = bound();
        assertThat(at(Account.CLAIMABLE)).isEqualTo(Money.ZERO);

        var letter =
                funded.letter(Optional.of(asked), Period.of("2026-10-01", "2026-11-14"), Minutes.hours(20), "2026/901");
        at.run("Randi Moe", () -> rooms.grants().record(tobias, letter, randi).orThrow());
        assertThat(at(Account.CLAIMABLE)).isEqualTo(kr("410.76"));
        assertThat(charged).as("as it was estimated before payroll said").isEqualTo(kr("460.05"));
        assertThat(bound()).isEqualTo(Money.ZERO);
    }

    private Money bound() {
        return at.as("Randi Moe", () -> budget.lines()).getFirst().bound();
    }
}

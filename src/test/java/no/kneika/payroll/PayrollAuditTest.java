package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Finding;
import no.kneika.ledger.Ledger;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tobias' August and September are paid and October is approved: the audit goes through it month by month, and misses none. */
@KneikaTest
class PayrollAuditTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Superuser superuser;

    @Autowired
    Ledger ledger;

    private World.Tenant at;

    @BeforeEach
    void threeMonthsAreWorkedAndTwoArePaid() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        var tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, tobias, GRANT, 56, "180", "2026/2");
        walk.offers(at, "Sivert Ness", 8);
        var sivert = walk.chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        for (var month : List.of("2026-08", "2026-09", "2026-10")) {
            clock.set(YearMonth.parse(month).atEndOfMonth());
            payday.worked(at, "Sivert Ness", sivert, month + "-20", "2:00");
            payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, month);
            if (month.equals("2026-10")) break;
            payday.exported(at, month);
            payday.paid(at, month);
        }
    }

    private List<Finding> audit() {
        return at.asSystem(ledger::audit);
    }

    @Test
    void nothingIsFoundWhereEverythingIsInItsPlace() {
        assertThat(audit()).isEmpty();
    }

    @Test
    void anOreTooMuchInTheFirstVoucherIsFoundAndSoIsOneInTheLast() {
        for (var month : List.of("2026-08-01", "2026-09-01")) {
            superuser.tamper(
                    "update voucher_line set wage_ore = wage_ore + 1 where institution_id = ? and payroll_month = ?::date",
                    at.id().value(),
                    month);
            assertThat(audit()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo("pieces-equal-voucher-lines");
                assertThat(finding.expected().minus(finding.found())).isEqualTo(Money.ofKroner("0.01"));
            });
            superuser.tamper(
                    "update voucher_line set wage_ore = wage_ore - 1 where institution_id = ? and payroll_month = ?::date",
                    at.id().value(),
                    month);
        }
    }

    @Test
    void anHourThatIsApprovedAndNeitherSentNorWaitingIsFound() {
        superuser.tamper(
                "delete from unsent_entry where institution_id = ?", at.id().value());
        assertThat(audit()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("approved-entries-were-sent-or-wait");
            assertThat(finding.expected()).isEqualTo(Money.ofKroner("360.00"));
        });
    }
}

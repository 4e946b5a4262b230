package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.kneika.cases.Cases;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.Hours;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.people.TrainingSeed;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The training room opens on Sunday 22 November 2026 with an autumn behind it. */
@KneikaTest
class TrainingPastTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @Autowired
    World world;

    @Autowired
    TestClock clock;

    @Autowired
    List<TrainingSeed> seeds;

    @Autowired
    Cases cases;

    @Autowired
    Hours hours;

    @Autowired
    Payroll payroll;

    @Autowired
    Ledger ledger;

    private World.Tenant furnished() {
        clock.set(LocalDate.parse("2026-11-22"));
        var at = world.newInstitution();
        furnish(at);
        return at;
    }

    private void furnish(World.Tenant at) {
        seeds.stream()
                .sorted(Comparator.comparingInt(TrainingSeed::order))
                .forEach(seed -> seed.seed(at.id(), at.cast()));
    }

    private CaseId caseOf(World.Tenant at, String student) {
        return at.as("Randi Moe", () -> cases.openCaseOf(at.person(student)).orElseThrow());
    }

    @Test
    void tobiasHasFiftyHoursAndTwentyMinutesPaidAndThreeApprovedThatPayrollHasNotSeen() {
        var at = furnished();
        var tobias = caseOf(at, "Tobias Strand");
        var approved = at.as("Olav Lien", () -> hours.approvedIn(tobias, GRANT));
        assertThat(Minutes.sum(approved.stream().map(ApprovedEntry::payable).toList()))
                .isEqualTo(Minutes.of(53, 20));
        var paid = at.as(
                "Olav Lien",
                () -> payroll.paid(approved.stream().map(a -> a.entry().id()).toList()));
        assertThat(Minutes.sum(paid.values().stream().map(PaidState::paid).toList()))
                .isEqualTo(Minutes.of(50, 20));
        var wages = at.as("Olav Lien", () -> ledger.shares(tobias)).stream()
                .filter(s -> s.piece().part() == CostPart.WAGE)
                .map(s -> s.amount())
                .toList();
        assertThat(Money.sum(wages)).isEqualTo(Money.ofKroner("9060.00"));
        assertThat(at.asSystem(ledger::audit)).isEmpty();
        assertThat(at.as("Olav Lien", () -> payroll.unresolvedFor(List.of(at.person("Kaja Foss")), GRANT)))
                .isEmpty();
    }

    @Test
    void tuvasTwoMentorsHaveSixHoursAndAQuarterLeft() {
        var at = furnished();
        var usage = at.as("Randi Moe", () -> hours.usage(caseOf(at, "Tuva Lie"), clock.today()));
        assertThat(usage.used()).isEqualTo(Minutes.of(33, 45));
        assertThat(usage.left()).isEqualTo(Minutes.of(6, 15));
    }

    @Test
    void furnishingTwiceIsFurnishingOnce() {
        var at = furnished();
        furnish(at);
        assertThat(at.as("Randi Moe", () -> hours.usage(caseOf(at, "Tuva Lie"), clock.today()))
                        .used())
                .isEqualTo(Minutes.of(33, 45));
    }
}

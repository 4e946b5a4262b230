package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.kneika.institution.ContractKind;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayRates;
import no.kneika.institution.PayStep;
import no.kneika.institution.SupportKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Ledger;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.service.RegulateRates;
import no.kneika.payroll.service.SendHours;
import no.kneika.platform.Stale;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The scale says 173.00 and 180.00. Aksel Rød is paid the first step, Hennie Vik 175.00, which is no step. */
@KneikaTest
class RegulateRatesTest {

    private static final Period AUTUMN = Period.of("2026-06-01", "2026-11-30");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    Mentors mentors;

    @Autowired
    PayRates rates;

    @Autowired
    RegulateRates regulate;

    @Autowired
    SendHours sending;

    @Autowired
    Ledger ledger;

    private World.Tenant at;
    private AssignmentId aksel;
    private AssignmentId hennie;

    @BeforeEach
    void julyIsPaidAtTheFirstStep() {
        clock.set(LocalDate.parse("2026-06-01"));
        at = world.newInstitution();
        decided("2026-01-01", 0, "173.00", "180.00");
        aksel = mentor("Tobias Strand", "Aksel Rød", "173");
        hennie = mentor("Tuva Lie", "Hennie Vik", "175");
        clock.set(LocalDate.parse("2026-07-31"));
        payday.worked(at, "Aksel Rød", aksel, "2026-07-07", "7:45");
        payday.worked(at, "Hennie Vik", hennie, "2026-07-08", "2:00");
        payday.approved(at, "Tobias Strand", "Aksel Rød", aksel, "2026-07");
        payday.approved(at, "Tuva Lie", "Hennie Vik", hennie, "2026-07");
        payday.exported(at, "2026-07");
        payday.paid(at, "2026-07");
        clock.set(LocalDate.parse("2026-09-12"));
    }

    private AssignmentId mentor(String student, String mentor, String rate) {
        var its = walk.assessedCase(at, student, AUTUMN, 4);
        walk.granted(at, its, Period.of("2026-06-01", "2026-08-31"), 60, "180", "2026/" + rate);
        walk.offers(at, mentor, 20);
        var id = walk.chosen(at, its, student, mentor);
        walk.contracted(at, id, mentor, Period.of("2026-06-01", "2026-08-31"), 60, rate);
        return id;
    }

    private static List<PayStep> steps(String... rates) {
        var steps = new ArrayList<PayStep>();
        for (var support : SupportKind.values())
            for (int i = 0; i < rates.length; i++)
                steps.add(new PayStep(ContractKind.EMPLOYEE, support, i + 1, HourlyRate.of(rates[i])));
        return steps;
    }

    private void decided(String from, int seen, String... rates) {
        at.run(
                "Olav Lien",
                () -> regulate.decide(
                                at.actor("Olav Lien"),
                                new NewPayScale(LocalDate.parse(from), steps(rates), "Oppgjøret", seen))
                        .orThrow());
    }

    private HourlyRate rateOn(AssignmentId assignment, String day) {
        return at.as("Olav Lien", () -> mentors.rateOn(assignment, LocalDate.parse(day)));
    }

    private List<SentLine> backPay() {
        return at.as("Olav Lien", () -> sending.ready(java.time.YearMonth.of(2026, 9))).lines().stream()
                .filter(SentLine::isBackPay)
                .toList();
    }

    @Test
    void whatIsShownBeforeIsWhatIsSentAfterAndLookingChangesNothing() {
        var effect = at.as(
                "Olav Lien",
                () -> regulate.consider(
                                at.actor("Olav Lien"),
                                new NewPayScale(LocalDate.parse("2026-07-01"), steps("185.80", "192.00"), "-", 1))
                        .orThrow());

        // 7:45 × 12.80
        assertThat(effect.backPay()).extracting(SentLine::wage).containsExactly(Money.ofKroner("99.20"));
        assertThat(effect.outcome().outside()).singleElement().satisfies(who -> {
            assertThat(who.of().assignment()).isEqualTo(hennie);
            assertThat(who.rate()).isEqualTo(HourlyRate.of("175"));
        });
        assertThat(rateOn(aksel, "2026-07-07")).isEqualTo(HourlyRate.of("173"));
        assertThat(backPay()).isEmpty();

        decided("2026-07-01", 1, "185.80", "192.00");

        assertThat(rateOn(aksel, "2026-07-07")).isEqualTo(HourlyRate.of("185.80"));
        assertThat(rateOn(aksel, "2026-06-30")).isEqualTo(HourlyRate.of("173"));
        assertThat(rateOn(hennie, "2026-07-08")).isEqualTo(HourlyRate.of("175"));
        assertThat(backPay()).extracting(SentLine::wage).containsExactly(Money.ofKroner("99.20"));
        assertThat(backPay()).extracting(SentLine::minutes).containsExactly(Minutes.of(7, 45));
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }

    @Test
    void threePerCentOnTheWholeScaleInOneCommandAndCorrectedFromTheSameDay() {
        var raised = at.as(
                "Olav Lien",
                () -> rates.byPercent(steps("173.00", "180.00"), new BigDecimal("3"))
                        .orThrow());
        // 173.00 × 1.03 = 178.19
        at.run(
                "Olav Lien",
                () -> regulate.decide(
                                at.actor("Olav Lien"),
                                new NewPayScale(LocalDate.parse("2026-07-01"), raised, "Oppgjøret", 1))
                        .orThrow());
        assertThat(rateOn(aksel, "2026-07-07")).isEqualTo(HourlyRate.of("178.19"));

        clock.set(LocalDate.parse("2026-09-13"));
        decided("2026-07-01", 2, "178.00", "185.00");
        assertThat(rateOn(aksel, "2026-07-07")).isEqualTo(HourlyRate.of("178.00"));
        // 7:45 × 5.00
        assertThat(backPay()).extracting(SentLine::wage).containsExactly(Money.ofKroner("38.75"));
    }

    @Test
    void whoeverWroteFromAnOlderScaleIsToldAndOthersThanFinanceAreRefused() {
        decided("2026-07-01", 1, "185.80", "192.00");
        assertThatThrownBy(() -> decided("2026-08-01", 1, "190.00", "195.00")).isInstanceOf(Stale.class);
        assertThat(at.as(
                                "Randi Moe",
                                () -> regulate.decide(
                                        at.actor("Randi Moe"),
                                        new NewPayScale(LocalDate.parse("2026-08-01"), steps("190.00"), "Nei", 2)))
                        .codes())
                .containsExactly("rates-finance-only");
    }
}

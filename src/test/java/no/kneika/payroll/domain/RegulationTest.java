package no.kneika.payroll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.institution.NewPayScale;
import no.kneika.institution.PayScale;
import no.kneika.institution.PayScaleId;
import no.kneika.institution.PayStep;
import no.kneika.institution.SupportKind;
import no.kneika.institution.domain.PayScaleRules;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import org.junit.jupiter.api.Test;

/** The yearly regulation of the whole scale: practical 171.50 and 180.00, academic 190.50. */
class RegulationTest {

    private static final PersonId AKSEL = new PersonId(new UUID(2, 1));
    private static final LocalDate TODAY = LocalDate.parse("2026-09-12");
    private static final PayScale OLD = scale(1, "2026-01-01", "171.50", "180.00");

    private static PayScale scale(int number, String from, String... practical) {
        return new PayScale(
                new PayScaleId(new UUID(1, number)),
                number,
                LocalDate.parse(from),
                "Tariff",
                AKSEL,
                Instant.EPOCH,
                steps(practical));
    }

    private static List<PayStep> steps(String... practical) {
        var steps = new java.util.ArrayList<PayStep>();
        for (var rate : practical)
            steps.add(new PayStep(ContractKind.EMPLOYEE, SupportKind.PRACTICAL, steps.size() + 1, HourlyRate.of(rate)));
        steps.add(new PayStep(ContractKind.EMPLOYEE, SupportKind.ACADEMIC, 1, HourlyRate.of("190.50")));
        return steps;
    }

    /** @param rates "2026-01-01 171.50" */
    private static Regulation.Paid paid(String... rates) {
        var byDay = new TreeMap<LocalDate, HourlyRate>();
        Arrays.stream(rates)
                .map(rate -> rate.split(" "))
                .forEach(rate -> byDay.put(LocalDate.parse(rate[0]), HourlyRate.of(rate[1])));
        return new Regulation.Paid(
                new AssignmentId(new UUID(3, 1)),
                AKSEL,
                ContractKind.EMPLOYEE,
                SupportKind.PRACTICAL,
                byDay.firstKey(),
                byDay);
    }

    private static Map<String, String> changes(Regulation.Outcome outcome) {
        var changes = new TreeMap<String, String>();
        outcome.changes()
                .forEach(change -> changes.put(change.from().toString(), change.before() + " → " + change.after()));
        return changes;
    }

    @Test
    void whoeverIsOnAStepGetsWhatTheSameStepPays() {
        var next = scale(2, "2026-07-01", "176.65", "185.40");

        assertThat(changes(Regulation.of(next, List.of(OLD), List.of(paid("2026-02-01 171.50")))))
                .isEqualTo(Map.of("2026-07-01", "171.50 → 176.65"));
        // a higher step from August is regulated from August on, and the lower until then
        assertThat(changes(Regulation.of(next, List.of(OLD), List.of(paid("2026-02-01 171.50", "2026-08-01 180.00")))))
                .isEqualTo(Map.of("2026-07-01", "171.50 → 176.65", "2026-08-01", "180.00 → 185.40"));
        // an assignment that began later from its own first day
        assertThat(changes(Regulation.of(next, List.of(OLD), List.of(paid("2026-08-15 180.00")))))
                .isEqualTo(Map.of("2026-08-15", "180.00 → 185.40"));
    }

    @Test
    void whoeverIsPaidSomethingElseIsLeftAloneAndSaid() {
        var outcome = Regulation.of(
                scale(2, "2026-07-01", "176.65", "185.40"), List.of(OLD), List.of(paid("2026-02-01 173.00")));

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.outside())
                .singleElement()
                .satisfies(who -> assertThat(who.rate()).isEqualTo(HourlyRate.of("173.00")));
    }

    @Test
    void aScaleCorrectedFromTheSameDayFindsThoseTheFirstOneMoved() {
        var wrong = scale(2, "2026-07-01", "176.65", "185.40");
        var right = scale(3, "2026-07-01", "175.00", "184.00");

        assertThat(changes(Regulation.of(
                        right, List.of(OLD, wrong), List.of(paid("2026-02-01 171.50", "2026-07-01 176.65")))))
                .isEqualTo(Map.of("2026-07-01", "176.65 → 175.00"));
    }

    @Test
    void aScaleDecidedForALaterDayStands() {
        var nextYear = scale(2, "2027-01-01", "180.00", "190.00");
        var july = scale(3, "2026-07-01", "176.65", "185.40");

        assertThat(changes(Regulation.of(
                        july, List.of(OLD, nextYear), List.of(paid("2026-02-01 171.50", "2027-01-01 180.00")))))
                .isEqualTo(Map.of("2026-07-01", "171.50 → 176.65"));
    }

    @Test
    void threePerCentAndSixKroner() {
        // 171.50 × 1.03 = 176.645 → 176.65; 180.00 × 1.03 = 185.40; 190.50 × 1.03 = 196.215 → 196.22
        assertThat(rates(PayScaleRules.byPercent(OLD.steps(), new BigDecimal("3"))))
                .containsExactly("176.65", "185.40", "196.22");
        assertThat(rates(PayScaleRules.byKroner(OLD.steps(), new BigDecimal("6"))))
                .containsExactly("177.50", "186.00", "196.50");
        assertThat(PayScaleRules.byKroner(OLD.steps(), new BigDecimal("-175")).codes())
                .containsExactly("scale-rate-gone");
    }

    private static List<String> rates(Decision<List<PayStep>> steps) {
        return steps.orThrow().stream().map(step -> step.rate().toString()).toList();
    }

    @Test
    void aScaleMustRiseSayWhyAndBeDecidedByFinance() {
        assertThat(codes(Capacity.FINANCE, "2026-07-01", "Tariff", "180.00", "171.50"))
                .containsExactly("scale-not-rising");
        assertThat(codes(Capacity.FINANCE, "2026-07-01", "", "176.65", "185.40"))
                .containsExactly("rates-no-reason");
        assertThat(codes(Capacity.FINANCE, "2026-07-01", "Tariff", "171.50", "180.00"))
                .containsExactly("scale-nothing-changed");
        assertThat(codes(Capacity.FINANCE, "2026-07-01", "Tariff", "17650", "18540"))
                .containsExactly("scale-rate-high", "scale-rate-high");
        assertThat(codes(Capacity.FINANCE, "2035-07-01", "Tariff", "176.65", "185.40"))
                .containsExactly("rates-far");
        assertThat(codes(Capacity.FINANCE, "1998-07-01", "Tariff", "176.65", "185.40"))
                .containsExactly("rates-long-ago");
        assertThat(codes(Capacity.COORDINATOR, "2026-07-01", "Tariff", "176.65", "185.40"))
                .containsExactly("rates-finance-only");
        assertThat(codes(Capacity.FINANCE, "2026-07-01", "Tariff", "176.65", "185.40"))
                .isEmpty();
    }

    private static List<String> codes(Capacity who, String from, String reason, String... practical) {
        return PayScaleRules.decide(
                        new NewPayScale(LocalDate.parse(from), steps(practical), reason, 1), who, List.of(OLD), TODAY)
                .codes();
    }
}

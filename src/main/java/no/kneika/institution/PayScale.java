package no.kneika.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.PersonId;

/**
 * A version of the pay scale (lønnstabell), whole.
 *
 * @param number in the order they were decided
 * @param validFrom may be before it was decided
 * @param steps in order
 */
public record PayScale(
        PayScaleId id,
        int number,
        LocalDate validFrom,
        String reason,
        PersonId decidedBy,
        Instant decidedAt,
        List<PayStep> steps) {

    public PayScale {
        steps = steps.stream().sorted(PayStep.IN_ORDER).toList();
    }

    /** The one that came into force last by a day; of two from the same day, the one decided last. */
    public static Optional<PayScale> on(LocalDate day, Collection<PayScale> scales) {
        return scales.stream()
                .filter(scale -> !scale.validFrom().isAfter(day))
                .max(Comparator.comparing(PayScale::validFrom).thenComparingInt(PayScale::number));
    }

    /** The step an hourly rate is; empty for one that is not on the scale. */
    public Optional<PayStep> stepOf(ContractKind contract, SupportKind support, HourlyRate rate) {
        return steps.stream()
                .filter(step -> step.isOf(contract, support) && step.rate().equals(rate))
                .findFirst();
    }

    public Optional<PayStep> step(ContractKind contract, SupportKind support, int number) {
        return steps.stream()
                .filter(step -> step.isOf(contract, support) && step.step() == number)
                .findFirst();
    }
}

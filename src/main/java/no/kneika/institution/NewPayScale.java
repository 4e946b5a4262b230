package no.kneika.institution;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of the pay scale somebody wants to decide.
 *
 * @param seen the number of the newest version when the writing began; 0 when there was none
 */
public record NewPayScale(LocalDate from, List<PayStep> steps, String reason, int seen) {

    public NewPayScale {
        steps = steps.stream().sorted(PayStep.IN_ORDER).toList();
    }
}

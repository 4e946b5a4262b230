package no.kneika.institution;

import java.util.Comparator;
import no.kneika.kernel.HourlyRate;

/** A step of the pay scale (lønnstrinn). */
public record PayStep(ContractKind contract, SupportKind support, int step, HourlyRate rate) {

    public static final Comparator<PayStep> IN_ORDER = Comparator.comparing(PayStep::contract)
            .thenComparing(PayStep::support)
            .thenComparingInt(PayStep::step);

    public boolean isOf(ContractKind someContract, SupportKind someSupport) {
        return contract == someContract && support == someSupport;
    }
}

package no.kneika.payroll;

import java.util.Set;
import no.kneika.kernel.CaseId;

/** Vouchers were received, and their cost stands in the ledger (bilag mottatt). */
public record VouchersReceived(Set<CaseId> cases) {
    public VouchersReceived {
        cases = Set.copyOf(cases);
    }
}

package no.kneika.payroll;

import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;

/**
 * Vouchers were received, and their cost stands in the ledger (bilag mottatt).
 *
 * @param workDays for each case they pay, from the first day of the work to the last
 */
public record VouchersReceived(Map<CaseId, Period> workDays) {
    public VouchersReceived {
        workDays = Map.copyOf(workDays);
    }
}

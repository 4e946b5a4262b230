package no.kneika.payroll;

import no.kneika.hours.EntryId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;

/**
 * How far payroll is with an entry.
 *
 * @param exported minutes sent to payroll
 * @param paid minutes on a voucher, from the entry's first
 * @param cost what they cost in all, every cost part
 */
public record PaidState(EntryId entry, Minutes exported, Minutes paid, Money cost) {

    public boolean isPaid() {
        return !paid.isZero() && paid.compareTo(exported) >= 0;
    }
}

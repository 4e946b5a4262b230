package no.kneika.ledger;

import no.kneika.kernel.HourlyRate;

/**
 * How much of an hour entry payroll has paid (betalt tid).
 *
 * @param minutes from its first
 * @param rate per hour, all layers together, on average
 */
public record PaidTime(int minutes, HourlyRate rate) {

    public static final PaidTime NONE = new PaidTime(0, HourlyRate.ZERO);
}

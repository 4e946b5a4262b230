package no.kneika.funding;

import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Period;

/**
 * Work starts with neither grant nor yes (start på egen risiko).
 *
 * @param period the days an approver allows
 * @param rate what an hour is expected to be paid, for the exposure
 */
public record OwnRisk(Period period, HourlyRate rate, String reason) {}

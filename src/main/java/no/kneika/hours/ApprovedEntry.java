package no.kneika.hours;

import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;

/**
 * An entry two people have vouched for (attestert og anvist).
 *
 * @param rate the rate of the entry's date
 * @param payable the minutes to pay, from the entry's first; less than worked when hours above the total were declined
 */
public record ApprovedEntry(HourEntry entry, HourlyRate rate, AttestationId attestation, Minutes payable) {}

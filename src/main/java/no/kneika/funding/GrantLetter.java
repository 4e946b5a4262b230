package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.messages.LetterId;
import no.kneika.people.IdentityNumber;

/**
 * What a grant letter says (tilsagnsbrev), typed in or read from the inbox and accepted by a person.
 *
 * @param hours in total for the period
 * @param ceiling the highest hourly wage; empty when the letter sets none
 * @param funderReference the funder's own; never empty
 * @param identity whom the letter is about
 * @param ourReference as the letter has it; may be empty
 * @param letter where it was read from the inbox
 * @param isTotal the writer has been asked whether so few hours are the total, and says so
 */
public record GrantLetter(
        Optional<ApplicationId> application,
        Period period,
        Minutes hours,
        Optional<HourlyRate> ceiling,
        String funderReference,
        LocalDate decidedOn,
        Optional<IdentityNumber> identity,
        String ourReference,
        Optional<LetterId> letter,
        boolean isTotal) {}

package no.kneika.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.Percent;
import no.kneika.kernel.PersonId;

/**
 * Employer's costs as they were decided (arbeidsgiverkostnader).
 *
 * @param contribution empty where the zone's rate is used
 */
public record DecidedCosts(
        ContractKind contract,
        LocalDate validFrom,
        Percent holidayPay,
        Percent pension,
        Optional<Percent> contribution,
        String reason,
        PersonId decidedBy,
        Instant decidedAt) {}

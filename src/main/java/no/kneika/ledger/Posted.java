package no.kneika.ledger;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;

/**
 * Money of a case that went from place to place in a month (postering), alike movements added up.
 *
 * @param belongsTo the closed month it belongs to, where it is booked in a later one
 * @param from empty where payroll paid it
 * @param grant the grant it is held for from then on; where it left for none, the one it was held for
 */
public record Posted(
        YearMonth period,
        Optional<YearMonth> belongsTo,
        Cause.Kind cause,
        Optional<Account> from,
        Account to,
        CaseId caseId,
        Optional<UUID> grant,
        Money amount) {}

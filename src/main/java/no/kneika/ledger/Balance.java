package no.kneika.ledger;

import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;

/** How much of one case stands in one place for one grant (saldo). */
public record Balance(CaseId caseId, Optional<UUID> grant, Account at, Money amount) {}

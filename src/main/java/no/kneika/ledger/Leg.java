package no.kneika.ledger;

import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Money;

/** Where a part of a share goes (etappe), and the grant it is held for from then on. */
public record Leg(Money amount, Account to, Optional<UUID> grant) {}

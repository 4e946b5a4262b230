package no.kneika.ledger;

import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Money;

/**
 * An undivided part of a piece and where it is now (andel).
 *
 * @param at where it is
 * @param step how many times it has moved; a move names the step it saw, so that two movers cannot both succeed
 * @param grant the grant it was last placed for, empty for what belongs to none
 */
public record Share(ShareId id, Piece piece, Money amount, Account at, int step, Optional<UUID> grant) {}

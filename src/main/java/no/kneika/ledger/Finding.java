package no.kneika.ledger;

import java.util.UUID;
import no.kneika.kernel.Money;

/**
 * Something the audit found that does not add up (avvik).
 *
 * @param check which check, kebab-case, for example {@code pieces-equal-voucher-lines}
 * @param subject the id of what is wrong
 * @param expected what it should be
 * @param found what it is
 */
public record Finding(String check, UUID subject, Money expected, Money found) {}

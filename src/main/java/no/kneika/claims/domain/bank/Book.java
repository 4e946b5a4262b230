package no.kneika.claims.domain.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.kernel.Money;

/**
 * What is known when a line is looked at (kravboka).
 *
 * @param claims by reference
 * @param collections the claims of each collective claim, by its reference
 * @param read lines taken in before, by key
 * @param paymentReferences those every registered payment has
 */
public record Book(
        Map<String, Claim> claims,
        Map<String, List<String>> collections,
        Map<BankLine.Key, BankLine> read,
        Set<String> paymentReferences,
        LocalDate today) {

    /** A claim as money meets it. */
    public record Claim(
            ClaimId id,
            String reference,
            ClaimStatus status,
            Money outstanding,
            LocalDate sentOn,
            List<Paid> payments) {}

    /** Money that came on a claim before. */
    public record Paid(Money amount, LocalDate on, String reference) {}
}

package no.kneika.claims.domain.bank;

import java.util.List;

/**
 * What a bank's file holds (kontoutskrift).
 *
 * @param account the account it is about, digits; empty for a list that does not say
 * @param pending movements the bank has not booked yet: they come again when they are
 */
public record Statement(Format format, String account, List<BankLine> lines, int pending) {

    /** How it was written. */
    public enum Format {
        CAMT_053,
        CSV
    }

    public Statement {
        lines = List.copyOf(lines);
    }
}

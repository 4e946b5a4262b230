package no.kneika.claims.domain.bank;

import java.time.LocalDate;
import no.kneika.kernel.Money;

/**
 * One movement on the account (kontobevegelse), as the bank tells of it.
 *
 * @param key which movement it is; the same in every file that tells of it
 * @param amount negative for money that left the account; in hundredths of the currency
 * @param kid the structured reference of the payer, digits or empty
 * @param reference the bank's own for the transaction, may be empty
 * @param message what else the payer wrote, may be empty
 * @param reversal the bank takes back, or gives back, an earlier movement
 */
public record BankLine(
        Key key,
        Money amount,
        String currency,
        LocalDate bookedOn,
        String kid,
        String reference,
        String payer,
        String message,
        boolean reversal) {

    public static final String KRONER = "NOK";

    /**
     * @param account digits, or empty where the file does not say
     * @param statement the bank's number of the statement
     * @param entry the entry's own within it
     */
    public record Key(String account, String statement, String entry) {}

    public boolean isKroner() {
        return currency.equals(KRONER);
    }

    /** The same movement with less of it left to place. */
    public BankLine left(Money left) {
        return new BankLine(key, left, currency, bookedOn, kid, reference, payer, message, reversal);
    }

    /** What a payment made of it is called: the bank's reference, or where it stands. */
    public String paymentReference() {
        var name = reference.isBlank() ? key.statement() + " " + key.entry() : reference;
        return name.length() > 50 ? name.substring(name.length() - 50) : name;
    }

    /** Names people, maybe. */
    @Override
    public String toString() {
        return "line " + key + " " + amount + " " + currency;
    }
}

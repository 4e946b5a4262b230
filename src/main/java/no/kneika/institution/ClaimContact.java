package no.kneika.institution;

/**
 * Whom a funder may ask, and where it pays (kontaktperson og kontonummer), as letters and claims print it.
 *
 * @param account account number, eleven digits
 */
public record ClaimContact(String name, String phone, String email, String account) {

    /** "1503 24 58017"-like grouping as people write it: four, two and five digits. */
    public String accountAsWritten() {
        return account.substring(0, 4) + " " + account.substring(4, 6) + " " + account.substring(6);
    }
}

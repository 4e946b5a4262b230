package no.kneika.messages;

/**
 * Who a letter goes to (mottaker).
 *
 * @param organisation organisation number, nine digits
 * @param name as the recipient is called
 */
public record Recipient(String organisation, String name) {

    public Recipient {
        if (!organisation.matches("\\d{9}"))
            throw new IllegalArgumentException("an organisation number has nine digits");
    }
}

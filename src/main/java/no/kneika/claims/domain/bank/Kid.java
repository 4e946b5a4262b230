package no.kneika.claims.domain.bank;

import java.util.Optional;
import java.util.regex.Pattern;
import no.bekk.bekkopen.banking.Kidnummer;

/**
 * The payer's reference of a claim (KID): 1 for one claim or 2 for a collective one, its year, its number and a control
 * digit. It follows from the reference, so it is kept nowhere. We write modulus 10; a bank that was asked for modulus 11
 * has put its own digit there, and that is read as well.
 */
public final class Kid {

    private static final Pattern REFERENCE = Pattern.compile("([KS])-(\\d{4})-(\\d{5,9})");
    private static final Pattern OURS = Pattern.compile("([12])(\\d{4})(\\d{5,9})[\\d-]");

    private Kid() {}

    /** @param reference {@code K-2026-10118} or {@code S-2026-10001} */
    public static String of(String reference) {
        var parts = REFERENCE.matcher(reference);
        if (!parts.matches()) throw new IllegalArgumentException("no reference of a claim: " + reference);
        var digits = (parts.group(1).equals("K") ? "1" : "2") + parts.group(2) + parts.group(3);
        return Kidnummer.mod10Kid(digits).getValue();
    }

    /** The reference it was made of; empty when the control digit is wrong, or it is somebody else's. */
    public static Optional<String> read(String kid) {
        var digits = kid.replaceAll("[\\s.]", "");
        var parts = OURS.matcher(digits);
        if (!parts.matches() || !isSound(digits)) return Optional.empty();
        return Optional.of((parts.group(1).equals("1") ? "K-" : "S-") + parts.group(2) + "-" + parts.group(3));
    }

    // Not the library's own test: where modulus 11 gives "-", it takes any digit for right.
    private static boolean isSound(String digits) {
        var base = digits.substring(0, digits.length() - 1);
        return digits.equals(Kidnummer.mod10Kid(base).getValue())
                || digits.equals(Kidnummer.mod11Kid(base).getValue());
    }
}

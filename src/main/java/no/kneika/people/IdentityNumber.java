package no.kneika.people;

import java.time.LocalDate;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A Norwegian identity number (fødselsnummer or D-nummer), parsed once from what people write. Masked wherever it is
 * printed, but through {@link #digits()}.
 *
 * <p>Made-up numbers (month + 80, as Skatteetaten's test people) are taken only where the training room or a test has
 * set nocommons' switch for them.
 */
public final class IdentityNumber {

    private static final String SOURCE = "skatteetaten.no, fødselsnummer";
    private static final int LENGTH = 11;

    private final String digits;

    private IdentityNumber(String digits) {
        this.digits = digits;
    }

    /** The number, or the reasons it is none, at the field {@code identity}. Spaces, dots and hyphens do not matter. */
    public static Decision<IdentityNumber> parse(String text) {
        var digits = text.replaceAll("[\\s.\\-\\u00a0]", "");
        var against = against(digits);
        return against == null
                ? Decision.accepted(new IdentityNumber(digits))
                : Decision.refused(against.at("identity"));
    }

    private static @Nullable Reason against(String digits) {
        if (digits.isEmpty()) return Reason.of("identity-missing", SOURCE);
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) return Reason.of("identity-letters", SOURCE);
        if (digits.length() != LENGTH) return Reason.of("identity-length", SOURCE, digits.length());
        if (isMadeUp(digits) && !FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS)
            return Reason.of("identity-made-up", SOURCE);
        return FodselsnummerValidator.isValid(digits) ? null : Reason.of("identity-control", SOURCE);
    }

    private static boolean isMadeUp(String digits) {
        return digits.charAt(2) >= '8';
    }

    /** All eleven digits, for sealing, for a letter that needs them and for payroll. Never for a log or an address. */
    public String digits() {
        return digits;
    }

    /** The date of birth the number carries. */
    public LocalDate birthDate() {
        var number = FodselsnummerValidator.getFodselsnummer(digits);
        return LocalDate.of(
                Integer.parseInt(number.getBirthYear()),
                Integer.parseInt(number.getMonth()),
                Integer.parseInt(number.getDayInMonth()));
    }

    /** "130397 *****": enough to recognise one's own, not enough to use. */
    public String masked() {
        return digits.substring(0, 6) + " *****";
    }

    /** As it is written: six and five digits. */
    public String asWritten() {
        return digits.substring(0, 6) + " " + digits.substring(6);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "***********";
    }
}

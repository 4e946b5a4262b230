package no.kneika.institution;

import java.util.Locale;
import java.util.Set;
import no.kneika.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * A responsible person as a file says it (kontaktperson).
 *
 * @param office NAV's office or unit; null for somebody at the institution
 * @param title null leaves it as it is
 * @param phone null leaves it as it is
 * @param email null leaves it as it is
 * @param standIn null leaves it as it is
 */
public record ContactRow(
        String name,
        @Nullable String office,
        @Nullable String title,
        Set<Matter> matters,
        @Nullable String phone,
        @Nullable String email,
        @Nullable StandIn standIn) {

    /** Somebody of the list or the register who answers in their place (stedfortreder). */
    public record StandIn(String name, Period days) {}

    public ContactRow {
        matters = Set.copyOf(matters);
    }

    /** Who it is: an office has one of a name, as far as a list can say. */
    public String key() {
        return (office == null ? "" : office) + " " + name.toLowerCase(Locale.ROOT);
    }

    public Side side() {
        return office == null ? Side.HERE : Side.NAV;
    }
}

package no.kneika.platform.intake;

import no.kneika.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a file, and where (feil).
 *
 * @param line 0 when it concerns the whole file
 * @param column the column's code, as {@code STUDENT_NUMBER}; null when it concerns the whole line
 * @param found what stood there, shortened; empty where it must not be repeated, as an identity number
 * @param reason its sentence is {@code refusal.<code>}, and what to do about it {@code mend.<code>}
 */
public record Trouble(int line, @Nullable String column, String found, Reason reason) {

    private static final int SHOWN = 60;

    public Trouble {
        if (found.length() > SHOWN) found = found.substring(0, SHOWN) + "…";
    }

    @Override
    public String toString() {
        return line + " " + column + " " + reason.code();
    }
}

package no.kneika.cases;

import no.kneika.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of students who study through NAV.
 *
 * @param office NAV's office, four digits; null where the file does not say
 */
public record NavStudentRow(
        String studentNumber, Period period, @Nullable String office) {}

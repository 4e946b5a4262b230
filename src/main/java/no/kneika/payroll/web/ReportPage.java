package no.kneika.payroll.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a file of vouchers. @param repeated it had been read before, and nothing was changed now; @param more how many lines are not
 * listed; @param splits lines that paid for several students */
public record ReportPage(
        boolean repeated,
        String lead,
        @Nullable Placing placing,
        List<Line> lines,
        @Nullable String more,
        List<Split> splits) {

    /** The cost of a large file on its way into the ledger. */
    public record Placing(String says, int done, int all, String href) {}

    /** @param parts what each student carries of a line, in sentences */
    public record Split(String line, List<String> parts) {}

    /** @param rounding a sentence about payroll's rounding, or empty */
    public record Line(
            String number, String mentor, String month, String hours, String total, String says, String rounding) {}
}

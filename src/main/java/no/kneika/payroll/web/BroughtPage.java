package no.kneika.payroll.web;

import java.util.List;
import no.kneika.platform.web.Form;

/**
 * A file of vouchers on its way in, or why it was not taken in.
 *
 * @param state READING, FAILED, REFUSED or GONE
 * @param reasons one sentence for each wrong line, as things are now
 * @param canTry nothing is wrong with it any more, or it may be tried again
 */
public record BroughtPage(
        String id,
        String state,
        String says,
        int step,
        int all,
        List<String> reasons,
        int more,
        boolean canTry,
        Form form) {

    public boolean isReading() {
        return state.equals("READING");
    }

    public String href() {
        return "/payroll/brought-vouchers/" + id;
    }
}

package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * A need month by month, with practice and pauses.
 *
 * @param lead what the need is; or that nobody has assessed it
 * @param kinds what can be told; empty for those who only read
 */
public record NeedMonthsPage(
        Form form,
        String caseId,
        String student,
        String lead,
        List<Stretch> stretches,
        List<Month> months,
        List<Option> kinds,
        String back) {

    /** @param action where it is taken back; empty for those who only read */
    public record Stretch(String says, String action) {}

    public record Month(String month, String what, String hours) {}
}

package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * A need month by month, with practice, exams and pauses.
 *
 * @param lead what the need is; or that nobody has assessed it
 * @param tell what follows what is told
 * @param kinds what can be told; empty for those who only read
 */
public record NeedMonthsPage(
        Form form,
        String caseId,
        String student,
        String lead,
        String tell,
        List<Stretch> stretches,
        List<Month> months,
        List<Option> kinds,
        String back) {

    /**
     * @param by who told it, and when
     * @param action where it is taken back; empty when the case is over
     */
    public record Stretch(String says, String by, String action) {}

    public record Month(String month, String what, String hours) {}
}

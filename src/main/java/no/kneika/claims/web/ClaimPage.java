package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A claim before it is sent, with ready answers.
 *
 * @param differences sentences of what payroll and hours disagree on; they block the claim
 * @param preview the first page as the measures unit will see it
 * @param rulebook the version of the rulebook it is counted by, as a sentence
 * @param sendLabel the button, with the amount; null when it cannot be sent from here
 * @param late the sentence that the deadline is over, or null
 * @param returned why the last version came back, or null
 */
public record ClaimPage(
        String grant,
        String caseHref,
        String student,
        String lead,
        List<Figure> figures,
        List<Line> lines,
        Line sum,
        List<Rest> rests,
        String restTotal,
        List<Sum> sums,
        String own,
        List<String> differences,
        String preview,
        String payer,
        String proof,
        @Nullable Signing signing,
        String rulebook,
        @Nullable String sendLabel,
        long total,
        @Nullable String late,
        @Nullable String returned,
        List<Earlier> earlier,
        Form form) {

    /**
     * The signature the unit asks for.
     *
     * @param says who has signed, or that somebody must
     * @param digest of what is read here: a claim that says something else by then is not signed
     * @param label the button, for whoever may sign; or null
     * @param whyNot why an approver may not, or null
     */
    public record Signing(
            String says,
            String digest,
            @Nullable String label,
            @Nullable String whyNot) {}

    /** A line of what can be claimed. */
    public record Line(String month, String mentor, String hours, String wage, String rest) {}

    /** Time that cannot be claimed now. */
    public record Rest(String hours, String why, String days, String next) {}

    /** A line of the sum. */
    public record Sum(String name, String amount, boolean total) {}

    /** A claim of the same grant. */
    public record Earlier(String href, String name, String amount) {}
}

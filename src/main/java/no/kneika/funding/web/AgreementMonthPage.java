package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One month of an agreement.
 *
 * @param over student and mentor
 * @param verdict the month in one sentence
 * @param parts why what NAV pays is not what the month cost, each with its amount; empty where they are the same
 * @param ahead what the calendar says of a month to come; empty for one that has been
 * @param changeHref where other hours are asked for, or null
 * @param noteAbout what somebody may say a word about now, or null
 */
public record AgreementMonthPage(
        String action,
        String agreementHref,
        String over,
        String verdict,
        List<Figure> figures,
        List<Fact> facts,
        List<Part> parts,
        String difference,
        List<Said> decisions,
        List<String> notes,
        String ahead,
        @Nullable String changeHref,
        boolean mayTell,
        @Nullable String noteAbout,
        String noteLabel,
        String noteHelp,
        String number,
        Form form) {

    /** One reason and what it comes to. */
    public record Part(String why, String amount) {}

    /** One decision of NAV's. */
    public record Said(String number, String what) {}
}

package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One application: the very page that is or will be sent, and what can be done with it.
 *
 * @param sheet the page as the other side sees it; HTML of our own press
 * @param hinders what stops it from leaving, as sentences
 * @param cautions what one should know before it leaves, as sentences
 * @param rateWarning the rate is above what is warned at, as a sentence, or null
 * @param consentMissing the student has not said yes yet; the page says what to do
 */
public record ApplicationPage(
        String id,
        String caseId,
        String student,
        int version,
        String state,
        List<Fact> facts,
        String sheet,
        boolean draft,
        boolean canBeSent,
        List<String> hinders,
        List<String> cautions,
        boolean consentMissing,
        boolean waiting,
        boolean mayAct,
        @Nullable String document,
        @Nullable String rateWarning,
        Form form) {}

package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * Where a grant letter is recorded.
 *
 * @param applications what it may answer
 * @param letter the letter's own text beside the form, or null when it is typed in
 * @param ceilingHelp from which rate we warn
 * @param asksTotal so few hours that we ask whether they are the total
 */
public record GrantFormPage(
        String caseId,
        String student,
        String firstName,
        Form form,
        List<Option> applications,
        @Nullable LetterText letter,
        boolean asksTotal,
        String ceilingHelp) {}

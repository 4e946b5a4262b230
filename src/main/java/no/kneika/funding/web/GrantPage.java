package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One grant, its versions and what it means.
 *
 * @param overlaps other grants whose days it meets; they count once
 * @param agreement the id of the agreement with NAV it came of; empty for others
 * @param endHref where it ends before its time; empty for those who may not, and when it is over
 * @param part what NAV left out; null when it left out nothing
 * @param mayCorrectOwn a coordinator or approver, and a grant from the institution's own budget
 * @param mayCorrect a coordinator or approver, and a grant that NAV gave
 * @param letter the letter that corrects it, beside the form; null when it is typed in
 */
public record GrantPage(
        String id,
        String caseId,
        String student,
        int version,
        List<Fact> facts,
        List<Fact> clock,
        List<String> overlaps,
        boolean mayCorrect,
        boolean hasClaim,
        String agreement,
        String endHref,
        @Nullable LetterText letter,
        @Nullable PartPage part,
        boolean mayCorrectOwn,
        boolean mayOverride,
        Form form) {}

package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * A rejection, what was worked before it, and who carries that.
 *
 * @param mustRule an approver has something to decide
 */
public record RejectionPage(
        String id,
        String caseId,
        String student,
        List<Fact> facts,
        boolean mustRule,
        ComplaintPart complaint,
        List<Option> rulings,
        List<Option> lines,
        boolean offersOwnGrant,
        Form form) {}

package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * The institution pays, or takes a risk.
 *
 * @param mayOverride an approver may pass the line with a reason
 * @param said what a coordinator has answered for, in words
 * @param mayAttest a coordinator may answer for the reason, for whoever decides
 */
public record OwnPage(
        String caseId,
        String student,
        List<Option> lines,
        boolean mayOverride,
        List<Option> grounds,
        String costs,
        List<String> said,
        boolean mayAttest,
        Form form) {}

package no.kneika.funding;

import no.kneika.kernel.CaseId;

/** An application left the house. */
public record ApplicationSent(ApplicationId application, CaseId caseId) {}

package no.kneika.funding;

import java.time.LocalDate;
import no.kneika.kernel.CaseId;

/** A funder said no, in writing. */
public record ApplicationRejected(ApplicationId application, CaseId caseId, LocalDate decidedOn) {}

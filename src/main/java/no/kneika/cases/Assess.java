package no.kneika.cases;

import no.kneika.kernel.CaseId;

/**
 * An assessment as it is written now.
 *
 * @param assessment its version is the one the writer saw, zero when there was none
 */
public record Assess(CaseId caseId, Assessment assessment, NavFacts nav) {}

package no.kneika.cases;

import no.kneika.kernel.CaseId;

/**
 * An assessment as it is written now.
 *
 * @param assessment its version is ignored
 * @param basedOn the version the writer saw; zero when there was none
 * @param diagnosis optional, in the student's words; empty text keeps what is there
 */
public record Assess(CaseId caseId, Assessment assessment, NavFacts nav, int basedOn, String diagnosis) {}

package no.kneika.cases;

import no.kneika.kernel.CaseId;

/** What is hard, and what would help, is written down (again). */
public record NeedAssessed(CaseId caseId) {}

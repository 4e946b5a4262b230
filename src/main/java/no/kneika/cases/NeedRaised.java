package no.kneika.cases;

import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;

/** Somebody told that a student needs help. */
public record NeedRaised(CaseId caseId, PersonId student, Origin origin) {}

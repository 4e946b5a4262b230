package no.kneika.mentors;

import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;

/** A mentor was chosen for a case. */
public record AssignmentMade(AssignmentId assignment, CaseId caseId, PersonId mentor) {}

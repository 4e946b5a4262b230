package no.kneika.mentors;

import no.kneika.kernel.CaseId;

/** The first meeting (forventningsavklaring) was held. */
public record KickoffHeld(AssignmentId assignment, CaseId caseId) {}

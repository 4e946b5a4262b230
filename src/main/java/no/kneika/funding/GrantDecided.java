package no.kneika.funding;

import no.kneika.kernel.CaseId;

/** A grant is recorded here for the first time. */
public record GrantDecided(GrantId grant, CaseId caseId) {}

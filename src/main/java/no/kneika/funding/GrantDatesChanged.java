package no.kneika.funding;

import no.kneika.kernel.CaseId;

/** A grant has a new version: its dates, hours or ceiling are corrected. */
public record GrantDatesChanged(GrantId grant, CaseId caseId) {}

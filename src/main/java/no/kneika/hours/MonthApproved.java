package no.kneika.hours;

import no.kneika.kernel.CaseId;

/** An approver has approved (anvist) what a coordinator attested. */
public record MonthApproved(AttestationId attestation, CaseId caseId) {}

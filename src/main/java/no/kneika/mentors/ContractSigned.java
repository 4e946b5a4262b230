package no.kneika.mentors;

import no.kneika.kernel.CaseId;

/** Both sides have signed a contract. */
public record ContractSigned(ContractId contract, AssignmentId assignment, CaseId caseId) {}

package no.kneika.messages;

import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;

/** A letter in was found to belong to a case, by our exact reference or by a person. */
public record LetterMatched(InstitutionId institution, LetterId letter, CaseId caseId) {}

package no.kneika.hours;

import no.kneika.kernel.CaseId;

/** An entry no longer counts (tilbakeført). */
public record EntryReversed(EntryId entry, CaseId caseId) {}

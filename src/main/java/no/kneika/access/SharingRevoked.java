package no.kneika.access;

import java.util.Set;
import no.kneika.kernel.CaseId;

/** A student stopped sharing something or withdrew a basic consent (samtykke trukket). In the same transaction. */
public record SharingRevoked(CaseId caseId, Set<Share> shares, Set<Purpose> purposes) {}

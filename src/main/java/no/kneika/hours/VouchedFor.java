package no.kneika.hours;

import java.util.Set;
import no.kneika.kernel.PersonId;

/**
 * Who has said that hours are right (hvem som gikk god for timene).
 *
 * @param worked whose hours they are
 */
public record VouchedFor(Set<PersonId> worked, Set<PersonId> attested, Set<PersonId> approved) {}

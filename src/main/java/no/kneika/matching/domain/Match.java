package no.kneika.matching.domain;

import java.util.List;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/**
 * How somebody in the bank fits a case.
 *
 * @param walls why they can not be chosen; empty when they can
 * @param met wishes that are met, best first
 * @param missed wishes that are not met: worth knowing, no hindrance
 */
public record Match(PersonId mentor, List<Reason> walls, List<Reason> met, List<Reason> missed) {

    public boolean isPossible() {
        return walls.isEmpty();
    }
}

package no.kneika.funding;

import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/** What funding needs to know about who helps, and the room of mentors answers: an agreement names its mentor. */
public interface MentorsOfCase {

    /**
     * A mentor who has been chosen and has not ended.
     *
     * @param week how much a week it is expected to take
     * @param rate the newest rate of a signed contract; empty before there is one
     */
    record Helps(PersonId person, Minutes week, Optional<HourlyRate> rate) {}

    List<Helps> of(CaseId caseId);
}

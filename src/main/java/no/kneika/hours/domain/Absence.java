package no.kneika.hours.domain;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;

/**
 * The student said beforehand that there would be no meeting that day (meldt fravær). Nothing is paid. rules.md 4
 *
 * @param meeting the fixed meeting it was about, when there was one
 */
public record Absence(
        AbsenceId id,
        AssignmentId assignment,
        CaseId caseId,
        PersonId mentor,
        LocalDate day,
        Optional<FixedMeetingId> meeting) {}

package no.kneika.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.GrantId;
import no.kneika.hours.HourEntry;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** One generated case and what became of it, as far as it has come. */
final class Story {

    /** A person with a mentor's contract, and what payroll calls them. */
    record Mentor(UUID person, String name, String employee, HourlyRate rate, ContractKind kind) {}

    /** A grant of the case. */
    record Given(GrantId id, Period period, Minutes hours, Optional<HourlyRate> ceiling, LocalDate deadline) {}

    final UUID caseId;
    final UUID student;
    final String studentName;
    final int ordinal;
    final Mentor mentor;
    /** 0 in the morning or 1 after noon: a mentor of two meets them at different times. */
    final int place;

    final List<Period> periods;
    final Optional<LocalDate> closed;
    final UUID assignment;
    final List<Given> grants = new ArrayList<>();
    final List<HourEntry> entries = new ArrayList<>();

    Story(
            UUID caseId,
            UUID student,
            String studentName,
            int ordinal,
            Mentor mentor,
            int place,
            List<Period> periods,
            Optional<LocalDate> closed,
            UUID assignment) {
        this.caseId = caseId;
        this.student = student;
        this.studentName = studentName;
        this.ordinal = ordinal;
        this.mentor = mentor;
        this.place = place;
        this.periods = List.copyOf(periods);
        this.closed = closed;
        this.assignment = assignment;
    }

    ContractKind kind() {
        return mentor.kind();
    }

    LocalDate began() {
        return periods.getFirst().from();
    }
}

package no.kneika.institution;

import java.time.LocalDate;
import java.util.UUID;
import no.kneika.kernel.Decision;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Actor;

/** What an institution decides for itself (innstillinger). Inside {@link no.kneika.platform.Use}, as ADMIN or the house. */
public interface InstitutionSettings {

    /** A new tenant, with its calendar and ordinary employer's costs. */
    InstitutionId found(Institution institution, ClaimContact contact);

    FacultyId addFaculty(InstitutionId institution, String name);

    ProgrammeId addProgramme(InstitutionId institution, Programme programme);

    CourseId addCourse(InstitutionId institution, Course course);

    /** Decides one setting from a date; cases decided before it keep the rulebook they had. */
    Decision<UUID> decide(Actor by, Funder funder, Setting setting, String value, LocalDate from, String reason);

    /** Decides employer's costs of a kind of contract from a date. */
    Decision<UUID> decide(Actor by, ContractKind kind, EmployerCosts costs, LocalDate from);
}

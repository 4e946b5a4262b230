package no.kneika.institution;

import java.time.LocalDate;
import java.util.Map;
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

    /**
     * Whether a new version of a rulebook could be decided today, and what it would say in full. Changes nothing.
     *
     * @throws no.kneika.platform.Stale when another version was decided since the writing began
     */
    Decision<Map<Setting, String>> consider(Actor by, NewRulebook it);

    /**
     * Decides a new version of a rulebook from a date that has not been; what is decided already keeps the version it has.
     *
     * @throws no.kneika.platform.Stale when another version was decided since the writing began
     */
    Decision<RulebookVersionId> decide(Actor by, NewRulebook it);

    /**
     * What held at an institution before it came to Kneika (det som gjaldt fra før): one version from a day that has been, told before
     * anything is decided here. The house alone tells it.
     */
    RulebookVersionId broughtAlong(Actor house, NewRulebook it);

    /** As {@link #decide(Actor, NewRulebook)}, with one setting changed. */
    Decision<RulebookVersionId> decide(
            Actor by, Funder funder, Setting setting, String value, LocalDate from, String reason);

    /** Decides employer's costs of a kind of contract from a date. */
    Decision<UUID> decide(Actor by, ContractKind kind, EmployerCosts costs, LocalDate from);
}

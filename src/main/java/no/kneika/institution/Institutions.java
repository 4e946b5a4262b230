package no.kneika.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.NotFound;

/** The door to institutions (læresteder), their rules and calendar, and to NAV's offices. */
public interface Institutions {

    /** @throws NotFound when there is none with this id */
    Institution get(InstitutionId id);

    /** Every institution, by name. Public facts only; needs no tenant transaction. */
    List<Institution> all();

    /** Contact and account for claims; inside the institution's transaction. */
    ClaimContact claimContact(InstitutionId id);

    /** The rulebook (regelbok) towards a funder as it stood on a date. */
    Rulebook rulebook(InstitutionId id, Funder funder, LocalDate on);

    /** The version under which something new is decided on a date. */
    RulebookVersion rulebookVersion(InstitutionId id, Funder funder, LocalDate on);

    /** The version something old was decided under. */
    RulebookVersion rulebookVersion(InstitutionId id, RulebookVersionId version);

    /** Every version towards a funder, in the order they were decided. */
    List<RulebookVersion> rulebookVersions(InstitutionId id, Funder funder);

    /** Employer's costs for a kind of contract on a date, contribution by the institution's zone. */
    EmployerCosts employerCosts(InstitutionId id, ContractKind kind, LocalDate on);

    /** As {@link #employerCosts(InstitutionId, ContractKind, LocalDate)}, of any date: one question for a list. */
    Function<LocalDate, EmployerCosts> employerCosts(InstitutionId id, ContractKind kind);

    List<Programme> programmes(InstitutionId id);

    Optional<Programme> programme(InstitutionId id, ProgrammeId programme);

    List<Course> courses(InstitutionId id);

    Optional<Course> course(InstitutionId id, CourseId course);

    List<Semester> semesters(InstitutionId id);

    /** The semester a date falls in. */
    Semester semesterOf(InstitutionId id, LocalDate date);

    /** Every NAV office, by name. */
    List<NavOffice> navOffices();

    Optional<NavOffice> navOffice(String number);

    /** The units a claim can be sent to, by name. */
    List<NavUnit> navUnits();

    Optional<NavUnit> navUnit(String number);

    /** The unit an office's claims go to, by its region; empty where it is not known and a person must choose. */
    Optional<NavUnit> navUnitFor(String officeNumber);

    /** Where NAV's {@code OFFICES} and {@code UNITS} are from, and when they were so. */
    Map<String, NavSource> navSources();

    /** Sundays and public holidays (helligdager). */
    boolean isHoliday(LocalDate day);
}

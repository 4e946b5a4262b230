package no.kneika.institution.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Course;
import no.kneika.institution.CourseId;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.FacultyId;
import no.kneika.institution.Funder;
import no.kneika.institution.Institution;
import no.kneika.institution.Institutions;
import no.kneika.institution.NavOffice;
import no.kneika.institution.NavSource;
import no.kneika.institution.NavUnit;
import no.kneika.institution.Programme;
import no.kneika.institution.ProgrammeId;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Semester;
import no.kneika.institution.SemesterId;
import no.kneika.institution.domain.Holidays;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.platform.NotFound;
import no.kneika.platform.Remembered;
import no.kneika.platform.Standing;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads institutions, their rules and calendar, and NAV's offices. */
@Repository
class InstitutionTables implements Institutions {

    /** The oldest contribution rate we have a source for; it stands in for the years before. */
    private static final LocalDate OLDEST_RATE = LocalDate.of(2025, 1, 1);

    private final JdbcClient jdbc;
    private final NavRegister nav;
    private final Decided decided;
    private final Standing standing;

    InstitutionTables(JdbcClient jdbc, NavRegister nav, Decided decided, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.decided = decided;
        this.nav = nav;
    }

    private static final RowMapper<Institution> INSTITUTION = (row, n) -> new Institution(
            InstitutionId.of(row.getString("institution_id")),
            row.getString("name"),
            row.getString("name_nn"),
            row.getString("short_name"),
            row.getString("orgnr"),
            row.getString("dbh_code"),
            row.getString("fs_number"),
            Institution.Kind.valueOf(row.getString("kind")),
            row.getString("contribution_zone"),
            row.getString("municipality"));

    @Override
    public Institution get(InstitutionId id) {
        return standing.of(
                id,
                new Self(),
                () -> jdbc.sql("select * from institution where institution_id = :id")
                        .param("id", id.value())
                        .query(INSTITUTION)
                        .optional()
                        .orElseThrow(() -> new NotFound("institution")));
    }

    private record Self() {}

    @Override
    public List<Institution> all() {
        return jdbc.sql("select * from institution order by name, institution_id")
                .query(INSTITUTION)
                .list();
    }

    @Override
    public ClaimContact claimContact(InstitutionId id) {
        return jdbc.sql("""
                        select name, phone, email, account from claim_contact
                        where institution_id = :id order by contact_id desc limit 1
                        """)
                .param("id", id.value())
                .query(ClaimContact.class)
                .optional()
                .orElseThrow(() -> new NotFound("claim contact"));
    }

    @Override
    public Rulebook rulebook(InstitutionId id, Funder funder, LocalDate on) {
        return decided.on(id, funder, on).rules();
    }

    @Override
    public RulebookVersion rulebookVersion(InstitutionId id, Funder funder, LocalDate on) {
        return decided.on(id, funder, on);
    }

    @Override
    public RulebookVersion rulebookVersion(InstitutionId id, RulebookVersionId version) {
        return decided.version(id, version);
    }

    @Override
    public List<RulebookVersion> rulebookVersions(InstitutionId id, Funder funder) {
        return decided.versions(id, funder);
    }

    @Override
    public EmployerCosts employerCosts(InstitutionId id, ContractKind kind, LocalDate on) {
        return employerCosts(id, kind).apply(on);
    }

    private record CostsOf(ContractKind kind) {}

    private record Costs(LocalDate decided, LocalDate zone, EmployerCosts percents) {}

    @Override
    public Function<LocalDate, EmployerCosts> employerCosts(InstitutionId id, ContractKind kind) {
        var all = standing.of(id, new CostsOf(kind), () -> costs(id, kind));
        return on -> all.stream()
                .filter(it -> !it.decided().isAfter(on))
                .filter(it -> !it.zone().isAfter(on.isBefore(OLDEST_RATE) ? OLDEST_RATE : on))
                .findFirst()
                .map(Costs::percents)
                .orElseThrow(() -> new NotFound("employer's costs of " + kind + " on " + on));
    }

    private List<Costs> costs(InstitutionId id, ContractKind kind) {
        return jdbc.sql("""
                        select cost.valid_from as decided, zone.valid_from as zone, holiday_pay, pension,
                            coalesce(cost.contribution, zone.percent) as contribution
                        from employer_cost cost join institution using (institution_id)
                        join contribution_zone zone on zone.zone = institution.contribution_zone
                        where institution_id = :id and contract_kind = :kind
                        order by cost.valid_from desc, cost.decision_id desc, zone.valid_from desc
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .query((row, n) -> new Costs(
                        row.getObject("decided", LocalDate.class),
                        row.getObject("zone", LocalDate.class),
                        new EmployerCosts(
                                new Percent(row.getBigDecimal("holiday_pay")),
                                new Percent(row.getBigDecimal("pension")),
                                new Percent(row.getBigDecimal("contribution")))))
                .list();
    }

    private static final String PROGRAMME = """
            select p.*, f.name as faculty_name from programme p join faculty f using (institution_id, faculty_id)
            where institution_id = :id\s""";

    private static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                ProgrammeId.of(row.getString("programme_id")),
                FacultyId.of(row.getString("faculty_id")),
                row.getString("faculty_name"),
                row.getString("name"),
                row.getString("name_nn"),
                row.getString("name_en"),
                row.getString("level"),
                row.getInt("students"));
    }

    @Override
    public List<Programme> programmes(InstitutionId id) {
        return jdbc.sql(PROGRAMME + "order by p.name")
                .param("id", id.value())
                .query((row, n) -> programme(row))
                .list();
    }

    @Override
    public Optional<Programme> programme(InstitutionId id, ProgrammeId programme) {
        return jdbc.sql(PROGRAMME + "and programme_id = :programme")
                .param("id", id.value())
                .param("programme", programme.value())
                .query((row, n) -> programme(row))
                .optional();
    }

    @Override
    public List<Course> courses(InstitutionId id) {
        return jdbc.sql("select * from course where institution_id = :id order by code")
                .param("id", id.value())
                .query(COURSE)
                .list();
    }

    @Override
    public Optional<Course> course(InstitutionId id, CourseId course) {
        return jdbc.sql("select * from course where institution_id = :id and course_id = :course")
                .param("id", id.value())
                .param("course", course.value())
                .query(COURSE)
                .optional();
    }

    private static final RowMapper<Course> COURSE = (row, n) -> new Course(
            CourseId.of(row.getString("course_id")),
            ProgrammeId.of(row.getString("programme_id")),
            row.getString("code"),
            row.getString("name"),
            row.getInt("students"));

    private static final String SEMESTER = """
            select semester_id, code, lower(period) as first_day, upper(period) - 1 as last_day,
                lower(teaching) as teaching_first, upper(teaching) - 1 as teaching_last,
                lower(exams) as exams_first, upper(exams) - 1 as exams_last
            from semester where institution_id = :id\s""";

    private record Semesters(InstitutionId of) {}

    private static final RowMapper<Semester> READ_SEMESTER = (row, n) -> new Semester(
            SemesterId.of(row.getString("semester_id")),
            row.getString("code"),
            days(row, "first_day", "last_day"),
            days(row, "teaching_first", "teaching_last"),
            days(row, "exams_first", "exams_last"));

    private static Period days(ResultSet row, String from, String to) throws SQLException {
        return new Period(row.getObject(from, LocalDate.class), row.getObject(to, LocalDate.class));
    }

    @Override
    public List<Semester> semesters(InstitutionId id) {
        return Remembered.whileReading(new Semesters(id), () -> readSemesters(id));
    }

    private List<Semester> readSemesters(InstitutionId id) {
        return jdbc.sql(SEMESTER + "order by period")
                .param("id", id.value())
                .query(READ_SEMESTER)
                .list();
    }

    @Override
    public Semester semesterOf(InstitutionId id, LocalDate date) {
        return jdbc.sql(SEMESTER + "and period @> :date::date")
                .param("id", id.value())
                .param("date", date)
                .query(READ_SEMESTER)
                .optional()
                .orElseThrow(() -> new NotFound("semester of " + date));
    }

    @Override
    public List<NavOffice> navOffices() {
        return nav.offices();
    }

    @Override
    public Optional<NavOffice> navOffice(String number) {
        return nav.office(number);
    }

    @Override
    public List<NavUnit> navUnits() {
        return nav.units();
    }

    @Override
    public Optional<NavUnit> navUnit(String number) {
        return nav.unit(number);
    }

    @Override
    public Optional<NavUnit> navUnitFor(String officeNumber) {
        return nav.unitFor(officeNumber);
    }

    @Override
    public Map<String, NavSource> navSources() {
        return nav.sources();
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        return Holidays.isHoliday(day);
    }
}

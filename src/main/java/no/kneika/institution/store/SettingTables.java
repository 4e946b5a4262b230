package no.kneika.institution.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Course;
import no.kneika.institution.CourseId;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.FacultyId;
import no.kneika.institution.Funder;
import no.kneika.institution.Institution;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.Programme;
import no.kneika.institution.ProgrammeId;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Setting;
import no.kneika.institution.domain.OrdinarySemesters;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what an institution decides for itself. */
@Repository
class SettingTables implements InstitutionSettings {

    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2032;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final RulebookWriting rulebooks;
    private final Standing standing;

    SettingTables(JdbcClient jdbc, BusinessClock clock, RulebookWriting rulebooks, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Override
    public InstitutionId found(Institution institution, ClaimContact contact) {
        var id = institution.id();
        jdbc.sql("""
                        insert into institution (institution_id, name, name_nn, short_name, orgnr, dbh_code, fs_number, kind,
                            contribution_zone, municipality)
                        values (:id, :name, :nameNn, :shortName, :orgnr, :dbh, :fs, :kind, :zone, :municipality)
                        """)
                .param("id", id.value())
                .param("name", institution.name())
                .param("nameNn", institution.nameNn())
                .param("shortName", institution.shortName())
                .param("orgnr", institution.orgnr())
                .param("dbh", institution.dbhCode())
                .param("fs", institution.fsNumber())
                .param("kind", institution.kind().name())
                .param("zone", institution.contributionZone())
                .param("municipality", institution.municipality())
                .update();
        jdbc.sql("""
                        insert into claim_contact (institution_id, contact_id, name, phone, email, account, at)
                        values (:id, :contact, :name, :phone, :email, :account, :at)
                        """)
                .param("id", id.value())
                .param("contact", Ids.next())
                .param("name", contact.name())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("account", contact.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        OrdinarySemesters.of(FIRST_YEAR, LAST_YEAR).forEach(dates -> addSemester(id, dates));
        // Holiday pay: 12 % by collective agreement, 10.2 % by ferieloven § 10; an institution decides its own.
        ordinaryCosts(id, ContractKind.EMPLOYEE, "12.0");
        ordinaryCosts(id, ContractKind.CONTRACTOR, "0");
        rulebooks.begin(id, LocalDate.of(FIRST_YEAR, 1, 1));
        return id;
    }

    private void addSemester(InstitutionId id, OrdinarySemesters.Dates dates) {
        jdbc.sql("""
                        insert into semester (institution_id, semester_id, code, period, teaching, exams)
                        values (:id, :semester, :code, :period::daterange, :teaching::daterange, :exams::daterange)
                        """)
                .param("id", id.value())
                .param("semester", Ids.next())
                .param("code", dates.code())
                .param("period", range(dates.period()))
                .param("teaching", range(dates.teaching()))
                .param("exams", range(dates.exams()))
                .update();
    }

    private static String range(Period period) {
        return "[" + period.from() + "," + period.to() + "]";
    }

    private void ordinaryCosts(InstitutionId id, ContractKind kind, String holidayPay) {
        jdbc.sql("""
                        insert into employer_cost (institution_id, decision_id, contract_kind, valid_from, holiday_pay, pension,
                            contribution, decided_by, decided_at)
                        values (:id, :decision, :kind, :from, :holidayPay::numeric, 0, null, :by, :at)
                        """)
                .param("id", id.value())
                .param("decision", Ids.next())
                .param("kind", kind.name())
                .param("from", LocalDate.of(FIRST_YEAR, 1, 1))
                .param("holidayPay", holidayPay)
                .param("by", Actor.HOUSE.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public FacultyId addFaculty(InstitutionId institution, String name) {
        var id = new FacultyId(Ids.next());
        jdbc.sql("insert into faculty (institution_id, faculty_id, name) values (:institution, :id, :name)")
                .param("institution", institution.value())
                .param("id", id.value())
                .param("name", name)
                .update();
        return id;
    }

    @Override
    public ProgrammeId addProgramme(InstitutionId institution, Programme programme) {
        jdbc.sql("""
                        insert into programme (institution_id, programme_id, faculty_id, name, name_nn, name_en, level, students)
                        values (:institution, :id, :faculty, :name, :nameNn, :nameEn, :level, :students)
                        """)
                .param("institution", institution.value())
                .param("id", programme.id().value())
                .param("faculty", programme.faculty().value())
                .param("name", programme.name())
                .param("nameNn", programme.nameNn())
                .param("nameEn", programme.nameEn())
                .param("level", programme.level())
                .param("students", programme.students())
                .update();
        return programme.id();
    }

    @Override
    public CourseId addCourse(InstitutionId institution, Course course) {
        jdbc.sql("""
                        insert into course (institution_id, course_id, programme_id, code, name, students)
                        values (:institution, :id, :programme, :code, :name, :students)
                        """)
                .param("institution", institution.value())
                .param("id", course.id().value())
                .param("programme", course.programme().value())
                .param("code", course.code())
                .param("name", course.name())
                .param("students", course.students())
                .update();
        return course.id();
    }

    @Override
    public Decision<Map<Setting, String>> consider(Actor by, NewRulebook it) {
        return rulebooks.consider(by, it);
    }

    @Override
    public Decision<RulebookVersionId> decide(Actor by, NewRulebook it) {
        return rulebooks.decide(by, it);
    }

    @Override
    public RulebookVersionId broughtAlong(Actor house, NewRulebook it) {
        return rulebooks.broughtAlong(house, it);
    }

    @Override
    public Decision<RulebookVersionId> decide(
            Actor by, Funder funder, Setting setting, String value, LocalDate from, String reason) {
        return rulebooks.decide(by, funder, setting, value, from, reason);
    }

    private static boolean mayDecide(Actor by) {
        return by.capacity() == Capacity.ADMIN || by.capacity() == Capacity.SYSTEM;
    }

    @Override
    public Decision<UUID> decide(Actor by, ContractKind kind, EmployerCosts costs, LocalDate from) {
        if (!mayDecide(by)) return Decision.refused(Reason.of("setting-admin-only", "product.md, ADMIN"));
        standing.decides();
        var decision = Ids.next();
        jdbc.sql("""
                        insert into employer_cost (institution_id, decision_id, contract_kind, valid_from, holiday_pay, pension,
                            contribution, decided_by, decided_at)
                        values (:institution, :decision, :kind, :from, :holidayPay, :pension, :contribution, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("decision", decision)
                .param("kind", kind.name())
                .param("from", from)
                .param("holidayPay", costs.holidayPay().value())
                .param("pension", costs.pension().value())
                .param("contribution", costs.contribution().value())
                .param("by", by.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Decision.accepted(decision);
    }
}

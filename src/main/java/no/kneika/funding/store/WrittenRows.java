package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ContactPerson;
import no.kneika.funding.WrittenApplication;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Funder;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What applications say, version by version; the student's words sealed. */
@Repository
public class WrittenRows {

    private final JdbcClient sql;
    private final Vault vault;

    WrittenRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public WrittenApplication read(ApplicationId id, int version) {
        return sql.sql("select * from application_version where application_id = ? and version = ?")
                .params(id.value(), version)
                .query(this::row)
                .single();
    }

    /** A second writer of the same version meets the primary key: somebody was first. */
    public void add(
            Actor by,
            ApplicationId id,
            CaseId caseId,
            int version,
            WrittenApplication it,
            LocalDate rulebookOn,
            RulebookVersionId rulebook,
            Instant at) {
        sql.sql("""
                        insert into application_version (institution_id, application_id, case_id, version, funder, office_number,
                            office_name, adviser_name, unit_number, unit_name, from_on, to_on, minutes, rate, holiday_percent,
                            pension_percent, contribution_percent, mentor_name, reasons, contact_name, contact_phone, contact_email,
                            rulebook_on, rulebook_version, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id.value(),
                        caseId.value(),
                        version,
                        it.funder().name(),
                        it.officeNumber(),
                        it.officeName(),
                        it.adviserName(),
                        it.unitNumber(),
                        it.unitName(),
                        it.period().from(),
                        it.period().to(),
                        it.hours().value(),
                        it.rate().kroner(),
                        it.costs().holidayPay().value(),
                        it.costs().pension().value(),
                        it.costs().contribution().value(),
                        it.mentorName(),
                        vault.seal(place(by.institution(), id, version), it.reasons()),
                        it.contact().name(),
                        it.contact().phone(),
                        it.contact().email(),
                        rulebookOn,
                        rulebook.value(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sealed to its version too: the words of one version are not good for another. */
    private static Place place(InstitutionId institution, ApplicationId id, int version) {
        return new Place(institution, "application_version", "reasons/" + version, id.value());
    }

    private WrittenApplication row(ResultSet rs, int number) throws SQLException {
        var id = new ApplicationId(rs.getObject("application_id", UUID.class));
        var institution = new InstitutionId(rs.getObject("institution_id", UUID.class));
        return new WrittenApplication(
                Funder.valueOf(rs.getString("funder")),
                rs.getString("office_number"),
                rs.getString("office_name"),
                rs.getString("adviser_name"),
                rs.getString("unit_number"),
                rs.getString("unit_name"),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                new Minutes(rs.getInt("minutes")),
                new HourlyRate(rs.getBigDecimal("rate")),
                new EmployerCosts(
                        new Percent(rs.getBigDecimal("holiday_percent")),
                        new Percent(rs.getBigDecimal("pension_percent")),
                        new Percent(rs.getBigDecimal("contribution_percent"))),
                rs.getString("mentor_name"),
                vault.open(place(institution, id, rs.getInt("version")), rs.getBytes("reasons")),
                new ContactPerson(
                        rs.getString("contact_name"), rs.getString("contact_phone"), rs.getString("contact_email")));
    }
}

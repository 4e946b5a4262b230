package no.kneika.funding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.AgreementId;
import no.kneika.funding.domain.WrittenAgreement;
import no.kneika.funding.domain.WrittenAgreement.Employer;
import no.kneika.funding.domain.WrittenAgreement.Someone;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agreements say, version by version; what is said of a person is sealed. */
@Repository
public class AgreementTexts {

    private static final String TABLE = "nav_agreement_version";

    private final JdbcClient sql;
    private final Vault vault;

    AgreementTexts(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public WrittenAgreement read(AgreementId id, int version) {
        return sql.sql("""
                        select v.*, a.mentor_id from nav_agreement_version v
                        join nav_agreement a on a.institution_id = v.institution_id and a.id = v.agreement_id
                        where v.agreement_id = ? and v.version = ?
                        """).params(id.value(), version).query(this::row).single();
    }

    /** A second writer of the same version meets the primary key: somebody was first. */
    public void add(Actor by, AgreementId id, CaseId caseId, int version, WrittenAgreement it, Instant at) {
        var institution = by.institution();
        sql.sql("""
                        insert into nav_agreement_version (institution_id, agreement_id, case_id, version, written_on, student_name,
                            student_phone, employer_name, employer_number, contact_name, contact_phone, adviser_name, adviser_phone,
                            mentor_name, mentor_phone, from_on, to_on, tasks, follow_up, facilitation, family_tie, hours_a_month,
                            wage_kroner, wage_kind, position_percent, holiday_share, pension_share, contribution_share, account,
                            recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(institution.value())
                .param(id.value())
                .param(caseId.value())
                .param(version)
                .param(it.writtenOn())
                .param(it.student().name())
                .param(it.student().phone())
                .param(it.employer().name())
                .param(it.employer().number())
                .param(it.employer().contact().name())
                .param(it.employer().contact().phone())
                .param(it.adviser().name())
                .param(it.adviser().phone())
                .param(it.mentorContact().name())
                .param(it.mentorContact().phone())
                .param(it.period().from())
                .param(it.period().to())
                .param(vault.seal(place(institution, "tasks", id, version), it.tasks()))
                .param(vault.seal(place(institution, "follow_up", id, version), it.followUp()))
                .param(vault.seal(place(institution, "facilitation", id, version), it.facilitation()))
                .param(it.familyTie()
                        .map(why -> vault.seal(place(institution, "family_tie", id, version), why))
                        .orElse(null))
                .param(it.terms().hours().intValueExact())
                .param(it.terms().wage().intValueExact())
                .param(it.terms().kind().name())
                .param(it.terms().position())
                .param(it.terms().holiday())
                .param(it.terms().pension())
                .param(it.terms().contribution())
                .param(it.account())
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sealed to its version too: the words of one version are not good for another. */
    private static Place place(InstitutionId institution, String column, AgreementId id, int version) {
        return new Place(institution, TABLE, column + "/" + version, id.value());
    }

    private WrittenAgreement row(ResultSet rs, int number) throws SQLException {
        var id = new AgreementId(rs.getObject("agreement_id", UUID.class));
        var institution = new InstitutionId(rs.getObject("institution_id", UUID.class));
        int version = rs.getInt("version");
        var tie = rs.getBytes("family_tie");
        return new WrittenAgreement(
                new PersonId(rs.getObject("mentor_id", UUID.class)),
                rs.getObject("written_on", LocalDate.class),
                new Someone(rs.getString("student_name"), rs.getString("student_phone")),
                new Employer(
                        rs.getString("employer_name"),
                        rs.getString("employer_number"),
                        new Someone(rs.getString("contact_name"), rs.getString("contact_phone"))),
                new Someone(rs.getString("adviser_name"), rs.getString("adviser_phone")),
                new Someone(rs.getString("mentor_name"), rs.getString("mentor_phone")),
                vault.open(place(institution, "tasks", id, version), rs.getBytes("tasks")),
                new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                vault.open(place(institution, "follow_up", id, version), rs.getBytes("follow_up")),
                vault.open(place(institution, "facilitation", id, version), rs.getBytes("facilitation")),
                AgreementRows.terms(rs),
                rs.getString("account"),
                tie == null
                        ? Optional.empty()
                        : Optional.of(vault.open(place(institution, "family_tie", id, version), tie)));
    }
}

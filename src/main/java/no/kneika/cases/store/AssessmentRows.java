package no.kneika.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.Assessment;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of assessments and, apart from them, of diagnoses. */
@Repository
public class AssessmentRows {

    /** An assessment, its words still sealed; {@code row} is where they were sealed. */
    public record Sealed(AssessedNeed figures, UUID row, byte[] told) {

        public Assessment open(String words) {
            return Told.read(figures.caseId(), figures.version(), figures.hoursPerWeek(), figures.needPeriod(), words);
        }
    }

    /** A diagnosis, still sealed. */
    public record SealedDiagnosis(UUID row, byte[] told) {}

    private final JdbcClient sql;
    private final Vault vault;

    AssessmentRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public Optional<Sealed> newest(CaseId caseId) {
        return sql.sql("select * from assessment where case_id = ? order by version desc limit 1")
                .param(caseId.value())
                .query((rs, n) -> new Sealed(figures(rs, n), rs.getObject("id", UUID.class), rs.getBytes("told")))
                .optional();
    }

    /** The newest figures of each case that has been assessed. */
    public Map<CaseId, AssessedNeed> figures(Collection<CaseId> cases) {
        var found = new HashMap<CaseId, AssessedNeed>();
        if (cases.isEmpty()) return found;
        // Not the words: they are sealed, and long.
        sql.sql("""
                        select distinct on (case_id) case_id, version, week_minutes, need_from, need_to, made_at
                        from assessment where case_id = any(:cases) order by case_id, version desc
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(AssessmentRows::figures)
                .list()
                .forEach(figures -> found.put(figures.caseId(), figures));
        return found;
    }

    /** A second writer with the same version meets the table's own uniqueness: somebody was first. */
    public void add(Actor by, Assessment it, int version, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into assessment (institution_id, id, case_id, version, told, week_minutes, need_from, need_to, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id,
                        it.caseId().value(),
                        version,
                        vault.seal(new Place(by.institution(), "assessment", "told", id), Told.write(it)),
                        it.hoursPerWeek().value(),
                        it.needPeriod().from(),
                        it.needPeriod().to(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<SealedDiagnosis> diagnosis(CaseId caseId) {
        return sql.sql("select id, told from diagnosis where case_id = ? order by told_at desc, id desc limit 1")
                .param(caseId.value())
                .query((rs, n) -> new SealedDiagnosis(rs.getObject(1, UUID.class), rs.getBytes(2)))
                .optional();
    }

    public void tell(Actor by, CaseId caseId, String words, Instant at) {
        var id = Ids.next();
        sql.sql("insert into diagnosis (institution_id, id, case_id, told, told_by, told_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        by.institution().value(),
                        id,
                        caseId.value(),
                        vault.seal(new Place(by.institution(), "diagnosis", "told", id), words),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static AssessedNeed figures(ResultSet rs, int number) throws SQLException {
        return new AssessedNeed(
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getInt("version"),
                new Minutes(rs.getInt("week_minutes")),
                new Period(rs.getObject("need_from", LocalDate.class), rs.getObject("need_to", LocalDate.class)),
                rs.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toLocalDate());
    }
}

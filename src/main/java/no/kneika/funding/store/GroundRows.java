package no.kneika.funding.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.kneika.funding.OwnGrounds.Word;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What coordinators have answered for about why the institution pays. */
@Repository
public class GroundRows {

    private final JdbcClient sql;

    GroundRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<Word> of(CaseId caseId) {
        return sql.sql("select * from own_ground_word where case_id = ? order by attested_at desc, id desc")
                .param(caseId.value())
                .query((rs, n) -> new Word(
                        OwnGround.valueOf(rs.getString("ground")),
                        new Period(rs.getObject("from_on", LocalDate.class), rs.getObject("to_on", LocalDate.class)),
                        new PersonId(rs.getObject("attested_by", UUID.class)),
                        rs.getObject("attested_at", OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDate()))
                .list();
    }

    public void add(Actor by, CaseId caseId, OwnGround ground, Period days, Instant at) {
        sql.sql("""
                        insert into own_ground_word (institution_id, id, case_id, ground, from_on, to_on, attested_by, attested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        Ids.next(),
                        caseId.value(),
                        ground.name(),
                        days.from(),
                        days.to(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

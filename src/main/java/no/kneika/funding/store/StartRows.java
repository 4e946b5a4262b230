package no.kneika.funding.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.OwnRisk;
import no.kneika.funding.VerbalYes;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that let work start before a grant: NAV's word, or an approver's. */
@Repository
public class StartRows {

    /**
     * NAV's word for one application.
     *
     * @param lastDay of what was applied for
     * @param rejectedOn when NAV took it back in writing; its word is good until the day before
     */
    public record Verbal(
            CaseId caseId,
            String saidBy,
            LocalDate saidOn,
            LocalDate from,
            LocalDate lastDay,
            Optional<LocalDate> rejectedOn) {

        /** The days it is good for; empty when NAV took it back before it began. */
        public Optional<Period> days() {
            var last = rejectedOn
                    .map(day -> day.minusDays(1))
                    .filter(lastDay::isAfter)
                    .orElse(lastDay);
            return last.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, last));
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from)
                    && !day.isAfter(lastDay)
                    && rejectedOn.map(day::isBefore).orElse(true);
        }
    }

    private final JdbcClient sql;
    private final Vault vault;

    StartRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public List<Verbal> verbal(CaseId caseId) {
        return verbal(List.of(caseId));
    }

    public List<Verbal> verbal(Collection<CaseId> cases) {
        return sql.sql("""
                        select c.case_id, c.said_by, c.said_on, c.valid_from, v.to_on, r.decided_on
                        from verbal_confirmation c
                        join application_dispatch d on d.institution_id = c.institution_id and d.application_id = c.application_id
                        join application_version v on v.institution_id = d.institution_id and v.application_id = d.application_id
                             and v.version = d.version
                        left join rejection r on r.institution_id = c.institution_id and r.application_id = c.application_id
                        where c.case_id = any(:cases) order by c.noted_at
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((rs, n) -> new Verbal(
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        rs.getString("said_by"),
                        rs.getObject("said_on", LocalDate.class),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("to_on", LocalDate.class),
                        Optional.ofNullable(rs.getObject("decided_on", LocalDate.class))))
                .list();
    }

    public List<Period> ownRisk(CaseId caseId) {
        return sql.sql("select from_on, to_on from own_risk_start where case_id = ? order by from_on")
                .param(caseId.value())
                .query((rs, n) -> new Period(rs.getObject(1, LocalDate.class), rs.getObject(2, LocalDate.class)))
                .list();
    }

    public UUID note(Actor by, CaseId caseId, VerbalYes it, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into verbal_confirmation (institution_id, id, case_id, application_id, said_by, said_on, valid_from, what,
                            noted_by, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id,
                        caseId.value(),
                        it.application().value(),
                        it.saidBy(),
                        it.saidOn(),
                        it.validFrom(),
                        vault.seal(new Place(by.institution(), "verbal_confirmation", "what", id), it.what()),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public UUID allow(Actor by, CaseId caseId, OwnRisk it, Money exposure, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into own_risk_start (institution_id, id, case_id, from_on, to_on, reason, exposure_ore, approved_by,
                            approved_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        id,
                        caseId.value(),
                        it.period().from(),
                        it.period().to(),
                        it.reason(),
                        exposure.ore(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}

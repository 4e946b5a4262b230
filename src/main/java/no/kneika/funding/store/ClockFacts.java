package no.kneika.funding.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.MonthsElsewhere;
import no.kneika.funding.PlanAfterMonths;
import no.kneika.funding.Tapering;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is said about NAV's months; each is a fact and stands. */
@Repository
public class ClockFacts {

    private final JdbcClient sql;

    ClockFacts(JdbcClient sql) {
        this.sql = sql;
    }

    public UUID told(Actor by, CaseId caseId, MonthsElsewhere it, Instant at) {
        var id = Ids.next();
        sql.sql("""
                        insert into months_elsewhere (institution_id, id, case_id, from_on, to_on, months, place, source, told_by, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(id)
                .param(caseId.value())
                .param(it.days().map(Period::from).orElse(null))
                .param(it.days().map(Period::to).orElse(null))
                .param(it.days().isPresent() ? null : it.months())
                .param(it.place())
                .param(it.source().name())
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whose case it was told in; empty when there is none for whoever asks. */
    public Optional<CaseId> caseOf(UUID entry) {
        return sql.sql("select case_id from months_elsewhere where id = ?")
                .param(entry)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** Taking back twice is taking back once. */
    public void takenBack(Actor by, CaseId caseId, UUID entry, Instant at) {
        sql.sql("""
                        insert into months_elsewhere_withdrawal (institution_id, entry_id, case_id, withdrawn_by, withdrawn_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        by.institution().value(),
                        entry,
                        caseId.value(),
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void allowed(Actor by, CaseId caseId, int extra, String reason, Instant at) {
        sql.sql("""
                        insert into months_exception (institution_id, id, case_id, extra_months, reason, approved_by, approved_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        Ids.next(),
                        caseId.value(),
                        extra,
                        reason,
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void planned(Actor by, CaseId caseId, PlanAfterMonths.Plan plan, String note, boolean wish, Instant at) {
        sql.sql("""
                        insert into plan_after_months (institution_id, id, case_id, plan, note, wish, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        Ids.next(),
                        caseId.value(),
                        plan.name(),
                        note,
                        wish,
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void answered(
            Actor by,
            CaseId caseId,
            LocalDate from,
            Tapering.Answer answer,
            Optional<Minutes> perWeek,
            boolean byStudent,
            Instant at) {
        sql.sql("""
                        insert into tapering_answer (institution_id, id, case_id, from_on, answer, week_minutes, by_student, answered_by,
                            answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(by.institution().value())
                .param(Ids.next())
                .param(caseId.value())
                .param(from)
                .param(answer.name())
                .param(perWeek.map(Minutes::value).orElse(null))
                .param(byStudent)
                .param(by.person().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

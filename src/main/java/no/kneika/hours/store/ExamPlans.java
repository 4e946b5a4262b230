package no.kneika.hours.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.kneika.hours.domain.ExamForecast.Plan;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When exams are and what is kept for them (spareplaner). */
@Repository
public class ExamPlans {

    private final JdbcClient jdbc;

    ExamPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that counts. */
    public Optional<Plan> of(CaseId caseId) {
        return jdbc.sql("""
                        select exam_on, kept_minutes from exam_plan
                        where institution_id = me_inst() and case_id = :case order by number desc limit 1
                        """)
                .param("case", caseId.value())
                .query((row, n) ->
                        new Plan(row.getObject("exam_on", LocalDate.class), new Minutes(row.getInt("kept_minutes"))))
                .optional();
    }

    public void insert(CaseId caseId, Plan plan, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into exam_plan (institution_id, case_id, number, exam_on, kept_minutes, planned_by, planned_at)
                        select me_inst(), :case, coalesce(max(number), 0) + 1, :on, :kept, :by, :at from exam_plan
                        where institution_id = me_inst() and case_id = :case
                        """)
                .param("case", caseId.value())
                .param("on", plan.examOn())
                .param("kept", plan.kept().value())
                .param("by", by.value())
                .param("at", Entries.utc(at))
                .update();
    }
}

package no.kneika.matching.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of those who are put forward to a student, and what came of it. */
@Repository
public class CandidateRows {

    private final JdbcClient jdbc;

    CandidateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param chosen for an assignment that has not ended; one whose last day is over can be chosen again */
    public record Row(CaseId caseId, PersonId mentor, boolean refused, boolean chosen) {}

    public List<Row> of(CaseId caseId, LocalDate today) {
        return jdbc.sql("""
                        select c.case_id, c.mentor_id, r.refused_at is not null as refused,
                            exists (select from candidate_choice h left join assignment_end e
                                    on e.institution_id = h.institution_id and e.assignment_id = h.assignment_id
                                where h.institution_id = c.institution_id and h.case_id = c.case_id
                                    and h.mentor_id = c.mentor_id and (e.last_day is null or e.last_day >= :today)) as chosen
                        from candidate c
                        left join candidate_refusal r on r.institution_id = c.institution_id
                            and r.case_id = c.case_id and r.mentor_id = c.mentor_id
                        where c.case_id = :case order by c.proposed_at, c.id
                        """)
                .param("case", caseId.value())
                .param("today", today)
                .query((rs, line) -> new Row(
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        new PersonId(rs.getObject("mentor_id", UUID.class)),
                        rs.getBoolean("refused"),
                        rs.getBoolean("chosen")))
                .list();
    }

    /** Cases the actor sees with somebody put forward whom the student has neither chosen nor turned down. */
    public List<CaseId> waitingForTheStudent() {
        return jdbc.sql("""
                        select distinct c.case_id from candidate c
                        where not exists (select 1 from candidate_refusal r where r.institution_id = c.institution_id
                                and r.case_id = c.case_id and r.mentor_id = c.mentor_id)
                          and not exists (select 1 from candidate_choice h where h.institution_id = c.institution_id
                                and h.case_id = c.case_id and h.chosen_at >= c.proposed_at)
                        """)
                .query((rs, line) -> new CaseId(rs.getObject("case_id", UUID.class)))
                .list();
    }

    /** How much of each mentor's week is taken, over every case of the institution. */
    public Map<PersonId, Minutes> weeksTaken(LocalDate day) {
        var taken = new HashMap<PersonId, Minutes>();
        jdbc.sql("select mentor_id, minutes from weeks_taken(:day)")
                .param("day", day)
                .query(rs -> {
                    taken.put(new PersonId(rs.getObject("mentor_id", UUID.class)), new Minutes(rs.getInt("minutes")));
                });
        return taken;
    }

    public void propose(Actor by, CaseId caseId, PersonId mentor, Instant at) {
        jdbc.sql("""
                        insert into candidate (institution_id, id, case_id, mentor_id, proposed_by, proposed_at)
                        values (:institution, :id, :case, :mentor, :by, :at) on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("mentor", mentor.value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void refuse(Actor by, CaseId caseId, PersonId mentor, Instant at) {
        jdbc.sql("""
                        insert into candidate_refusal (institution_id, case_id, mentor_id, refused_by, refused_at)
                        values (:institution, :case, :mentor, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("case", caseId.value())
                .param("mentor", mentor.value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void choose(Actor by, CaseId caseId, PersonId mentor, AssignmentId assignment, Instant at) {
        jdbc.sql("""
                        insert into candidate_choice
                            (institution_id, case_id, mentor_id, assignment_id, chosen_by, chosen_at)
                        values (:institution, :case, :mentor, :assignment, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("case", caseId.value())
                .param("mentor", mentor.value())
                .param("assignment", assignment.value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

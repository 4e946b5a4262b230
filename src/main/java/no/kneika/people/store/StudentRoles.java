package no.kneika.people.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.intake.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The role STUDENT of many at once: it follows from a register, and ends with it when somebody decides so. */
@Repository
class StudentRoles {

    private final JdbcClient jdbc;

    StudentRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who do not hold it hold it from today. Nobody gives a role to themselves: then the house has read the register. */
    void begin(Rows students, PersonId by, LocalDate today, OffsetDateTime at) {
        jdbc.sql("""
                        insert into role_grant (institution_id, role_id, person_id, capacity, from_date, granted_by, granted_at)
                        select me_inst(), r.role, r.id, 'STUDENT', :today, case when r.id = :by then :house else :by end, :at
                        from json_to_recordset(cast(:rows as json)) as r (id uuid, role uuid)
                        left join (select person_id from role_held where institution_id = me_inst() and capacity = 'STUDENT'
                            and counts and coalesce(until_date, :today) >= :today group by person_id) h on h.person_id = r.id
                        where h.person_id is null
                        """)
                .param("rows", students.json())
                .param("today", today)
                .param("by", by.value())
                .param("house", Actor.HOUSE.value())
                .param("at", at)
                .update();
    }

    /** Yesterday was their last day. */
    int end(Set<UUID> people, PersonId by, LocalDate today, OffsetDateTime at) {
        if (people.isEmpty()) return 0;
        return jdbc.sql("""
                        insert into role_end (institution_id, role_id, last_day, ended_by, ended_at, reason)
                        select institution_id, role_id, :last, :by, :at, 'import'
                        from role_held where institution_id = me_inst() and capacity = 'STUDENT' and counts
                            and person_id = any(:people) and coalesce(until_date, :today) >= :today
                        on conflict do nothing
                        """)
                .param("last", today.minusDays(1))
                .param("today", today)
                .param("by", by.value())
                .param("at", at)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }
}

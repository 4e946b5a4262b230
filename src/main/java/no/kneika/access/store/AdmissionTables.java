package no.kneika.access.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.access.Admitted;
import no.kneika.access.DenialKind;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Admits and keeps away. The time is that of the transaction ({@code me_now()}), which the policies compare with: whoever
 * is admitted is so in the rest of the same transaction.
 */
@Repository
class AdmissionTables implements Admissions {

    private static final String CASE_OPENED = "case opened";
    private static final String OPEN = "from_at <= me_now() and (until_at is null or until_at > me_now())";

    private final JdbcClient jdbc;
    private final People people;
    private final BusinessClock clock;

    AdmissionTables(JdbcClient jdbc, People people, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void opened(Actor by, CaseId caseId, PersonId student) {
        var bySelf = by.person().equals(student);
        if (!bySelf && by.capacity() != Capacity.SYSTEM) insert(by, caseId, by.person(), by.capacity(), CASE_OPENED);
        insert(by, caseId, student, Capacity.STUDENT, CASE_OPENED);
        deny(by, caseId, student, DenialKind.OWN_CASE);
    }

    @Override
    public Decision<CaseId> admit(Actor by, CaseId caseId, PersonId person, Capacity capacity, String reason) {
        if (!isAdmitted(by, caseId)) throw new NotFound("case");
        var against = new ArrayList<Reason>();
        if (isDenied(caseId, person))
            against.add(Reason.of("admission-denied", "rules.md 7, never").at("person"));
        if (!people.capacities(person, today()).contains(capacity))
            against.add(Reason.of("admission-without-role", "rules.md 7").at("person"));
        if (reason.isBlank() || reason.length() > 255)
            against.add(
                    Reason.of("admission-reason", "security.md, need to know").at("reason"));
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        insert(by, caseId, person, capacity, reason.strip());
        return Decision.accepted(caseId);
    }

    private LocalDate today() {
        return clock.today();
    }

    private void insert(Actor by, CaseId caseId, PersonId person, Capacity capacity, String reason) {
        jdbc.sql("""
                        insert into admission (institution_id, id, case_id, person_id, capacity, from_at, granted_by, granted_at, reason)
                        values (:institution, :id, :case, :person, :capacity, me_now(), :by, me_now(), :reason)
                        on conflict on constraint admission_once do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("person", person.value())
                .param("capacity", capacity.name())
                .param("by", by.person().value())
                .param("reason", reason)
                .update();
    }

    @Override
    public void close(Actor by, CaseId caseId, PersonId person, Capacity capacity, String reason) {
        closeAfter(LocalDate.EPOCH, by, caseId, person, capacity, reason);
    }

    @Override
    public void closeAfter(
            LocalDate lastDay, Actor by, CaseId caseId, PersonId person, Capacity capacity, String reason) {
        jdbc.sql("""
                        update admission set until_at = greatest(me_now(), :end), closed_by = :by, closed_at = me_now(), close_reason = :reason
                        where institution_id = me_inst() and case_id = :case and person_id = :person and capacity = :capacity and\s""" + OPEN)
                .param(
                        "end",
                        lastDay.plusDays(1).atStartOfDay(BusinessClock.ZONE).toOffsetDateTime())
                .param("by", by.person().value())
                .param("reason", reason)
                .param("case", caseId.value())
                .param("person", person.value())
                .param("capacity", capacity.name())
                .update();
    }

    @Override
    public void deny(Actor by, CaseId caseId, PersonId person, DenialKind kind) {
        for (var capacity : Capacity.values())
            if (capacity != Capacity.STUDENT && capacity != Capacity.SYSTEM)
                close(by, caseId, person, capacity, kind.name());
        jdbc.sql("""
                        insert into denial (institution_id, case_id, person_id, kind, denied_by, denied_at)
                        values (:institution, :case, :person, :kind, :by, me_now()) on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("case", caseId.value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("by", by.person().value())
                .update();
    }

    @Override
    public boolean isDenied(CaseId caseId, PersonId person) {
        return jdbc.sql("""
                        select exists (select from denial
                            where institution_id = me_inst() and case_id = :case and person_id = :person)
                        """)
                .param("case", caseId.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<CaseId> admittedTo(Actor actor) {
        return jdbc.sql("""
                        select case_id from admission where institution_id = me_inst() and person_id = :person
                            and capacity = :capacity and\s""" + OPEN + """
                         and (capacity = 'STUDENT' or case_id not in (select case_id from denial
                            where institution_id = me_inst() and person_id = :person)) order by case_id
                        """)
                .param("person", actor.person().value())
                .param("capacity", actor.capacity().name())
                .query((row, n) -> CaseId.of(row.getString("case_id")))
                .list();
    }

    @Override
    public boolean isAdmitted(Actor actor, CaseId caseId) {
        return actor.capacity() == Capacity.SYSTEM || admittedTo(actor).contains(caseId);
    }

    @Override
    public List<Admitted> around(CaseId caseId) {
        return jdbc.sql("""
                        select person_id, capacity, from_at, reason from admission
                        where institution_id = me_inst() and case_id = :case and\s""" + OPEN + """
                         order by (capacity = 'STUDENT') desc, capacity, from_at, id
                        """)
                .param("case", caseId.value())
                .query((row, n) -> new Admitted(
                        PersonId.of(row.getString("person_id")),
                        Capacity.valueOf(row.getString("capacity")),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    @Override
    public Set<PersonId> around(CaseId caseId, Capacity capacity) {
        var people = new LinkedHashSet<PersonId>();
        for (var admitted : around(caseId)) if (admitted.capacity() == capacity) people.add(admitted.person());
        return people;
    }

    @Override
    public PersonId studentOf(CaseId caseId) {
        return around(caseId, Capacity.STUDENT).stream().findFirst().orElseThrow(() -> new NotFound("case"));
    }

    @Override
    public Map<CaseId, PersonId> studentsOf(Collection<CaseId> cases) {
        var students = new HashMap<CaseId, PersonId>();
        jdbc.sql("""
                        select case_id, person_id from admission
                        where institution_id = me_inst() and case_id = any(:cases) and capacity = 'STUDENT' and\s""" + OPEN)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    students.put(
                            new CaseId(row.getObject("case_id", UUID.class)), PersonId.of(row.getString("person_id")));
                });
        return students;
    }
}

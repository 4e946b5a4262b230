package no.kneika.people.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.Person;
import no.kneika.people.RoleHeld;
import no.kneika.people.domain.TwoPeople;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grants, confirms and ends roles. */
@Repository
class Roles {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Roles(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static final RowMapper<RoleHeld> ROLE = (row, n) -> new RoleHeld(
            UUID.fromString(row.getString("role_id")),
            PersonId.of(row.getString("person_id")),
            Capacity.valueOf(row.getString("capacity")),
            row.getObject("from_date", LocalDate.class),
            row.getObject("until_date", LocalDate.class),
            personOrNull(row.getString("granted_by")),
            personOrNull(row.getString("confirmed_by")));

    private static @Nullable PersonId personOrNull(@Nullable String id) {
        return id == null ? null : PersonId.of(id);
    }

    Set<Capacity> capacities(PersonId person, LocalDate on) {
        var held = EnumSet.noneOf(Capacity.class);
        jdbc.sql("""
                        select distinct capacity from role_held where institution_id = me_inst() and person_id = :person
                            and counts and from_date <= :on and coalesce(until_date, :on) >= :on
                        """).param("person", person.value()).param("on", on).query(row -> {
            held.add(Capacity.valueOf(row.getString("capacity")));
        });
        return held;
    }

    List<Person> holding(Capacity capacity, LocalDate on) {
        return jdbc.sql("""
                        select * from person where institution_id = me_inst() and person_id in (
                            select person_id from role_held where institution_id = me_inst() and capacity = :capacity
                                and counts and from_date <= :on and coalesce(until_date, :on) >= :on)
                        order by name, person_id
                        """)
                .param("capacity", capacity.name())
                .param("on", on)
                .query(PeopleTables.PERSON)
                .list();
    }

    List<RoleHeld> of(PersonId person) {
        return jdbc.sql("""
                        select * from role_held where institution_id = me_inst() and person_id = :person
                        order by from_date, role_id
                        """).param("person", person.value()).query(ROLE).list();
    }

    Decision<UUID> grant(Actor by, PersonId person, Capacity capacity, LocalDate from, @Nullable LocalDate until) {
        var against = new ArrayList<Reason>(TwoPeople.againstGrant(by, person, capacity));
        if (until != null && until.isBefore(from))
            against.add(Reason.of("role-ends-before-start", "a period ends on or after its first day")
                    .at("until"));
        var id = Ids.next();
        if (!against.isEmpty()) return new Decision.Refused<>(against);
        jdbc.sql("""
                        insert into role_grant (institution_id, role_id, person_id, capacity, from_date, until_date, granted_by,
                            granted_at)
                        values (:institution, :id, :person, :capacity, :from, :until, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", id)
                .param("person", person.value())
                .param("capacity", capacity.name())
                .param("from", from)
                .param("until", until)
                .param("by", by.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Decision.accepted(id);
    }

    Decision<UUID> confirm(Actor by, UUID id) {
        var role = get(id);
        if (role.confirmedBy() != null) return Decision.accepted(id);
        var until = role.until();
        if (until != null && until.isBefore(clock.today()))
            return Decision.refused(Reason.of("role-over", "a role that has ended is not confirmed", until));
        return Decision.unless(TwoPeople.againstConfirmation(by, role), id).map(confirmed -> {
            jdbc.sql("""
                            insert into role_confirmation (institution_id, role_id, person_id, granted_by, confirmed_by, confirmed_at)
                            select institution_id, role_id, person_id, granted_by, :by, :at from role_grant
                            where institution_id = :institution and role_id = :id
                            on conflict do nothing
                            """)
                    .param("institution", by.institution().value())
                    .param("id", confirmed)
                    .param("by", by.person().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return confirmed;
        });
    }

    Decision<UUID> end(Actor by, UUID id, LocalDate lastDay, String reason) {
        var role = get(id);
        if (!TwoPeople.mayGrant(by)) return Decision.refused(Reason.of("role-admin-only", "product.md, ADMIN"));
        int ended = jdbc.sql("""
                        insert into role_end (institution_id, role_id, last_day, ended_by, ended_at, reason)
                        values (:institution, :id, :lastDay, :by, :at, :reason)
                        on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", role.id())
                .param("lastDay", lastDay)
                .param("by", by.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        // A role ends once: the day somebody said first stands.
        if (ended == 0)
            return Decision.refused(
                    Reason.of("role-ended-already", "a role ends once").at("ending"));
        return Decision.accepted(id);
    }

    private RoleHeld get(UUID id) {
        return jdbc.sql("select * from role_held where institution_id = me_inst() and role_id = :id")
                .param("id", id)
                .query(ROLE)
                .optional()
                .orElseThrow(() -> new NotFound("role"));
    }
}

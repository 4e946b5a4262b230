package no.kneika.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.people.RoleHeld;
import no.kneika.people.domain.RoleRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles as an administrator reads them: who gave, confirmed and ended them, and when. */
@Repository
public class RoleRows {

    private static final String TOLD = """
            select h.*, p.name, g.granted_at, c.confirmed_at, e.ended_by, e.ended_at, e.reason
            from role_held h
            join person p using (institution_id, person_id)
            join role_grant g using (institution_id, role_id)
            left join role_confirmation c using (institution_id, role_id)
            left join role_end e using (institution_id, role_id)
            where h.institution_id = me_inst() and h.capacity = any(:given)
            """;

    private final JdbcClient jdbc;

    RoleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A role with its story.
     *
     * @param ended when somebody said that it ends, and why, or null
     */
    public record Told(
            RoleHeld role,
            String name,
            Instant given,
            @Nullable Instant confirmed,
            @Nullable Ended ended) {

        public boolean waits(LocalDate today) {
            var until = role.until();
            return role.confirmedBy() == null && (until == null || !until.isBefore(today));
        }
    }

    public record Ended(PersonId by, Instant at, String reason) {}

    /** Those that stand, will stand or wait, by name. */
    public List<Told> standing(LocalDate today) {
        return told(
                " and coalesce(h.until_date, :today) >= :today order by p.name, h.person_id, h.capacity, h.from_date",
                today);
    }

    /** Every role somebody has been given, the latest first. */
    public List<Told> of(PersonId person) {
        return jdbc.sql(TOLD + " and h.person_id = :person order by h.from_date desc, h.role_id desc")
                .param("given", given())
                .param("person", person.value())
                .query((row, n) -> told(row))
                .list();
    }

    private List<Told> told(String which, LocalDate today) {
        return jdbc.sql(TOLD + which)
                .param("given", given())
                .param("today", today)
                .query((row, n) -> told(row))
                .list();
    }

    /** How somebody logs in: the account at the identity provider. */
    public List<String> logins(PersonId person) {
        return jdbc.sql("""
                        select subject from person_login where institution_id = me_inst() and person_id = :person order by subject
                        """)
                .param("person", person.value())
                .query((row, n) -> row.getString("subject"))
                .list();
    }

    public boolean loginTaken(String issuer, String subject) {
        return jdbc.sql("""
                        select exists (select from person_login
                            where institution_id = me_inst() and issuer = :issuer and subject = :subject)
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    private static String[] given() {
        return RoleRules.GIVEN.stream().map(Capacity::name).toArray(String[]::new);
    }

    private static Told told(ResultSet row) throws SQLException {
        var role = Objects.requireNonNull(Roles.ROLE.mapRow(row, 0));
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        var ended = row.getObject("ended_by", UUID.class);
        return new Told(
                role,
                row.getString("name"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                ended == null
                        ? null
                        : new Ended(
                                new PersonId(ended),
                                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                                row.getString("reason")));
    }
}

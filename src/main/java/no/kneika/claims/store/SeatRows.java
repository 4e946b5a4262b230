package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a seat at which unit of NAV's (plass i en tiltaksenhet), and what the units may know of a student. */
@Repository
public class SeatRows {

    private static final String ALL = """
            select s.id, s.person_id, s.unit, s.proposed_by, c.confirmed_by, e.seat_id is not null as ended
            from unit_seat s
            left join unit_seat_confirmation c on c.institution_id = s.institution_id and c.seat_id = s.id
            left join unit_seat_end e on e.institution_id = s.institution_id and e.seat_id = s.id
            where s.institution_id = me_inst()
            """;

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A seat as it stands.
     *
     * @param unit as claims are addressed to it
     * @param confirmedBy null while it waits for the second person
     */
    public record Seat(
            UUID id,
            PersonId person,
            String unit,
            PersonId proposedBy,
            @Nullable PersonId confirmedBy,
            boolean ended) {

        public boolean counts() {
            return confirmedBy != null && !ended;
        }
    }

    /** Those that have not ended, by unit. */
    public List<Seat> standing() {
        return jdbc.sql(ALL + " and e.seat_id is null order by s.unit, s.proposed_at")
                .query((row, n) -> seat(row))
                .list();
    }

    public Optional<Seat> find(UUID id) {
        return jdbc.sql(ALL + " and s.id = :id")
                .param("id", id)
                .query((row, n) -> seat(row))
                .optional();
    }

    /** The units somebody settles for; for those who see to seats, and the house. */
    public List<String> unitsOf(PersonId person) {
        return standing().stream()
                .filter(seat -> seat.person().equals(person) && seat.counts())
                .map(Seat::unit)
                .distinct()
                .toList();
    }

    public void propose(UUID id, PersonId person, String unit, Actor by, Instant at) {
        jdbc.sql("""
                        insert into unit_seat (institution_id, id, person_id, unit, proposed_by, proposed_at)
                        values (me_inst(), :id, :person, :unit, :by, :at)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("unit", unit)
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void confirm(Seat seat, Actor by, Instant at) {
        jdbc.sql("""
                        insert into unit_seat_confirmation (institution_id, seat_id, person_id, proposed_by, confirmed_by, confirmed_at)
                        values (me_inst(), :id, :person, :proposed, :by, :at)
                        """)
                .param("id", seat.id())
                .param("person", seat.person().value())
                .param("proposed", seat.proposedBy().value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void end(Seat seat, Actor by, Instant at) {
        jdbc.sql("""
                        insert into unit_seat_end (institution_id, seat_id, ended_by, ended_at)
                        values (me_inst(), :id, :by, :at)
                        """)
                .param("id", seat.id())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whom claims have been sent to, or would be: the names a seat can have. */
    public List<String> payers() {
        return jdbc.sql("select distinct payer from claim_dispatch where institution_id = me_inst() order by payer")
                .query((row, n) -> row.getString("payer"))
                .list();
    }

    /** Whom the claims of the unit that asks are for. */
    public Map<ClaimId, PersonId> students() {
        var students = new HashMap<ClaimId, PersonId>();
        jdbc.sql("select claim_id, student_id from unit_students()").query(row -> {
            students.put(
                    new ClaimId(row.getObject("claim_id", UUID.class)),
                    new PersonId(row.getObject("student_id", UUID.class)));
        });
        return students;
    }

    /** What was addressed to the unit that asks: versions, collective claims and their documents. */
    public Set<UUID> papers() {
        return Set.copyOf(jdbc.sql("select distinct unnest(unit_papers_here())")
                .query(UUID.class)
                .list());
    }

    private static Seat seat(ResultSet row) throws SQLException {
        var confirmed = row.getObject("confirmed_by", UUID.class);
        return new Seat(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("unit"),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                confirmed == null ? null : new PersonId(confirmed),
                row.getBoolean("ended"));
    }
}

package no.kneika.institution.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.ResponsibleVersion;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import no.kneika.platform.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the register of responsible persons: few hundred at an institution, read together. */
@Repository
public class ResponsibleRows {

    private static final String SELECT = """
            select r.id, r.side, v.version, v.name, v.title, v.office, v.matters, v.phone, v.email, v.person_id,
                   d.last_day, d.successor_id
            from responsible r
            join lateral (select * from responsible_version v
                          where v.institution_id = r.institution_id and v.responsible_id = r.id
                          order by v.version desc limit 1) v on true
            left join responsible_departure d on d.institution_id = r.institution_id and d.responsible_id = r.id
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Standing standing;

    private record Register() {}

    ResponsibleRows(JdbcClient jdbc, BusinessClock clock, Standing standing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.standing = standing;
    }

    /** Everybody, read once until somebody is noted, changed, leaves or is stood in for. */
    public Map<ResponsibleId, Responsible> all() {
        return standing.here(new Register(), this::read);
    }

    private Map<ResponsibleId, Responsible> read() {
        var standIns = standIns();
        var all = new LinkedHashMap<ResponsibleId, Responsible>();
        jdbc.sql(SELECT + " order by v.name, r.id")
                .query((row, n) -> responsible(row, standIns))
                .list()
                .forEach(it -> all.put(it.id(), it));
        return Collections.unmodifiableMap(all);
    }

    public List<ResponsibleVersion> versions(ResponsibleId id) {
        return jdbc.sql("select * from responsible_version where responsible_id = :id order by version desc")
                .param("id", id.value())
                .query((row, n) -> new ResponsibleVersion(
                        row.getInt("version"),
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("office"), ""),
                        row.getString("phone"),
                        row.getString("email"),
                        new PersonId(row.getObject("noted_by", UUID.class)),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public ResponsibleId add(Actor by, WrittenResponsible it) {
        var id = new ResponsibleId(Ids.next());
        jdbc.sql("insert into responsible (institution_id, id, side, noted_by, noted_at) values (?, ?, ?, ?, ?)")
                .params(
                        by.institution().value(),
                        id.value(),
                        it.side().name(),
                        by.person().value(),
                        now())
                .update();
        write(by, id, 1, it);
        return id;
    }

    /** @throws Stale when somebody wrote the version first */
    public void write(Actor by, ResponsibleId id, int version, WrittenResponsible it) {
        standing.decides();
        int written = jdbc.sql("""
                        insert into responsible_version (institution_id, responsible_id, version, name, title, office, matters, phone, email,
                            person_id, noted_by, noted_at)
                        values (:institution, :id, :version, :name, :title, :office, :matters, :phone, :email, :person, :by, :at)
                        on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("version", version)
                .param("name", it.name())
                .param("title", it.title())
                .param("office", it.office().isEmpty() ? null : it.office())
                .param("matters", it.matters().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("phone", it.phone())
                .param("email", it.email())
                .param("person", it.person().map(PersonId::value).orElse(null))
                .param("by", by.person().value())
                .param("at", now())
                .update();
        if (written == 0) throw new Stale("the contact was changed");
    }

    public void leave(Actor by, ResponsibleId id, Responsible.Departure it) {
        standing.decides();
        int written = jdbc.sql("""
                        insert into responsible_departure (institution_id, responsible_id, last_day, successor_id, noted_by, noted_at)
                        values (:institution, :id, :day, :successor, :by, :at) on conflict do nothing
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("day", it.lastDay())
                .param("successor", it.successor().map(ResponsibleId::value).orElse(null))
                .param("by", by.person().value())
                .param("at", now())
                .update();
        if (written == 0) throw new Stale("the contact left");
    }

    public UUID standIn(Actor by, ResponsibleId id, Optional<ResponsibleId> other, Period days) {
        standing.decides();
        var row = Ids.next();
        jdbc.sql("""
                        insert into stand_in (institution_id, id, responsible_id, stand_in_id, from_day, to_day, noted_by, noted_at)
                        values (:institution, :row, :id, :other, :from, :to, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("row", row)
                .param("id", id.value())
                .param("other", other.map(ResponsibleId::value).orElse(null))
                .param("from", days.from())
                .param("to", days.to())
                .param("by", by.person().value())
                .param("at", now())
                .update();
        return row;
    }

    private Map<UUID, List<Responsible.StandIn>> standIns() {
        var all = new HashMap<UUID, List<Responsible.StandIn>>();
        jdbc.sql("select responsible_id, stand_in_id, from_day, to_day, noted_at from stand_in order by noted_at, id")
                .query(row -> {
                    var other = row.getObject("stand_in_id", UUID.class);
                    all.computeIfAbsent(row.getObject("responsible_id", UUID.class), any -> new ArrayList<>())
                            .add(new Responsible.StandIn(
                                    Optional.ofNullable(other).map(ResponsibleId::new),
                                    new Period(
                                            row.getObject("from_day", LocalDate.class),
                                            row.getObject("to_day", LocalDate.class)),
                                    row.getObject("noted_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return all;
    }

    private static Responsible responsible(ResultSet row, Map<UUID, List<Responsible.StandIn>> standIns)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var lastDay = row.getObject("last_day", LocalDate.class);
        var successor = row.getObject("successor_id", UUID.class);
        return new Responsible(
                new ResponsibleId(id),
                row.getInt("version"),
                Side.valueOf(row.getString("side")),
                row.getString("name"),
                row.getString("title"),
                Objects.requireNonNullElse(row.getString("office"), ""),
                Arrays.stream((String[]) row.getArray("matters").getArray())
                        .map(Matter::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("phone"),
                row.getString("email"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                lastDay == null
                        ? Optional.empty()
                        : Optional.of(new Responsible.Departure(
                                lastDay, Optional.ofNullable(successor).map(ResponsibleId::new))),
                standIns.getOrDefault(id, List.of()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

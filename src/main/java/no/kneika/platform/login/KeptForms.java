package no.kneika.platform.login;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.RecurringJob;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.Use;
import no.kneika.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were sent after their senders had been signed out (tatt vare på): sealed, for half an hour, for the same
 * person in the same capacity and nobody else. They are shown again, never sent.
 */
@Repository
class KeptForms implements RecurringJob {

    static final Duration KEPT_FOR = Duration.ofMinutes(30);

    private static final TypeReference<TreeMap<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final int LARGEST = 256 * 1024;

    /** @param path where the form was sent */
    record Kept(String path, Map<String, List<String>> fields) {
        @Override
        public String toString() {
            return "Kept[" + path + "]";
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final Use use;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final TechnicalClock clock;

    KeptForms(Use use, JdbcClient jdbc, Vault vault, TechnicalClock clock) {
        this.use = use;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** False when it is too much to keep. */
    boolean keep(Actor owner, String path, Map<String, List<String>> fields) {
        var text = json.writeValueAsString(fields);
        if (text.length() > LARGEST) return false;
        use.run(
                owner,
                () -> jdbc.sql("""
                        insert into kept_form (institution_id, person_id, capacity, path, sealed, kept_at)
                        values (:institution, :person, :capacity, :path, :sealed, :at)
                        on conflict (institution_id, person_id, capacity) do update
                        set path = excluded.path, sealed = excluded.sealed, kept_at = excluded.kept_at
                        """)
                        .param("institution", owner.institution().value())
                        .param("person", owner.person().value())
                        .param("capacity", owner.capacity().name())
                        .param("path", path)
                        .param("sealed", vault.seal(place(owner), text))
                        .param("at", clock.now().atOffset(ZoneOffset.UTC))
                        .update());
        return true;
    }

    Optional<Kept> of(Actor owner) {
        return use.as(
                owner,
                () -> jdbc.sql("""
                        select path, sealed from kept_form
                        where person_id = :person and capacity = :capacity and kept_at > :since
                        """)
                        .param("person", owner.person().value())
                        .param("capacity", owner.capacity().name())
                        .param("since", clock.now().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> new Kept(
                                row.getString("path"),
                                json.readValue(vault.open(place(owner), row.getBytes("sealed")), FIELDS)))
                        .optional());
    }

    private static Place place(Actor owner) {
        return new Place(
                owner.institution(),
                "kept_form",
                "sealed/" + owner.capacity(),
                owner.person().value());
    }

    @Override
    public String name() {
        return "platform.forget-forms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run(InstitutionId institution) {
        jdbc.sql("delete from kept_form where kept_at <= :since")
                .param("since", clock.now().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .update();
    }
}

package no.kneika.institution.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Setting;
import no.kneika.institution.domain.RulebookRules;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The versions of institutions' rulebooks, read once in a transaction: a list asks for every grant's own. A version decided
 * in the same transaction is seen at once.
 */
@Repository
class Decided {

    private record Key(InstitutionId institution, Funder funder) {}

    private static final class Known {
        private final Map<Key, List<RulebookVersion>> towards = new HashMap<>();
        private final Map<RulebookVersionId, RulebookVersion> byId = new HashMap<>();
        private final Map<Key, Map<LocalDate, RulebookVersion>> on = new HashMap<>();
    }

    private final JdbcClient jdbc;

    Decided(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RulebookVersion on(InstitutionId institution, Funder funder, LocalDate day) {
        var known = known(institution);
        var key = new Key(institution, funder);
        return known.on
                .computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(day, any -> RulebookRules.on(day, known.towards.getOrDefault(key, List.of())));
    }

    RulebookVersion version(InstitutionId institution, RulebookVersionId id) {
        var found = known(institution).byId.get(id);
        if (found == null) throw new NotFound("a version of a rulebook");
        return found;
    }

    List<RulebookVersion> versions(InstitutionId institution, Funder funder) {
        return known(institution).towards.getOrDefault(new Key(institution, funder), List.of());
    }

    /** Something was decided. */
    void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private Known known(InstitutionId institution) {
        var known = known();
        if (!known.towards.containsKey(new Key(institution, Funder.NAV))) {
            var all = read(institution);
            for (var funder : Funder.values())
                known.towards.put(
                        new Key(institution, funder),
                        all.stream().filter(it -> it.funder() == funder).toList());
            all.forEach(it -> known.byId.put(it.id(), it));
        }
        return known;
    }

    private List<RulebookVersion> read(InstitutionId institution) {
        return jdbc.sql("""
                        select v.*, array(select s.setting || '=' || s.value from rulebook_value s
                            where s.institution_id = v.institution_id and s.version_id = v.version_id) as said
                        from rulebook_version v where v.institution_id = :id order by v.funder, v.number
                        """)
                .param("id", institution.value())
                .query((row, n) -> version(row))
                .list();
    }

    private static RulebookVersion version(ResultSet row) throws SQLException {
        var funder = Funder.valueOf(row.getString("funder"));
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var said : (String[]) row.getArray("said").getArray()) {
            var equals = said.indexOf('=');
            values.put(Setting.valueOf(said.substring(0, equals)), said.substring(equals + 1));
        }
        var by = new PersonId(row.getObject("decided_by", UUID.class));
        return new RulebookVersion(
                new RulebookVersionId(row.getObject("version_id", UUID.class)),
                funder,
                row.getInt("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class)
                        .atZoneSameInstant(BusinessClock.ZONE)
                        .toLocalDate(),
                by.equals(Actor.HOUSE) ? Optional.empty() : Optional.of(by),
                values,
                Rulebook.of(funder, values));
    }

    private Known known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return new Known();
        @Nullable Known bound = (Known) TransactionSynchronizationManager.getResource(this);
        if (bound != null) return bound;
        var fresh = new Known();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
        return fresh;
    }
}

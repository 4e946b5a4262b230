package no.kneika.institution.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import no.kneika.platform.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The versions of institutions' rulebooks: a list asks for every grant's own. They stand until another is decided, and one
 * that is decided in a transaction is seen in it at once.
 */
@Repository
class Decided {

    private record Versions() {}

    private record Known(Map<Funder, List<RulebookVersion>> towards, Map<RulebookVersionId, RulebookVersion> byId) {}

    private final JdbcClient jdbc;
    private final Standing standing;

    Decided(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    RulebookVersion on(InstitutionId institution, Funder funder, LocalDate day) {
        return RulebookRules.on(day, versions(institution, funder));
    }

    RulebookVersion version(InstitutionId institution, RulebookVersionId id) {
        var found = known(institution).byId().get(id);
        if (found == null) throw new NotFound("a version of a rulebook");
        return found;
    }

    List<RulebookVersion> versions(InstitutionId institution, Funder funder) {
        return known(institution).towards().getOrDefault(funder, List.of());
    }

    /** Something is decided. */
    void decides() {
        standing.decides();
    }

    private Known known(InstitutionId institution) {
        return standing.of(institution, new Versions(), () -> {
            var all = read(institution);
            return new Known(
                    Map.copyOf(all.stream().collect(Collectors.groupingBy(RulebookVersion::funder))),
                    all.stream().collect(Collectors.toUnmodifiableMap(RulebookVersion::id, it -> it)));
        });
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
}

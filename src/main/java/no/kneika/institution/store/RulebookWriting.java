package no.kneika.institution.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.institution.Funder;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.RulebookVersionId;
import no.kneika.institution.Setting;
import no.kneika.institution.domain.RulebookRules;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes versions of rulebooks. They are never changed. */
@Repository
class RulebookWriting {

    private static final String BEGINNING = "Standardregler";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Decided decided;

    RulebookWriting(JdbcClient jdbc, BusinessClock clock, Decided decided) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.decided = decided;
    }

    /** What an institution begins with: the defaults, written down, so that they stay what they were. */
    void begin(InstitutionId institution, LocalDate from) {
        for (var funder : Funder.values()) {
            var values = Stream.of(Setting.values()).collect(Collectors.toMap(it -> it, it -> it.byDefault(funder)));
            write(institution, Actor.HOUSE, funder, 1, from, values, BEGINNING);
        }
    }

    Decision<Map<Setting, String>> consider(Actor by, NewRulebook it) {
        var versions = decided.versions(by.institution(), it.funder());
        if (versions.getLast().number() != it.seen()) throw new Stale("another version was decided");
        return RulebookRules.decide(it, by.capacity(), versions, clock.today());
    }

    Decision<RulebookVersionId> decide(Actor by, NewRulebook it) {
        return consider(by, it)
                .map(values -> write(
                        by.institution(),
                        by.person(),
                        it.funder(),
                        it.seen() + 1,
                        it.from(),
                        values,
                        it.reason().strip()));
    }

    RulebookVersionId broughtAlong(Actor house, NewRulebook it) {
        var versions = decided.versions(house.institution(), it.funder());
        if (house.capacity() != Capacity.SYSTEM || versions.size() != 1)
            throw new IllegalStateException("a rulebook is brought along before anything is decided");
        // As it was decided, elsewhere, on the day it is from.
        var values =
                RulebookRules.decide(it, house.capacity(), versions, it.from()).orThrow();
        return write(
                house.institution(),
                house.person(),
                it.funder(),
                2,
                it.from(),
                values,
                it.reason().strip(),
                it.from().atTime(LocalTime.NOON).atZone(BusinessClock.ZONE).toInstant());
    }

    Decision<RulebookVersionId> decide(
            Actor by, Funder funder, Setting setting, String value, LocalDate from, String why) {
        var newest = decided.versions(by.institution(), funder).stream()
                .mapToInt(RulebookVersion::number)
                .max()
                .orElseThrow();
        return decide(by, new NewRulebook(funder, from, Map.of(setting, value), why, newest));
    }

    /** A second writer of the same number meets the unique constraint: somebody was first. */
    private RulebookVersionId write(
            InstitutionId institution,
            PersonId by,
            Funder funder,
            int number,
            LocalDate from,
            Map<Setting, String> values,
            String reason) {
        return write(institution, by, funder, number, from, values, reason, clock.instant());
    }

    private RulebookVersionId write(
            InstitutionId institution,
            PersonId by,
            Funder funder,
            int number,
            LocalDate from,
            Map<Setting, String> values,
            String reason,
            Instant at) {
        decided.decides();
        var id = Ids.next();
        jdbc.sql("""
                        insert into rulebook_version (institution_id, version_id, funder, number, valid_from, reason, decided_by,
                            decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        institution.value(),
                        id,
                        funder.name(),
                        number,
                        from,
                        reason,
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into rulebook_value (institution_id, version_id, setting, value)
                        select ?, ?, s, v from unnest(?::text[], ?::text[]) as said (s, v)
                        """)
                .params(
                        institution.value(),
                        id,
                        values.keySet().stream().map(Enum::name).toArray(String[]::new),
                        values.values().toArray(String[]::new))
                .update();
        return new RulebookVersionId(id);
    }
}

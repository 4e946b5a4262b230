package no.kneika.claims.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/**
 * A slice of an hour entry and the grant that carries it (arbeidet tid).
 *
 * @param fromMinute counted from the entry's start
 * @param approved two people have vouched for it
 * @param sick the mentor's sick pay, which no grant carries
 * @param grant empty when no grant has room for it or covers the day
 */
public record Work(
        UUID entry,
        LocalDate day,
        int fromMinute,
        int toMinute,
        PersonId mentor,
        boolean approved,
        boolean sick,
        Optional<UUID> grant) {

    public Minutes minutes() {
        return new Minutes(toMinute - fromMinute);
    }

    public boolean isCarriedBy(UUID someGrant) {
        return grant.isPresent() && grant.get().equals(someGrant);
    }

    /** Some of its minutes, carried by this grant or none. */
    Work part(int from, int to, Optional<UUID> carrier) {
        return new Work(entry, day, from, to, mentor, approved, sick, carrier);
    }

    /** How many minutes of [from, to) of the same entry lie in this slice. */
    int overlap(int from, int to) {
        return Math.max(0, Math.min(to, toMinute) - Math.max(from, fromMinute));
    }
}

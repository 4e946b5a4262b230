package no.kneika.institution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * Somebody who answers for something, at NAV or here (kontaktperson).
 *
 * @param version grows by one each time what is known of them changes
 * @param title what they are, for example NAV-veileder; may be empty
 * @param office number of NAV's office or unit; empty for somebody here
 * @param phone may be empty, when there is an e-mail address
 * @param person who they are, when they log in here
 * @param standIns in the order they were noted
 */
public record Responsible(
        ResponsibleId id,
        int version,
        Side side,
        String name,
        String title,
        String office,
        Set<Matter> matters,
        String phone,
        String email,
        Optional<PersonId> person,
        Optional<Departure> departure,
        List<StandIn> standIns) {

    public Responsible {
        matters = Set.copyOf(matters);
        standIns = List.copyOf(standIns);
    }

    /** @param lastDay siste dag */
    public record Departure(LocalDate lastDay, Optional<ResponsibleId> successor) {}

    /** @param by empty when they answer themselves after all */
    public record StandIn(Optional<ResponsibleId> by, Period days, Instant notedAt) {}

    public boolean hasLeft(LocalDate day) {
        return departure.filter(it -> day.isAfter(it.lastDay())).isPresent();
    }

    public boolean answersFor(Matter matter) {
        return matters.contains(matter);
    }

    @Override
    public String toString() {
        return "responsible " + id;
    }
}

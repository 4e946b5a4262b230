package no.kneika.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.domain.ResponsibleRules;
import no.kneika.institution.store.ResponsibleRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The register of responsible persons (kontaktpersoner): NAV's advisers and units, and the institution's own. A case names
 * somebody here, so one change is a change for every case. Inside {@code Use}.
 */
@Component
public class Responsibles {

    private final ResponsibleRows rows;
    private final Institutions institutions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Responsibles(
            ResponsibleRows rows, Institutions institutions, BusinessClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.institutions = institutions;
        this.clock = clock;
        this.events = events;
    }

    /** Everybody, by name; also those who have left. */
    public Map<ResponsibleId, Responsible> all() {
        return rows.all();
    }

    /** @throws NotFound where there is none */
    public Responsible get(ResponsibleId id) {
        return Optional.ofNullable(all().get(id)).orElseThrow(() -> new NotFound("contact"));
    }

    /** What was known of them, newest first. */
    public List<ResponsibleVersion> versions(ResponsibleId id) {
        return rows.versions(id);
    }

    /** Who answers on a day; empty where everybody in the line has left. */
    public Optional<WhoAnswers> answering(ResponsibleId id, LocalDate day) {
        return WhoAnswers.on(day, id, all());
    }

    /** Those at an office or a unit, or here where it is empty, who answer for something on a day. */
    public List<Responsible> answeringFor(Matter matter, String office, LocalDate day) {
        return all().values().stream()
                .filter(it -> it.office().equals(office) && it.answersFor(matter) && !it.hasLeft(day))
                .toList();
    }

    public Decision<ResponsibleId> add(WrittenResponsible written, Actor by) {
        return ResponsibleRules.write(written, isOffice(written.office())).map(it -> rows.add(by, it));
    }

    /**
     * Changes what is known of somebody, for every case that names them.
     *
     * @param seen the version the writer saw
     * @throws Stale when there is a newer one
     */
    public Decision<ResponsibleId> change(ResponsibleId id, int seen, WrittenResponsible written, Actor by) {
        var known = get(id);
        if (known.version() != seen) throw new Stale("the contact was changed");
        return ResponsibleRules.write(written, isOffice(written.office())).map(it -> {
            rows.write(by, id, seen + 1, it);
            changed(by, id, Ids.next());
            return id;
        });
    }

    /** They have left, or will; whoever takes over answers in every case from the day after. */
    public Decision<ResponsibleId> leave(
            ResponsibleId id, LocalDate lastDay, Optional<ResponsibleId> successor, Actor by) {
        return ResponsibleRules.leave(get(id), lastDay, successor, all()).map(it -> {
            rows.leave(by, id, it);
            changed(by, id, id.value());
            return id;
        });
    }

    /** Somebody answers for them for a while (stedfortreder); they themselves where it is empty. */
    public Decision<ResponsibleId> standIn(ResponsibleId id, Optional<ResponsibleId> other, Period days, Actor by) {
        return ResponsibleRules.standIn(get(id), other, days, clock.today(), all())
                .map(it -> {
                    changed(by, id, rows.standIn(by, id, other, it));
                    return id;
                });
    }

    /** Whose task it is on a day, whoever stands in for them; empty where everybody in the line has left. */
    public Optional<Responsible> succeeding(ResponsibleId id, LocalDate day) {
        return WhoAnswers.succeeding(day, id, this::one);
    }

    /** Empty where there is none. */
    public @Nullable Responsible one(ResponsibleId id) {
        return all().get(id);
    }

    /**
     * The adviser a case names, by office and exact name. A coordinator enters one who is not here; what is known of one
     * who is, is changed here and not on a case, for it counts for every case.
     */
    public Decision<Optional<ResponsibleId>> adviser(
            String office, String name, String phone, Optional<PersonId> person, Actor by) {
        var called = called(office, name);
        var staff = by.capacity() == Capacity.COORDINATOR;
        return ResponsibleRules.named(called, phone, staff, clock.today()).map(named -> {
            if (named.isEmpty())
                return staff && called.isEmpty()
                        ? Optional.of(rows.add(by, ResponsibleRules.adviser(office, name, phone, person)))
                        : Optional.empty();
            var it = named.get();
            if (staff && it.phone().isEmpty() && !phone.isBlank())
                rows.write(by, it.id(), it.version() + 1, ResponsibleRules.reachedAt(it, phone));
            return Optional.of(it.id());
        });
    }

    private List<Responsible> called(String office, String name) {
        return all().values().stream()
                .filter(it -> it.office().equals(office) && it.name().equalsIgnoreCase(name.strip()))
                .toList();
    }

    /** Where the offices are from; public. */
    public Map<String, NavSource> sources() {
        return institutions.navSources();
    }

    private boolean isOffice(String number) {
        return institutions.navOffice(number).isPresent()
                || institutions.navUnit(number).isPresent();
    }

    private void changed(Actor by, ResponsibleId id, UUID change) {
        events.publishEvent(new ResponsibleChanged(by.institution(), id, change));
    }
}

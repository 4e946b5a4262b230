package no.kneika.mentors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.store.Offers;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.stereotype.Service;

/** The door to the mentor bank (mentorbanken): those who have offered themselves, and nobody else. Inside {@code Use.as}. */
@Service
public class MentorBank {

    private static final Minutes AT_LEAST = new Minutes(30);
    private static final Minutes AT_MOST = Minutes.hours(40);

    private final Offers offers;
    private final BusinessClock clock;

    MentorBank(Offers offers, BusinessClock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Every offer that stands and the actor may see. */
    public List<Offer> offers() {
        return offers.standing();
    }

    public Optional<Offer> offerOf(PersonId person) {
        return offers.standing().stream().filter(o -> o.person().equals(person)).findFirst();
    }

    /** Which students each mentor has declared a conflict (inhabilitet) about. */
    public Map<PersonId, List<PersonId>> conflicts() {
        return offers.conflicts();
    }

    /** Somebody offers themselves; a new offer replaces their earlier one. */
    public Decision<Offer> offer(
            Actor by, Minutes week, String programme, int year, String about, List<Offer.Course> courses) {
        var against = new ArrayList<Reason>();
        if (week.compareTo(AT_LEAST) < 0)
            against.add(
                    Reason.of("offer-week-too-short", "rules.md 3", AT_LEAST).at("week"));
        if (week.compareTo(AT_MOST) > 0)
            against.add(Reason.of("offer-week-too-long", "rules.md 3", AT_MOST).at("week"));
        if (courses.stream()
                        .map(c -> c.name().toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .count()
                < courses.size())
            against.add(Reason.of("offer-course-twice", "rules.md 3").at("courses"));
        var offer = new Offer(Ids.next(), by.person(), week, programme, year, about, courses);
        return Decision.unless(against, offer).map(o -> {
            offers.insert(by, o, clock.instant());
            return o;
        });
    }

    /** Somebody takes their offer back; running assignments go on. */
    public Decision<Offer> withdraw(Actor by) {
        var mine = offerOf(by.person());
        if (mine.isEmpty()) return Decision.refused(Reason.of("offer-none", "rules.md 3"));
        offers.withdraw(by, mine.get().id(), clock.instant());
        return Decision.accepted(mine.get());
    }

    /** A mentor says that a student is too close to help (inhabil). */
    public void declareConflict(Actor by, PersonId mentor, PersonId student) {
        offers.declareConflict(by, mentor, student, clock.instant());
    }
}

package no.kneika.desk.web;

import java.util.HashSet;
import java.util.List;
import no.kneika.cases.Cases;
import no.kneika.cases.StatusTalks;
import no.kneika.cases.SupportCase;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.desk.domain.OnOurWord;
import no.kneika.funding.Agreements;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Funding;
import no.kneika.funding.HoursWorked;
import no.kneika.funding.NavClocks;
import no.kneika.hours.Hours;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Kickoffs;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import org.springframework.stereotype.Component;

/** Asks the rooms what they tell this reader about a case. */
@Component
class CaseGathering {

    private final Cases cases;
    private final Funding funding;
    private final Agreements agreements;
    private final NavClocks clocks;
    private final Mentors mentors;
    private final Hours hours;
    private final HoursWorked worked;
    private final Claims claims;
    private final Institutions institutions;
    private final People people;
    private final StatusTalks talks;
    private final Kickoffs kickoffs;
    private final BusinessClock clock;

    CaseGathering(
            Cases cases,
            Funding funding,
            Agreements agreements,
            NavClocks clocks,
            Mentors mentors,
            Hours hours,
            HoursWorked worked,
            Claims claims,
            Institutions institutions,
            People people,
            StatusTalks talks,
            Kickoffs kickoffs,
            BusinessClock clock) {
        this.cases = cases;
        this.funding = funding;
        this.agreements = agreements;
        this.clocks = clocks;
        this.mentors = mentors;
        this.hours = hours;
        this.worked = worked;
        this.claims = claims;
        this.institutions = institutions;
        this.people = people;
        this.talks = talks;
        this.kickoffs = kickoffs;
        this.clock = clock;
    }

    CaseFacts gather(Actor actor, SupportCase c) {
        var today = clock.today();
        var assignments = mentors.ofCase(c.id());
        var entries = hours.entriesOf(c.id());
        var ids = new HashSet<PersonId>();
        assignments.forEach(a -> ids.add(a.mentor()));
        entries.forEach(e -> ids.add(e.mentor()));
        var agreed = agreements.of(c.id());
        agreed.forEach(it -> ids.add(it.mentor()));
        if (!entries.isEmpty()) Trail.shows(c.id(), Shown.HOURS);
        // What is claimed for is the institution's business, not the mentor's (rules.md 7).
        var claimed = actor.capacity() == Capacity.MENTOR ? List.<ClaimView>of() : claims.ofCase(c.id(), today);
        if (!claimed.isEmpty()) Trail.shows(c.id(), Shown.MONEY);
        var applications = funding.applicationsOf(c.id());
        var exposure = exposure(actor, c, applications);
        if (exposure.isPositive()) Trail.shows(c.id(), Shown.MONEY);
        return new CaseFacts(
                c,
                cases.assessedNeed(c.id()),
                funding.grantsOf(c.id()),
                agreed,
                applications,
                funding.rejectionsOf(c.id()),
                assignments,
                entries,
                hours.allotment(c.id()),
                hours.usage(c.id(), today),
                clocks.of(actor, c.id(), today),
                exposure,
                claimed,
                talks.of(actor, c.id()),
                kickoffs.plan(actor, c.id()).text().filter(plan -> !plan.isBlank()),
                institutions.semesters(actor.institution()),
                people.names(ids));
    }

    /** For those who answer for the money; what a mentor's hour costs is nobody else's matter. */
    private Money exposure(Actor actor, SupportCase c, List<ApplicationView> applications) {
        return switch (actor.capacity()) {
            case COORDINATOR, APPROVER, FINANCE ->
                OnOurWord.isOpen(applications.stream()
                                .map(ApplicationView::state)
                                .toList())
                        ? worked.exposure(c.id(), clock.today())
                        : Money.ZERO;
            default -> Money.ZERO;
        };
    }
}

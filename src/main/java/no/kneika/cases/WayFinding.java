package no.kneika.cases;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.domain.WayFinder;
import no.kneika.cases.store.ShowingRows;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Programme;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.people.Student;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Which arrangements fit a student, with reasons (veiviser), and which of them are shown to whom. Inside {@code Use}. */
@Component
public class WayFinding {

    private static final int LONGEST_NOTE = 500;

    private final Cases cases;
    private final Educations educations;
    private final NavKnowledge nav;
    private final ShowingRows showings;
    private final People people;
    private final Institutions institutions;
    private final BusinessClock clock;

    WayFinding(
            Cases cases,
            Educations educations,
            NavKnowledge nav,
            ShowingRows showings,
            People people,
            Institutions institutions,
            BusinessClock clock) {
        this.cases = cases;
        this.educations = educations;
        this.nav = nav;
        this.showings = showings;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** What is known of a case, for whoever asks; the kinds of help from the assessment where it is shared with them. */
    public WayFinder.Facts facts(Actor actor, CaseId caseId) {
        var it = cases.find(caseId);
        var today = clock.today();
        var noted = cases.navFacts(caseId);
        var rules = institutions.rulebook(actor.institution(), Funder.NAV, today);
        var born = people.get(it.student()).birthDate();
        return new WayFinder.Facts(
                born == null
                        ? Optional.empty()
                        : Optional.of(Period.between(born, today).getYears()),
                noted.measure(),
                noted.reducedWorkCapacity(),
                educations.of(it.student()).map(EducationDecision::period),
                nav.monthsUsed(caseId, today),
                rules.maxMonthsInAll(),
                rules.minAge(),
                cases.assessment(actor, caseId).map(WayFinder::help).orElse(Set.of()),
                isMaster(actor, it),
                false,
                false);
    }

    /** What fits, of what may be shown to whoever asks. */
    public List<WayFit> fits(Actor actor, WayFinder.Facts facts) {
        var shown = shown(actor);
        return WayFinder.of(facts, clock.today()).stream()
                .filter(it -> shown.contains(it.arrangement()))
                .toList();
    }

    /** Every arrangement and what is shown of it; the institution's own mentors as its rulebook says, until it is decided here. */
    public Map<Arrangement, Showing> showings(Actor actor) {
        var own = institutions
                .rulebook(actor.institution(), Funder.OWN, clock.today())
                .offeredToStudents();
        var all = new EnumMap<Arrangement, Showing>(Arrangement.class);
        for (var it : Arrangement.values()) all.put(it, new Showing(it != Arrangement.OWN_MENTOR || own, ""));
        all.putAll(showings.all());
        return all;
    }

    public Decision<Arrangement> show(Arrangement arrangement, Showing it, Actor by) {
        if (by.capacity() != Capacity.ADMIN) return Decision.refused(Reason.of("arrangement-by-admin", "rules.md 1"));
        if (it.note().length() > LONGEST_NOTE)
            return Decision.refused(Reason.of("arrangement-long-note", "rules.md 1", LONGEST_NOTE)
                    .at("note"));
        showings.add(by, arrangement, it, clock.instant());
        return Decision.accepted(arrangement);
    }

    private Set<Arrangement> shown(Actor actor) {
        var all = EnumSet.allOf(Arrangement.class);
        if (actor.capacity() == Capacity.STUDENT)
            showings(actor).forEach((arrangement, it) -> {
                if (!it.toStudents()) all.remove(arrangement);
            });
        return all;
    }

    private boolean isMaster(Actor actor, SupportCase it) {
        return people.student(it.student())
                .map(Student::programme)
                .flatMap(id -> institutions.programme(actor.institution(), id))
                .map(Programme::level)
                .filter(level -> level.toLowerCase(Locale.ROOT).contains("master"))
                .isPresent();
    }

    /** The last day a decision can be asked about again before it ends; empty where there is none. */
    public Optional<LocalDate> educationUntil(CaseId caseId) {
        return educations.of(cases.find(caseId).student()).map(it -> it.period().to());
    }
}

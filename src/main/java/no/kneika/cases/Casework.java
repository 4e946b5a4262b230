package no.kneika.cases;

import java.util.Optional;
import no.kneika.access.Admissions;
import no.kneika.access.Field;
import no.kneika.access.Sharing;
import no.kneika.cases.domain.AssessmentRules;
import no.kneika.cases.domain.NeedRules;
import no.kneika.cases.store.AssessmentRows;
import no.kneika.cases.store.CaseRows;
import no.kneika.cases.store.NeedRows;
import no.kneika.institution.Responsibles;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is done with a case (saksarbeid): a need is raised, somebody takes it, it is assessed. Inside {@code Use}. */
@Component
public class Casework {

    private static final int LONGEST_DIAGNOSIS = 2000;

    private final CaseRows cases;
    private final NeedRows needs;
    private final AssessmentRows assessments;
    private final Admissions admissions;
    private final Sharing sharing;
    private final People people;
    private final Responsibles register;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Casework(
            CaseRows cases,
            NeedRows needs,
            AssessmentRows assessments,
            Admissions admissions,
            Sharing sharing,
            People people,
            Responsibles register,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.needs = needs;
        this.assessments = assessments;
        this.admissions = admissions;
        this.sharing = sharing;
        this.people = people;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    /** Raises a need (melder et behov): on the student's open case, or on a new one. */
    public Decision<CaseId> raiseNeed(RaiseNeed told, Actor by) {
        var facts = new NeedRules.Facts(people.student(told.student()).isPresent());
        return NeedRules.raise(told, by.person(), by.capacity(), facts, clock.today())
                .then(need -> named(need.nav(), by)
                        .then(nav -> caseFor(need, by).map(caseId -> {
                            if (nav.isPresent() || need.navMeasure() != NavMeasure.UNKNOWN)
                                noteNav(need, nav, caseId, by);
                            return caseId;
                        })))
                .map(caseId -> {
                    needs.add(by, caseId, told, clock.instant());
                    events.publishEvent(new NeedRaised(caseId, told.student(), told.origin()));
                    return caseId;
                });
    }

    /** The coordinator takes the case (tar saken); the others on duty are let go of it. */
    public Decision<CaseId> accept(CaseId caseId, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("acceptance-by-coordinator", "rules.md 7"));
        var supportCase = cases.find(caseId).orElseThrow(() -> new NotFound("case"));
        if (!cases.accept(by, caseId, clock.instant())) {
            if (supportCase.coordinator().equals(Optional.of(by.person()))) return Decision.accepted(caseId);
            throw new Stale("the case was taken");
        }
        for (var other : admissions.around(caseId, Capacity.COORDINATOR))
            if (!other.equals(by.person()))
                admissions.close(by, caseId, other, Capacity.COORDINATOR, "another coordinator took the case");
        return Decision.accepted(caseId);
    }

    /**
     * Writes down what is hard and what would help (vurdering).
     *
     * @throws Stale when somebody wrote a newer one than the writer saw
     */
    public Decision<CaseId> assess(Assess told, Actor by) {
        var caseId = told.caseId();
        mustExist(caseId);
        return AssessmentRules.assess(told, by.capacity())
                .then(it -> named(it.nav().contact(), by).map(nav -> {
                    var current = assessments
                            .newest(caseId)
                            .map(a -> a.figures().version())
                            .orElse(0);
                    if (current != it.assessment().version()) throw new Stale("the assessment was rewritten");
                    assessments.add(by, it.assessment(), current + 1, clock.instant());
                    var known = needs.nav(caseId);
                    var facts = new NavFacts(it.nav().measure(), it.nav().reducedWorkCapacity(), nav, known.version());
                    if (!sameNav(known, facts)) needs.note(by, caseId, facts, known.version() + 1, clock.instant());
                    events.publishEvent(new NeedAssessed(caseId));
                    return caseId;
                }));
    }

    /** Another adviser at the student's NAV office writes now (ny veileder): the case names them from here on. */
    public Decision<CaseId> nameAdviser(CaseId caseId, String name, String phone, Actor by) {
        mustExist(caseId);
        var known = needs.nav(caseId);
        if (by.capacity() != Capacity.COORDINATOR)
            return Decision.refused(Reason.of("adviser-by-coordinator", "rules.md 7"));
        if (known.contact().isEmpty() || name.isBlank())
            return Decision.refused(Reason.of("adviser-without-office", "HK-dir 5.8"));
        var office = known.contact().get();
        var named = new NavContact(office.officeNumber(), office.officeName(), name, phone, Optional.empty());
        return named(Optional.of(named), by).map(nav -> {
            var facts = new NavFacts(known.measure(), known.reducedWorkCapacity(), nav, known.version());
            if (!sameNav(known, facts)) needs.note(by, caseId, facts, known.version() + 1, clock.instant());
            return caseId;
        });
    }

    /** The student tells a diagnosis, or the coordinator writes it down once the student has shared it with them. */
    public Decision<CaseId> tellDiagnosis(CaseId caseId, String words, Actor by) {
        mustExist(caseId);
        var own = by.capacity() == Capacity.STUDENT;
        var shared = by.capacity() == Capacity.COORDINATOR && sharing.mayShow(caseId, Field.DIAGNOSIS, by);
        if (!own && !shared)
            return Decision.refused(
                    Reason.of("diagnosis-not-shared", "HK-dir 5.2").at("diagnosis"));
        if (words.length() > LONGEST_DIAGNOSIS)
            return Decision.refused(Reason.of("diagnosis-too-long", "product.md", LONGEST_DIAGNOSIS)
                    .at("diagnosis"));
        assessments.tell(by, caseId, words, clock.instant());
        return Decision.accepted(caseId);
    }

    private void mustExist(CaseId caseId) {
        if (cases.find(caseId).isEmpty()) throw new NotFound("case");
    }

    private Decision<CaseId> caseFor(RaiseNeed told, Actor by) {
        var earlier = cases.of(told.student());
        var open = earlier.stream().filter(SupportCase::isOpen).findFirst();
        if (open.isPresent()) return Decision.accepted(open.get().id());
        var caseId = new CaseId(Ids.next());
        admissions.opened(by, caseId, told.student());
        var opened = cases.open(by, caseId, told.student(), earlier.size() + 1, clock.today(), clock.instant());
        if (!opened)
            return Decision.refused(Reason.of("need-case-exists", "rules.md 7").at("student"));
        if (by.capacity() == Capacity.COORDINATOR) {
            cases.accept(by, caseId, clock.instant());
        } else {
            // Until one takes it, every coordinator on duty sees it; one who may not is refused, and that is right.
            for (var coordinator : people.holding(Capacity.COORDINATOR, clock.today()))
                admissions.admit(by, caseId, coordinator.id(), Capacity.COORDINATOR, "a need was raised");
        }
        return Decision.accepted(caseId);
    }

    /** Who the adviser that was written is in the register of responsible persons. */
    private Decision<Optional<NavContact>> named(Optional<NavContact> written, Actor by) {
        if (written.filter(it -> !it.adviserName().isBlank()).isEmpty()) return Decision.accepted(written);
        var it = written.get();
        return register.adviser(it.officeNumber(), it.adviserName(), it.phone(), it.person(), by)
                .map(id -> Optional.of(new NavContact(
                        it.officeNumber(), it.officeName(), it.adviserName(), it.phone(), it.person(), id)));
    }

    private void noteNav(RaiseNeed told, Optional<NavContact> nav, CaseId caseId, Actor by) {
        var known = needs.nav(caseId);
        var facts = new NavFacts(told.navMeasure(), known.reducedWorkCapacity(), nav, known.version());
        if (!sameNav(known, facts)) needs.note(by, caseId, facts, known.version() + 1, clock.instant());
    }

    private static boolean sameNav(NavFacts known, NavFacts now) {
        return known.measure() == now.measure()
                && known.reducedWorkCapacity().equals(now.reducedWorkCapacity())
                && known.contact().equals(now.contact());
    }
}

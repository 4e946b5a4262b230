package no.kneika.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.kneika.access.Field;
import no.kneika.access.Sharing;
import no.kneika.cases.store.AssessmentRows;
import no.kneika.cases.store.CaseRows;
import no.kneika.cases.store.NeedRows;
import no.kneika.cases.store.StretchRows;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Support cases (mentorsaker), as whoever asks may see them. Inside {@code Use.as}; {@link Casework} changes them. */
@Component
public class Cases {

    private record All() {}

    private final CaseRows cases;
    private final NeedRows needs;
    private final AssessmentRows assessments;
    private final StretchRows stretches;
    private final Sharing sharing;
    private final Responsibles register;
    private final BusinessClock clock;

    Cases(
            CaseRows cases,
            NeedRows needs,
            AssessmentRows assessments,
            StretchRows stretches,
            Sharing sharing,
            Responsibles register,
            BusinessClock clock) {
        this.cases = cases;
        this.needs = needs;
        this.assessments = assessments;
        this.stretches = stretches;
        this.sharing = sharing;
        this.register = register;
        this.clock = clock;
    }

    /** @throws NotFound where there is none for whoever asks */
    public SupportCase find(CaseId id) {
        return cases.find(id).map(this::known).orElseThrow(() -> new NotFound("case"));
    }

    /** Every case whoever asks may know of, oldest first. */
    public List<SupportCase> all() {
        return Remembered.whileReading(new All(), () -> {
            var all = cases.all();
            if (all.stream().allMatch(it -> adviser(it).isEmpty())) return all;
            var everybody = register.all();
            return all.stream().map(it -> known(it, everybody::get)).toList();
        });
    }

    /** Whose the open cases are that whoever asks may know of, oldest first; for lists that need no more of each. */
    public Map<CaseId, PersonId> openStudents() {
        return cases.openStudents();
    }

    public Optional<CaseId> openCaseOf(PersonId student) {
        return cases.of(student).stream()
                .filter(SupportCase::isOpen)
                .map(SupportCase::id)
                .findFirst();
    }

    /** Whose cases these are; those one may not know of are missing. */
    public Map<CaseId, PersonId> studentsOf(Collection<CaseId> ids) {
        return Remembered.eachWhileReading("whose case", ids, cases::students);
    }

    /** The needs that were told, with their words where the actor may read them (else empty text), oldest first. */
    public List<Need> needs(Actor actor, CaseId caseId) {
        var told = new ArrayList<Need>();
        for (var need : needs.of(caseId)) {
            var place = new Place(actor.institution(), "need", "told", need.id().value());
            var words = sharing.show(caseId, Field.NEED, actor, place, need.told());
            told.add(new Need(
                    need.id(),
                    caseId,
                    need.origin(),
                    need.onBehalfOf(),
                    words.text().orElse(""),
                    need.raisedBy(),
                    need.raisedAt(),
                    need.wantedFrom()));
        }
        return told;
    }

    /** The newest assessment with its words; empty when there is none or the actor may not read it. */
    public Optional<Assessment> assessment(Actor actor, CaseId caseId) {
        return assessments.newest(caseId).flatMap(found -> {
            var place = new Place(actor.institution(), "assessment", "told", found.row());
            return sharing.show(caseId, Field.ASSESSMENT, actor, place, found.told())
                    .text()
                    .map(found::open);
        });
    }

    /** Hours a week and period of the newest assessment with practice and pauses, without its words. */
    public Optional<AssessedNeed> assessedNeed(CaseId caseId) {
        return Optional.ofNullable(assessedNeeds(List.of(caseId)).get(caseId));
    }

    public Map<CaseId, AssessedNeed> assessedNeeds(Collection<CaseId> ids) {
        return Remembered.eachWhileReading("assessed need of a case", ids, this::readNeeds);
    }

    private Map<CaseId, AssessedNeed> readNeeds(Collection<CaseId> ids) {
        var needs = assessments.figures(ids);
        stretches.of(needs.keySet()).forEach((id, told) -> needs.computeIfPresent(id, (any, need) -> need.with(told)));
        return needs;
    }

    public NavFacts navFacts(CaseId caseId) {
        var noted = needs.nav(caseId);
        return new NavFacts(
                noted.measure(),
                noted.reducedWorkCapacity(),
                noted.contact().map(it -> it.on(clock.today(), register::one)),
                noted.version());
    }

    /** With the adviser as the register knows them today. */
    private SupportCase known(SupportCase it) {
        return known(it, register::one);
    }

    private SupportCase known(SupportCase it, Function<ResponsibleId, @Nullable Responsible> register) {
        if (adviser(it).isEmpty()) return it;
        return it.with(it.nav().map(nav -> nav.on(clock.today(), register)));
    }

    private static Optional<ResponsibleId> adviser(SupportCase it) {
        return it.nav().flatMap(NavContact::adviser);
    }

    /** The diagnosis (diagnose), where one is told and shared with the actor. It is never needed for anything. */
    public Optional<String> diagnosis(Actor actor, CaseId caseId) {
        return assessments.diagnosis(caseId).flatMap(found -> {
            var place = new Place(actor.institution(), "diagnosis", "told", found.row());
            return sharing.show(caseId, Field.DIAGNOSIS, actor, place, found.told())
                    .text();
        });
    }
}

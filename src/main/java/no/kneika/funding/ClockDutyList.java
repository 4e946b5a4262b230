package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.domain.ClockDuties;
import no.kneika.funding.domain.Elsewhere;
import no.kneika.funding.domain.ExtensionRules;
import no.kneika.funding.domain.NavMonths;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What must be said before NAV's months are used, by the coordinator and by the student. */
@Component
class ClockDutyList implements DutyList {

    private final Cases cases;
    private final Funding funding;
    private final Agreements agreements;
    private final NavClocks clocks;
    private final Sharing sharing;
    private final NavsAhead navs;
    private final Institutions institutions;
    private final People people;

    ClockDutyList(
            Cases cases,
            Funding funding,
            Agreements agreements,
            NavClocks clocks,
            Sharing sharing,
            NavsAhead navs,
            Institutions institutions,
            People people) {
        this.cases = cases;
        this.funding = funding;
        this.agreements = agreements;
        this.clocks = clocks;
        this.sharing = sharing;
        this.navs = navs;
        this.institutions = institutions;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return switch (actor.capacity()) {
            case COORDINATOR -> forCoordinator(today, actor);
            case STUDENT ->
                cases.all().stream()
                        .filter(SupportCase::isOpen)
                        .flatMap(it -> forStudent(it, today, actor).stream())
                        .toList();
            default -> List.of();
        };
    }

    private List<Obligation> forCoordinator(LocalDate today, Actor actor) {
        var mine = cases.all().stream()
                .filter(SupportCase::isOpen)
                .filter(it -> it.coordinator().filter(actor.person()::equals).isPresent())
                .toList();
        var ids = mine.stream().map(SupportCase::id).toList();
        var rulebook = rulebook(actor, today);
        var months = months(ids, rulebook);
        // Few are near their last month: only those are asked about.
        var near = mine.stream()
                .filter(it -> Objects.requireNonNull(months.get(it.id()))
                        .warnFrom(rulebook.monthsWarning())
                        .filter(from -> !today.isBefore(from))
                        .isPresent())
                .toList();
        if (near.isEmpty()) return List.of();
        var nearIds = near.stream().map(SupportCase::id).toList();
        var needs = cases.assessedNeeds(nearIds);
        var plans = clocks.plans(nearIds);
        var names = people.names(near.stream().map(SupportCase::student).toList());
        var duties = new ArrayList<Obligation>();
        for (var it : near) {
            var facts = new ClockDuties.Facts(
                    it.id(),
                    names.getOrDefault(it.student(), ""),
                    Objects.requireNonNull(months.get(it.id())),
                    rulebook.monthsWarning(),
                    Optional.ofNullable(needs.get(it.id())).map(AssessedNeed::needPeriod),
                    plans.getOrDefault(it.id(), List.of()),
                    Optional.empty());
            ClockDuties.runOut(facts, Capacity.COORDINATOR, today).ifPresent(duties::add);
        }
        return duties;
    }

    private List<Obligation> forStudent(SupportCase it, LocalDate today, Actor actor) {
        var ids = List.of(it.id());
        var rulebook = rulebook(actor, today);
        var need = Optional.ofNullable(cases.assessedNeeds(ids).get(it.id()));
        var grants = funding.grantsOf(it.id());
        if (grants.isEmpty()) return List.of();
        var answered = Optional.ofNullable(clocks.tapering(ids).get(it.id()));
        var next = ExtensionRules.of(
                new ExtensionRules.Facts(
                        it.id(),
                        it.student(),
                        need,
                        funding.applicationsOf(it.id()),
                        grants,
                        agreements.of(it.id()),
                        sharing.hasConsented(it.id(), Purpose.APPLY_NAV),
                        rulebook,
                        clocks.elsewhere(ids).getOrDefault(it.id(), Elsewhere.NOTHING),
                        answered,
                        List.of(),
                        Optional.empty(),
                        navs.of(it)),
                today);
        return ClockDuties.forStudent(
                new ClockDuties.Facts(
                        it.id(),
                        "",
                        Objects.requireNonNull(months(ids, rulebook).get(it.id())),
                        rulebook.monthsWarning(),
                        need.map(AssessedNeed::needPeriod),
                        clocks.plans(it.id()),
                        answered),
                next,
                today);
    }

    private Map<CaseId, NavMonths> months(Collection<CaseId> ids, Rulebook rulebook) {
        var elsewhere = clocks.elsewhere(ids);
        var months = new HashMap<CaseId, NavMonths>();
        funding.grantsOf(ids)
                .forEach((id, grants) -> months.put(
                        id,
                        elsewhere
                                .getOrDefault(id, Elsewhere.NOTHING)
                                .with(
                                        grants.stream()
                                                .filter(grant -> grant.regime() != Regime.BUDGETED)
                                                .map(Grant::period)
                                                .toList(),
                                        rulebook.maxMonthsInAll())));
        return months;
    }

    private Rulebook rulebook(Actor actor, LocalDate on) {
        return institutions.rulebook(actor.institution(), Funder.NAV, on);
    }
}

package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.domain.MonthDuties;
import no.kneika.funding.domain.MonthDuties.ToKeep;
import no.kneika.funding.store.ChangeRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What must be done about the months of agreements with NAV, and about grants that ended early. */
@Component
class MonthDutyList implements DutyList {

    private final Cases cases;
    private final SubsidyPeriods periods;
    private final ChangeRows changes;
    private final HoursAhead ahead;
    private final KeepPapers papers;
    private final Funding funding;
    private final People people;

    MonthDutyList(
            Cases cases,
            SubsidyPeriods periods,
            ChangeRows changes,
            HoursAhead ahead,
            KeepPapers papers,
            Funding funding,
            People people) {
        this.cases = cases;
        this.periods = periods;
        this.changes = changes;
        this.ahead = ahead;
        this.papers = papers;
        this.funding = funding;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.COORDINATOR && actor.capacity() != Capacity.FINANCE) return List.of();
        var coordinates = actor.capacity() == Capacity.COORDINATOR;
        var mine = cases.all().stream()
                .filter(it -> !coordinates
                        || it.coordinator().filter(actor.person()::equals).isPresent())
                .toList();
        var ids = mine.stream().map(SupportCase::id).toList();
        var months = periods.ofNav(ids).stream().collect(Collectors.groupingBy(SubsidyPeriod::caseId));
        var told = coordinates ? byNav(changes.of(ids)) : Map.<CaseId, List<GrantChange>>of();
        var touched = mine.stream()
                .filter(it -> months.containsKey(it.id()) || told.containsKey(it.id()))
                .toList();
        if (touched.isEmpty()) return List.of();
        var names = people.names(touched.stream().map(SupportCase::student).toList());
        var expected = ahead.of(
                actor.institution(), touched.stream().map(SupportCase::id).toList());
        var archive = coordinates
                ? papers.missing(months.keySet(), today).stream().collect(Collectors.groupingBy(ToKeep::caseId))
                : Map.<CaseId, List<ToKeep>>of();
        var duties = new ArrayList<Obligation>();
        for (var it : touched) {
            var facts = new MonthDuties.Facts(
                    it.id(),
                    names.getOrDefault(it.student(), ""),
                    months.getOrDefault(it.id(), List.of()),
                    told.getOrDefault(it.id(), List.of()),
                    archive.getOrDefault(it.id(), List.of()));
            duties.addAll(
                    coordinates
                            ? MonthDuties.forCoordinator(facts, expected, today)
                            : MonthDuties.forFinance(facts, today));
        }
        return duties;
    }

    /** Nobody is told when the institution's own money ends. */
    private Map<CaseId, List<GrantChange>> byNav(List<GrantChange> all) {
        if (all.isEmpty()) return Map.of();
        var ids = all.stream().map(GrantChange::caseId).distinct().toList();
        Set<GrantId> own = funding.grantsOf(ids).values().stream()
                .flatMap(List::stream)
                .filter(grant -> grant.regime() == Regime.BUDGETED)
                .map(Grant::id)
                .collect(Collectors.toSet());
        return all.stream().filter(it -> !own.contains(it.grant())).collect(Collectors.groupingBy(GrantChange::caseId));
    }
}

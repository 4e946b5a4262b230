package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.funding.domain.Elsewhere;
import no.kneika.funding.domain.MonthsDrawn;
import no.kneika.funding.domain.NavMonths;
import no.kneika.funding.store.ClockRows;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Component;

/**
 * The clocks of NAV's 36 months (36-månedersklokka), rules.md 2: a student's, on what is known here, whichever case, office or
 * institution it was used in. Inside {@code Use}; {@link KeepClock} writes what is said about them.
 */
@Component
public class NavClocks {

    private final ClockRows rows;
    private final Funding funding;
    private final Institutions institutions;

    NavClocks(ClockRows rows, Funding funding, Institutions institutions) {
        this.rows = rows;
        this.funding = funding;
        this.institutions = institutions;
    }

    /** By the rulebook of a date. */
    public NavClock of(Actor actor, CaseId caseId, LocalDate on) {
        var rulebook = rulebook(actor.institution(), on);
        return clock(months(caseId, navDays(caseId), rulebook), rulebook);
    }

    /** The same for many, in three questions however many they are. */
    public Map<CaseId, NavClock> of(Actor actor, Collection<CaseId> cases, LocalDate on) {
        var rulebook = rulebook(actor.institution(), on);
        var days = rows.navDays(cases);
        var elsewhere = elsewhere(cases);
        var clocks = new LinkedHashMap<CaseId, NavClock>();
        for (var id : cases)
            clocks.put(
                    id,
                    clock(
                            elsewhere
                                    .getOrDefault(id, Elsewhere.NOTHING)
                                    .with(days.getOrDefault(id, List.of()), rulebook.maxMonthsInAll()),
                            rulebook));
        return clocks;
    }

    /** Whole months used, whatever there are in all. */
    int monthsUsed(CaseId caseId) {
        return months(caseId, navDays(caseId), Rulebook.defaults(Funder.NAV)).months();
    }

    /** NAV may not pay for a day any more. */
    public boolean areUsed(Actor actor, CaseId caseId, LocalDate day, LocalDate on) {
        return months(caseId, navDays(caseId), rulebook(actor.institution(), on))
                .areUsedBy(day);
    }

    /** How the months went, for those who may read where. */
    public NavUse use(Actor actor, CaseId caseId, LocalDate today) {
        var rulebook = rulebook(actor.institution(), today);
        var grants = funding.grantsOf(caseId).stream()
                .filter(grant -> grant.regime() != Regime.BUDGETED)
                .toList();
        var known = known(List.of(caseId)).getOrDefault(caseId, ClockRows.Known.NOTHING);
        var told = known.told();
        var elsewhere = elsewhere(known);
        var months = elsewhere.with(grants.stream().map(Grant::period).toList(), rulebook.maxMonthsInAll());
        var paid = new ArrayList<MonthsDrawn.Paid>();
        grants.forEach(grant -> paid.add(new MonthsDrawn.Paid(grant.period(), false)));
        elsewhere.days().forEach(days -> paid.add(new MonthsDrawn.Paid(days, true)));
        long all = paid.stream().mapToLong(it -> it.days().days()).sum();
        long once = months.intervals().stream().mapToLong(Period::days).sum();
        return new NavUse(
                clock(months, rulebook),
                months.intervals().stream()
                        .map(days -> interval(days, grants, told))
                        .toList(),
                all - once,
                elsewhere.undated(),
                elsewhere.extra(),
                told,
                MonthsDrawn.of(months, paid, elsewhere.undated(), rulebook.monthsWarning(), today));
    }

    private static NavUse.Interval interval(Period days, List<Grant> grants, List<MonthsElsewhere> told) {
        var where = new LinkedHashSet<String>();
        for (var grant : grants) if (grant.period().overlaps(days)) where.add(grant.funderName());
        for (var it : told) if (it.days().filter(days::overlaps).isPresent()) where.add(it.place());
        return new NavUse.Interval(days, NavMonths.wholeMonths(days), NavMonths.spareDays(days), List.copyOf(where));
    }

    NavMonths months(InstitutionId institution, CaseId caseId, LocalDate on) {
        return months(caseId, rows.navDays(List.of(caseId)).getOrDefault(caseId, List.of()), rulebook(institution, on));
    }

    /** With other days than those the case has: one grant is corrected. */
    NavMonths months(CaseId caseId, Collection<Period> days, Rulebook rulebook) {
        return elsewhere(List.of(caseId))
                .getOrDefault(caseId, Elsewhere.NOTHING)
                .with(days, rulebook.maxMonthsInAll());
    }

    /** An approver's exceptions (unntak), the newest first. */
    public List<ClockRows.Allowed> exceptions(CaseId caseId) {
        return rows.exceptions(caseId);
    }

    /** Plans and wishes for what comes after, the newest first. */
    public List<PlanAfterMonths> plans(CaseId caseId) {
        return plans(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    Map<CaseId, List<PlanAfterMonths>> plans(Collection<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : rows.plans(cases);
    }

    /** What has been answered about going on, the newest first. */
    public List<Tapering> taperings(CaseId caseId) {
        return rows.tapering(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** What was answered last about going on; cases without an answer are missing. */
    Map<CaseId, Tapering> tapering(Collection<CaseId> cases) {
        var last = new LinkedHashMap<CaseId, Tapering>();
        rows.tapering(cases).forEach((id, answers) -> last.put(id, answers.getFirst()));
        return last;
    }

    /** What the grants of each case do not tell. */
    Map<CaseId, Elsewhere> elsewhere(Collection<CaseId> cases) {
        var known = known(cases);
        var found = new LinkedHashMap<CaseId, Elsewhere>();
        for (var id : cases) {
            found.put(id, elsewhere(known.getOrDefault(id, ClockRows.Known.NOTHING)));
        }
        return found;
    }

    private Map<CaseId, ClockRows.Known> known(Collection<CaseId> cases) {
        return Remembered.eachWhileReading("nav months elsewhere", cases, rows::elsewhere);
    }

    private List<Period> navDays(CaseId caseId) {
        return funding.grantsOf(caseId).stream()
                .filter(grant -> grant.regime() != Regime.BUDGETED)
                .map(Grant::period)
                .toList();
    }

    private static Elsewhere elsewhere(ClockRows.Known it) {
        return new Elsewhere(
                it.told().stream()
                        .map(MonthsElsewhere::days)
                        .flatMap(Optional::stream)
                        .toList(),
                it.told().stream().mapToInt(MonthsElsewhere::months).sum(),
                it.extra());
    }

    private Rulebook rulebook(InstitutionId institution, LocalDate on) {
        return institutions.rulebook(institution, Funder.NAV, on);
    }

    private static NavClock clock(NavMonths months, Rulebook rulebook) {
        return new NavClock(
                months.months(),
                months.spareDays(),
                months.limit(),
                rulebook.monthsWarning(),
                months.lastDay(),
                months.warnFrom(rulebook.monthsWarning()));
    }
}

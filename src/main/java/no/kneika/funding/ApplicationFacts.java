package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.ApplicationRules;
import no.kneika.funding.domain.Hole;
import no.kneika.funding.domain.NavMonths;
import no.kneika.funding.domain.Proposal;
import no.kneika.funding.store.ApplicationRows;
import no.kneika.funding.store.GrantRows;
import no.kneika.funding.store.WrittenRows;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.NavUnit;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rules of an application ask about a case. */
@Component
class ApplicationFacts {

    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final GrantRows grants;
    private final ApplicationRows applications;
    private final Agreements agreements;
    private final WrittenRows written;
    private final NavClocks clocks;
    private final BusinessClock clock;

    ApplicationFacts(
            Cases cases,
            People people,
            Institutions institutions,
            GrantRows grants,
            ApplicationRows applications,
            Agreements agreements,
            WrittenRows written,
            NavClocks clocks,
            BusinessClock clock) {
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.grants = grants;
        this.applications = applications;
        this.agreements = agreements;
        this.written = written;
        this.clocks = clocks;
        this.clock = clock;
    }

    RulebookVersion rulebook(Actor actor, LocalDate on) {
        return institutions.rulebookVersion(actor.institution(), Funder.NAV, on);
    }

    NavMonths months(Actor actor, CaseId caseId, LocalDate on) {
        return clocks.months(actor.institution(), caseId, on);
    }

    ApplicationRules.Facts of(Actor actor, CaseId caseId) {
        var it = cases.find(caseId);
        var today = clock.today();
        return new ApplicationRules.Facts(
                it.isOpen(),
                cases.navFacts(caseId).measure(),
                Optional.ofNullable(people.get(it.student()).birthDate()),
                months(actor, caseId, today),
                applications.of(List.of(caseId)),
                rulebook(actor, today).rules());
    }

    /** What an application would say if nobody changed it: from the assessment, NAV's contact and what is covered. */
    WrittenApplication proposal(Actor actor, CaseId caseId) {
        var today = clock.today();
        var rulebook = rulebook(actor, today).rules();
        var need = cases.assessedNeed(caseId);
        var nav = cases.find(caseId).nav();
        var period = period(actor, caseId, need, rulebook, today);
        var earlier = applications.of(List.of(caseId));
        var unit = nav.flatMap(contact -> institutions.navUnitFor(contact.officeNumber()));
        var me = people.get(actor.person());
        return new WrittenApplication(
                Funder.NAV,
                nav.map(contact -> contact.officeNumber()).orElse(""),
                nav.map(contact -> contact.officeName()).orElse(""),
                nav.map(contact -> contact.adviserName()).orElse(""),
                unit.map(NavUnit::number).orElse(""),
                unit.map(NavUnit::name).orElse(""),
                period,
                perWeek(caseId, need, period)
                        .map(each ->
                                need.map(it -> it.hoursIn(period, each)).orElseGet(() -> Proposal.hours(each, period)))
                        .orElse(Minutes.ZERO),
                rate(caseId, earlier),
                institutions.employerCosts(actor.institution(), ContractKind.EMPLOYEE, period.from()),
                earlier.isEmpty()
                        ? ""
                        : written.read(earlier.getLast().id(), earlier.getLast().version())
                                .mentorName(),
                cases.assessment(actor, caseId).map(a -> a.reasons()).orElse(""),
                new ContactPerson(me.name(), orEmpty(me.phone()), orEmpty(me.email())));
    }

    /** What was assessed, or the fewer hours that are enough from here (rules.md 6). */
    private Optional<Minutes> perWeek(CaseId caseId, Optional<AssessedNeed> need, Period asked) {
        return Optional.ofNullable(clocks.tapering(List.of(caseId)).get(caseId))
                .filter(answer -> answer.from().equals(asked.from())
                        || need.filter(it -> answer.from().isBefore(asked.from()))
                                .flatMap(it -> it.firstNeeded(answer.from()))
                                .filter(asked.from()::equals)
                                .isPresent())
                .flatMap(Tapering::perWeek)
                .or(() -> need.map(AssessedNeed::hoursPerWeek));
    }

    private HourlyRate rate(CaseId caseId, List<ApplicationView> earlier) {
        return Proposal.rate(
                earlier, grants.of(List.of(caseId)).stream().flatMap(row -> row.content().ceiling().stream()));
    }

    private Period period(Actor actor, CaseId caseId, Optional<AssessedNeed> need, Rulebook rulebook, LocalDate today) {
        var paid = grants.of(List.of(caseId)).stream()
                .map(row -> new Hole.Paid(row.content().period(), row.regime()))
                .toList();
        var known = months(actor, caseId, today);
        var months = known;
        var holes = Hole.of(need, paid, applications.of(List.of(caseId)), agreements.of(caseId), months);
        var hole = Hole.ahead(holes, today)
                .filter(Hole::isAppliedFor)
                .flatMap(it -> it.asked(today, rulebook.maxGrantMonths(), known));
        if (hole.isPresent()) return hole.get();
        // What NAV has not answered is asked for once: the next days come after it.
        var waiting = Hole.waiting(applications.of(List.of(caseId)).stream()
                .filter(ApplicationView::isWaiting)
                .toList());
        var covered = Stream.concat(paid.stream().map(Hole.Paid::period), waiting.stream())
                .toList();
        for (var asked : waiting) months = months.and(asked);
        var wished = need.flatMap(n -> n.firstNeeded(today)).orElse(today);
        return Proposal.period(covered, wished, need, rulebook.maxGrantMonths(), Optional.of(months), today);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

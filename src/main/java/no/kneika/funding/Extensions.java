package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.domain.Elsewhere;
import no.kneika.funding.domain.ExtensionRules;
import no.kneika.funding.domain.NavAhead;
import no.kneika.funding.store.ApplicationRows;
import no.kneika.funding.store.StartRows;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Semester;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * The extensions of a coordinator's students (forlengelser): all at a glance in a handful of queries, and each sent by
 * {@link ApplyForFunding}. Inside {@code Use}. Without a page: {@code batches.start(randi, Extensions.BATCH,
 * batches.latest(randi, Extensions.BATCH), extensions.ready(randi))}, see {@link no.kneika.platform.Batches}.
 */
@Component
public class Extensions {

    /** The kind of batch that sends them. */
    public static final String BATCH = "extensions";

    private static final String SOURCE = "rules.md 2";

    private final Cases cases;
    private final Funding funding;
    private final Agreements agreements;
    private final ApplicationRows applications;
    private final ApplyForFunding applying;
    private final Sharing sharing;
    private final NavClocks clocks;
    private final StartRows starts;
    private final NavsAhead navs;
    private final Institutions institutions;
    private final BusinessClock clock;

    Extensions(
            Cases cases,
            Funding funding,
            Agreements agreements,
            ApplicationRows applications,
            ApplyForFunding applying,
            Sharing sharing,
            NavClocks clocks,
            StartRows starts,
            NavsAhead navs,
            Institutions institutions,
            BusinessClock clock) {
        this.cases = cases;
        this.funding = funding;
        this.agreements = agreements;
        this.applications = applications;
        this.applying = applying;
        this.sharing = sharing;
        this.clocks = clocks;
        this.starts = starts;
        this.navs = navs;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** Every open case the coordinator has taken, the one that ends first on top. */
    public List<Extension> of(Actor coordinator) {
        return of(
                coordinator,
                cases.all().stream()
                        .filter(SupportCase::isOpen)
                        .filter(it -> it.coordinator()
                                .filter(coordinator.person()::equals)
                                .isPresent())
                        .toList());
    }

    /** Those that are due and can leave now, as things to choose. */
    public List<BatchItem> ready(Actor coordinator) {
        return of(coordinator).stream()
                .filter(it -> it.state() == Extension.State.READY && it.canBeSent())
                .map(Extensions::item)
                .toList();
    }

    public static BatchItem item(Extension it) {
        return new BatchItem(it.caseId().value(), it.seen());
    }

    /** @throws NotFound where there is no such case for the actor */
    public Extension of(Actor coordinator, CaseId caseId) {
        return of(coordinator, List.of(cases.find(caseId))).getFirst();
    }

    /**
     * Sends the extension of a case: what is derived, or the draft somebody made of it.
     *
     * @param seen what was seen when it was chosen ({@link Extension#seen}); something else is not sent
     */
    public Decision<ApplicationId> send(CaseId caseId, String seen, Actor by) {
        applications.hold(caseId);
        var it = of(by, caseId);
        if (it.state() == Extension.State.WAITING) {
            var sent = it.application().orElseThrow();
            return Decision.refused(Reason.of("application-overlaps-waiting", SOURCE, sent.reference(), sent.period()));
        }
        var whole = it.applications() > 1 && it.seenWhole().equals(seen);
        if (it.hinders().isEmpty() && !whole && !it.seen().equals(seen))
            return Decision.refused(Reason.of("extension-changed", SOURCE));
        if (!it.canBeSent())
            return it.hinders().isEmpty()
                    ? Decision.refused(Reason.of("extension-not-now", SOURCE))
                    : new Decision.Refused<>(it.hinders());
        var draft = it.application();
        var words = applying.propose(caseId, by);
        var first = draft.isPresent()
                ? applying.dispatch(draft.get().id(), draft.get().version(), by)
                : sent(caseId, words, by);
        if (!whole) return first;
        for (var next : it.following()) {
            if (!first.isAccepted()) return first;
            var more = sent(caseId, applying.propose(caseId, by, next.days(), next.hours()), by);
            if (!more.isAccepted()) return more;
        }
        return first;
    }

    private Decision<ApplicationId> sent(CaseId caseId, WrittenApplication words, Actor by) {
        return applying.write(caseId, words, by).then(written -> applying.dispatch(written, 1, by));
    }

    /** What the funder would be asked for in all, as each application says it. */
    public Money sought(Actor actor, Collection<Extension> chosen, boolean wholeSemester) {
        var costs = institutions.employerCosts(actor.institution(), ContractKind.EMPLOYEE);
        var coverage = institutions
                .rulebook(actor.institution(), Funder.NAV, clock.today())
                .coverage();
        return Money.sum(chosen.stream()
                .filter(it -> it.asked().isPresent())
                .map(it -> costs.apply(it.asked().get().from())
                        .total(it.rate().times(wholeSemester ? it.hoursOfAll() : it.hours()), coverage))
                .toList());
    }

    /** The very page the funder will get. */
    public String preview(Extension it, Actor by) {
        return it.application()
                .map(draft -> applying.preview(draft.id(), by))
                .orElseGet(() -> applying.previewOfProposal(it.caseId(), by));
    }

    /** What it would say. */
    public WrittenApplication words(Extension it, Actor by) {
        return it.application()
                .map(draft -> applying.read(draft.id()))
                .orElseGet(() -> applying.propose(it.caseId(), by));
    }

    /** The last day of the semester that the days after the last grant begin in. */
    private static Optional<LocalDate> semesterEnds(List<Semester> semesters, List<Grant> grants) {
        var next = grants.stream().map(grant -> grant.period().to().plusDays(1)).max(LocalDate::compareTo);
        return next.flatMap(day -> semesters.stream()
                .map(semester -> semester.period().to())
                .filter(end -> !end.isBefore(day))
                .min(LocalDate::compareTo));
    }

    private List<Extension> of(Actor actor, Collection<SupportCase> mine) {
        var ids = mine.stream().map(SupportCase::id).toList();
        var today = clock.today();
        var rulebook = institutions.rulebook(actor.institution(), Funder.NAV, today);
        var needs = cases.assessedNeeds(ids);
        var grants = funding.grantsOf(ids);
        var agreed = agreements.of(ids);
        var written =
                funding.applicationsAhead(ids, today).stream().collect(Collectors.groupingBy(ApplicationView::caseId));
        var consented = sharing.consented(ids, Purpose.APPLY_NAV);
        var elsewhere = clocks.elsewhere(ids);
        var answers = clocks.tapering(ids);
        var promised = new HashMap<CaseId, List<Period>>();
        for (var said : starts.verbal(ids))
            said.days()
                    .ifPresent(days -> promised.computeIfAbsent(said.caseId(), any -> new ArrayList<>())
                            .add(days));
        var semesters = institutions.semesters(actor.institution());
        var ahead = navs.of(mine);
        return mine.stream()
                .map(it -> ExtensionRules.of(
                        new ExtensionRules.Facts(
                                it.id(),
                                it.student(),
                                Optional.ofNullable(needs.get(it.id())),
                                written.getOrDefault(it.id(), List.of()),
                                grants.getOrDefault(it.id(), List.of()),
                                agreed.getOrDefault(it.id(), List.of()),
                                consented.contains(it.id()),
                                rulebook,
                                elsewhere.getOrDefault(it.id(), Elsewhere.NOTHING),
                                Optional.ofNullable(answers.get(it.id())),
                                promised.getOrDefault(it.id(), List.of()),
                                semesterEnds(semesters, grants.getOrDefault(it.id(), List.of())),
                                ahead.getOrDefault(it.id(), NavAhead.NOTHING)),
                        today))
                .sorted((a, b) -> a.coveredUntil()
                        .map(day -> b.coveredUntil().map(day::compareTo).orElse(1))
                        .orElse(b.coveredUntil().isPresent() ? -1 : 0))
                .toList();
    }
}

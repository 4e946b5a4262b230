package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.domain.ApplicationRules;
import no.kneika.funding.domain.Elsewhere;
import no.kneika.funding.domain.NavAhead;
import no.kneika.funding.domain.RulebookDifference;
import no.kneika.funding.store.GrantRows;
import no.kneika.funding.store.WrittenRows;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/**
 * What a new version of a rulebook would move, before it is decided. An administrator is admitted to no case, so the house
 * reads them all and answers with dates; whose they are is for those who may know ({@link Cases#studentsOf}).
 */
@Component
public class RulebookPreview {

    /**
     * @param moves the nearest first
     * @param kept grants that keep the version they were decided under
     * @param refused drafts that may be sent as things are, and not under the version
     */
    public record Answer(List<RulebookMove> moves, int kept, List<RefusedDraft> refused) {}

    /** A draft somebody has to change first, and why. */
    public record RefusedDraft(CaseId caseId, ApplicationId application, String reference, List<Reason> why) {}

    private final Cases cases;
    private final Funding funding;
    private final Agreements agreements;
    private final NavClocks clocks;
    private final NavsAhead navs;
    private final ApplicationFacts drafts;
    private final WrittenRows texts;
    private final GrantRows grants;
    private final List<RulebookDates> laterRooms;
    private final BusinessClock clock;
    private final Use use;

    RulebookPreview(
            Cases cases,
            Funding funding,
            Agreements agreements,
            NavClocks clocks,
            NavsAhead navs,
            ApplicationFacts drafts,
            WrittenRows texts,
            GrantRows grants,
            List<RulebookDates> laterRooms,
            BusinessClock clock,
            Use use) {
        this.cases = cases;
        this.funding = funding;
        this.agreements = agreements;
        this.clocks = clocks;
        this.navs = navs;
        this.drafts = drafts;
        this.texts = texts;
        this.grants = grants;
        this.laterRooms = laterRooms;
        this.clock = clock;
        this.use = use;
    }

    /** A draft is read by the rules of the day it leaves: what was written under the old ones may not leave under the new. */
    private Optional<RefusedDraft> refused(Actor house, ApplicationView it, Rulebook before, Rulebook after) {
        var says = texts.read(it.id(), it.version());
        var facts = drafts.of(house, it.caseId());
        var now = ApplicationRules.write(says, Capacity.COORDINATOR, under(facts, it.caseId(), before))
                .codes();
        var why =
                ApplicationRules.write(says, Capacity.COORDINATOR, under(facts, it.caseId(), after)).reasons().stream()
                        .filter(reason -> !now.contains(reason.code()))
                        .toList();
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(new RefusedDraft(it.caseId(), it.id(), it.reference(), why));
    }

    private ApplicationRules.Facts under(ApplicationRules.Facts it, CaseId caseId, Rulebook rules) {
        return new ApplicationRules.Facts(
                it.caseOpen(),
                it.measure(),
                it.birthDate(),
                clocks.months(caseId, Funding.navPeriods(grants.of(List.of(caseId))), rules),
                it.others(),
                rules);
    }

    /** In a transaction of its own: outside {@code Use.as}. */
    public Answer of(InstitutionId institution, Funder funder, Rulebook before, Rulebook after, LocalDate from) {
        return use.asSystem(institution, () -> {
            var open = cases.all().stream().filter(SupportCase::isOpen).toList();
            var ids = open.stream().map(SupportCase::id).toList();
            var granted = funding.grantsOf(ids);
            var kept = granted.values().stream()
                    .flatMap(List::stream)
                    .filter(grant -> (grant.regime() == Regime.BUDGETED) == (funder == Funder.OWN))
                    .count();
            // Every date that follows from a rulebook follows from NAV's; the institution's own only sets what may be
            // granted.
            if (funder != Funder.NAV) return new Answer(List.of(), (int) kept, List.of());
            var needs = cases.assessedNeeds(ids);
            var written = funding.applicationsOf(ids).stream().collect(Collectors.groupingBy(ApplicationView::caseId));
            var agreed = agreements.of(ids);
            var elsewhere = clocks.elsewhere(ids);
            var ahead = navs.of(open);
            var moves = new ArrayList<RulebookMove>();
            for (var it : open)
                moves.addAll(RulebookDifference.of(
                        new RulebookDifference.Facts(
                                it.id(),
                                it.student(),
                                Optional.ofNullable(needs.get(it.id())),
                                written.getOrDefault(it.id(), List.of()),
                                granted.getOrDefault(it.id(), List.of()),
                                agreed.getOrDefault(it.id(), List.of()),
                                elsewhere.getOrDefault(it.id(), Elsewhere.NOTHING),
                                ahead.getOrDefault(it.id(), NavAhead.NOTHING)),
                        before,
                        after,
                        from,
                        clock.today()));
            for (var room : laterRooms) moves.addAll(room.moved(before, after, from));
            var refused = new ArrayList<RefusedDraft>();
            for (var drafts : written.values())
                for (var it : drafts)
                    if (it.state() == ApplicationView.State.DRAFT)
                        refused(Actor.system(institution), it, before, after).ifPresent(refused::add);
            return new Answer(RulebookDifference.inOrder(moves), (int) kept, refused);
        });
    }
}

package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.domain.Elsewhere;
import no.kneika.funding.domain.NavAhead;
import no.kneika.funding.domain.RulebookDifference;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.InstitutionId;
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
     */
    public record Answer(List<RulebookMove> moves, int kept) {}

    private final Cases cases;
    private final Funding funding;
    private final Agreements agreements;
    private final NavClocks clocks;
    private final NavsAhead navs;
    private final List<RulebookDates> laterRooms;
    private final BusinessClock clock;
    private final Use use;

    RulebookPreview(
            Cases cases,
            Funding funding,
            Agreements agreements,
            NavClocks clocks,
            NavsAhead navs,
            List<RulebookDates> laterRooms,
            BusinessClock clock,
            Use use) {
        this.cases = cases;
        this.funding = funding;
        this.agreements = agreements;
        this.clocks = clocks;
        this.navs = navs;
        this.laterRooms = laterRooms;
        this.clock = clock;
        this.use = use;
    }

    /** In a transaction of its own: outside {@code Use.as}. */
    public Answer of(InstitutionId institution, Funder funder, Rulebook before, Rulebook after, LocalDate from) {
        return use.asSystem(institution, () -> {
            var open = cases.all().stream().filter(SupportCase::isOpen).toList();
            var ids = open.stream().map(SupportCase::id).toList();
            var grants = funding.grantsOf(ids);
            var kept = grants.values().stream()
                    .flatMap(List::stream)
                    .filter(grant -> (grant.regime() == Regime.BUDGETED) == (funder == Funder.OWN))
                    .count();
            // Every date that follows from a rulebook follows from NAV's; the institution's own only sets what may be
            // granted.
            if (funder != Funder.NAV) return new Answer(List.of(), (int) kept);
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
                                grants.getOrDefault(it.id(), List.of()),
                                agreed.getOrDefault(it.id(), List.of()),
                                elsewhere.getOrDefault(it.id(), Elsewhere.NOTHING),
                                ahead.getOrDefault(it.id(), NavAhead.NOTHING)),
                        before,
                        after,
                        from,
                        clock.today()));
            for (var room : laterRooms) moves.addAll(room.moved(before, after, from));
            return new Answer(RulebookDifference.inOrder(moves), (int) kept);
        });
    }
}

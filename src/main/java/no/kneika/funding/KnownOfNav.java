package no.kneika.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.kneika.cases.NavKnowledge;
import no.kneika.kernel.CaseId;
import org.springframework.stereotype.Component;

/** Tells the way-finder of NAV's months and refusals. */
@Component
class KnownOfNav implements NavKnowledge {

    private final Funding funding;
    private final NavClocks clocks;

    KnownOfNav(Funding funding, NavClocks clocks) {
        this.funding = funding;
        this.clocks = clocks;
    }

    @Override
    public int monthsUsed(CaseId caseId, LocalDate today) {
        return clocks.monthsUsed(caseId);
    }

    @Override
    public List<NavNo> refusals(CaseId caseId) {
        return funding.rejectionsOf(caseId).stream()
                .map(it -> new NavNo(it.id().value(), it.ourReference(), it.decidedOn(), it.arrivedOn(), it.reason()))
                .sorted(Comparator.comparing(NavNo::decidedOn).reversed())
                .toList();
    }
}

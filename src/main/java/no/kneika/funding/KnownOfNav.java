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

    KnownOfNav(Funding funding) {
        this.funding = funding;
    }

    @Override
    public int monthsUsed(CaseId caseId, LocalDate today) {
        return funding.navMonths(caseId, today).months();
    }

    @Override
    public List<NavNo> refusals(CaseId caseId) {
        return funding.rejectionsOf(caseId).stream()
                .map(it -> new NavNo(it.id().value(), it.ourReference(), it.decidedOn(), it.arrivedOn(), it.reason()))
                .sorted(Comparator.comparing(NavNo::decidedOn).reversed())
                .toList();
    }
}

package no.kneika.funding;

import java.util.ArrayList;
import java.util.UUID;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.Budget;
import no.kneika.funding.domain.RejectionRules;
import no.kneika.funding.store.StartRows;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Work may start before a grant (starte før tilsagn): on NAV's word, or at the institution's own risk. Inside {@code Use}. */
@Component
public class StartEarly {

    private static final int LONGEST_REASON = 1000;

    private final StartRows starts;
    private final Funding funding;
    private final Cases cases;
    private final Institutions institutions;
    private final BusinessClock clock;

    StartEarly(StartRows starts, Funding funding, Cases cases, Institutions institutions, BusinessClock clock) {
        this.starts = starts;
        this.funding = funding;
        this.cases = cases;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** NAV said yes on the phone: who, when, what. */
    public Decision<UUID> verbalYes(VerbalYes said, Actor by) {
        var view = funding.application(said.application());
        return Decision.unless(RejectionRules.verbal(view, said, by.capacity(), clock.today()), said)
                .map(sound -> starts.note(by, view.caseId(), sound, clock.instant()));
    }

    /** An approver takes the risk; what it may cost is kept with the decision. */
    public Decision<UUID> ownRisk(CaseId caseId, OwnRisk it, Actor by) {
        var against = new ArrayList<Reason>();
        if (by.capacity() != Capacity.APPROVER) against.add(Reason.of("own-risk-by-approver", "rules.md 2"));
        if (it.reason().isBlank() || it.reason().length() > LONGEST_REASON)
            against.add(Reason.of("own-risk-why", "rules.md 2").at("reason"));
        if (!cases.find(caseId).isOpen()) against.add(Reason.of("application-case-closed", "rules.md 2"));
        return Decision.unless(against, it)
                .map(sound -> starts.allow(by, caseId, sound, exposure(caseId, it, by), clock.instant()));
    }

    /** What a start at own risk may cost at most: the assessed hours of its days, with the employer's costs. */
    public Money exposure(CaseId caseId, OwnRisk it, Actor by) {
        var costs = institutions.employerCosts(
                by.institution(), ContractKind.EMPLOYEE, it.period().from());
        // An approver reads the amounts, not the assessment; where its figures are hidden, what was applied for tells.
        var hours = cases.assessedNeed(caseId)
                .map(need -> need.hoursIn(it.period(), need.hoursPerWeek()))
                .or(() -> funding.applicationsOf(caseId).stream()
                        .map(ApplicationView::hours)
                        .reduce((first, last) -> last));
        return hours.map(minutes -> Budget.commitment(minutes, it.rate(), costs))
                .orElse(Money.ZERO);
    }
}

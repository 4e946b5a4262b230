package no.kneika.funding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.kernel.Money;
import no.kneika.ledger.AuditCheck;
import no.kneika.ledger.Finding;
import no.kneika.ledger.Ledger;
import org.springframework.stereotype.Component;

/** No agreement carries more of a month's cost than NAV pays for that month. */
@Component
class AgreementAudit implements AuditCheck {

    private final Ledger ledger;
    private final SubsidyPeriods periods;
    private final Cases cases;

    AgreementAudit(Ledger ledger, SubsidyPeriods periods, Cases cases) {
        this.ledger = ledger;
        this.periods = periods;
        this.cases = cases;
    }

    @Override
    public List<Finding> audit() {
        var covered = ledger.coveredByGrantAndMonth();
        if (covered.isEmpty()) return List.of();
        var pays = periods.pays(cases.all().stream().map(SupportCase::id).toList());
        var findings = new ArrayList<Finding>();
        covered.forEach((grant, months) -> months.forEach((month, sum) -> {
            var most = most(pays.getOrDefault(new GrantId(grant), Map.of()), month);
            if (sum.compareTo(most) > 0)
                findings.add(new Finding("agreement-carries-no-more-than-nav-pays", grant, most, sum));
        }));
        return findings;
    }

    private static Money most(Map<YearMonth, Money> pays, YearMonth month) {
        return pays.getOrDefault(month, Money.ZERO);
    }
}

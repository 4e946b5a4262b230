package no.kneika.funding;

import java.util.ArrayList;
import java.util.List;
import no.kneika.cases.OpenMatters;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Money that is asked for or promised, before a case ends. */
@Component
class FundingOpen implements OpenMatters {

    private final Funding funding;
    private final Agreements agreements;

    FundingOpen(Funding funding, Agreements agreements) {
        this.funding = funding;
        this.agreements = agreements;
    }

    @Override
    public List<Matter> of(Actor actor, Page page, CaseId caseId) {
        var open = new ArrayList<Matter>();
        for (var it : funding.applicationsOf(caseId))
            if (it.isWaiting())
                open.add(new Matter(
                        page.t("closure.open.application", it.reference(), page.period(it.period())),
                        "/applications/" + it.id()));
        for (var it : agreements.of(caseId))
            if (it.isOpen())
                open.add(new Matter(
                        page.t("closure.open.agreement", page.period(it.period())), "/agreements/" + it.id()));
        for (var it : funding.grantsOf(caseId))
            if (it.period().to().isAfter(page.today()))
                open.add(new Matter(
                        page.t(
                                "closure.open.grant",
                                it.funderName(),
                                page.date(it.period().to())),
                        "/grants/" + it.id()));
        return open;
    }
}

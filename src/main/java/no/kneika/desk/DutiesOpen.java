package no.kneika.desk;

import java.util.List;
import no.kneika.cases.OpenMatters;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** What somebody still has to do about a case, before it ends. */
@Component
class DutiesOpen implements OpenMatters {

    private final Worklist worklist;

    DutiesOpen(Worklist worklist) {
        this.worklist = worklist;
    }

    @Override
    public List<Matter> of(Actor actor, Page page, CaseId caseId) {
        return worklist.of(actor).now().values().stream()
                .flatMap(List::stream)
                .filter(duty -> caseId.equals(duty.caseId()))
                .map(duty -> new Matter(page.t("todo." + duty.kind()), duty.link()))
                .toList();
    }
}

package no.kneika.mentors;

import java.util.List;
import no.kneika.access.Field;
import no.kneika.access.SharedContent;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import org.springframework.stereotype.Component;

/** The plan of the first meeting, as a reader of the case page gets it. */
@Component
class PlanWords implements SharedContent {

    private final Kickoffs kickoffs;

    PlanWords(Kickoffs kickoffs) {
        this.kickoffs = kickoffs;
    }

    @Override
    public List<Words> shownTo(Actor reader, CaseId caseId) {
        return kickoffs.plan(reader, caseId)
                .text()
                .filter(plan -> !plan.isBlank())
                .map(plan -> List.of(new Words(Field.PLAN, plan)))
                .orElse(List.of());
    }
}

package no.kneika.cases;

import java.util.ArrayList;
import java.util.List;
import no.kneika.access.Field;
import no.kneika.access.SharedContent;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import org.springframework.stereotype.Component;

/** The needs and the diagnosis, as a reader of the case page gets them. */
@Component
class CaseWords implements SharedContent {

    private final Cases cases;

    CaseWords(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<Words> shownTo(Actor reader, CaseId caseId) {
        var words = new ArrayList<Words>();
        for (var need : cases.needs(reader, caseId))
            if (!need.text().isEmpty()) words.add(new Words(Field.NEED, need.text()));
        cases.diagnosis(reader, caseId).ifPresent(told -> words.add(new Words(Field.DIAGNOSIS, told)));
        return words;
    }
}

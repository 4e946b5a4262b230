package no.kneika.access.store;

import java.util.List;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.access.SeenLine;
import no.kneika.access.WhoHasSeen;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets students read who has seen what of theirs. */
@Service
class StudentsLog implements WhoHasSeen {

    private final AccessLog log;
    private final Admissions admissions;

    StudentsLog(AccessLog log, Admissions admissions) {
        this.log = log;
        this.admissions = admissions;
    }

    @Override
    public List<SeenLine> of(Actor student, CaseId caseId, @Nullable UUID before, int limit) {
        if (student.capacity() != Capacity.STUDENT || !admissions.isAdmitted(student, caseId))
            throw new NotFound("case");
        return log.about(caseId, student.person(), before, limit);
    }
}

package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.OwnGroundRules;
import no.kneika.funding.store.GroundRows;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * A coordinator answers for why the institution pays (attesterer kriteriet): they may read the assessment, and whoever decides
 * about the money reads their word instead (rules.md 7, need to know). Inside {@code Use}.
 */
@Component
public class OwnGrounds {

    private static final String SOURCE = "rules.md 7";

    private final GroundRows rows;
    private final OwnGroundFacts facts;
    private final Cases cases;
    private final Institutions institutions;
    private final BusinessClock clock;

    OwnGrounds(GroundRows rows, OwnGroundFacts facts, Cases cases, Institutions institutions, BusinessClock clock) {
        this.rows = rows;
        this.facts = facts;
        this.cases = cases;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** What a coordinator has answered for, with who and when. */
    public record Word(OwnGround ground, Period days, PersonId by, LocalDate on) {}

    /** The words given about a case, the newest first. */
    public List<Word> of(CaseId caseId) {
        return rows.of(caseId);
    }

    /** Says that the reason is true of the days; refused when it is not. Twice is once. */
    public Decision<CaseId> attest(CaseId caseId, OwnGround ground, Period days, Actor by) {
        if (by.capacity() != Capacity.COORDINATOR) return Decision.refused(Reason.of("ground-by-coordinator", SOURCE));
        if (!cases.find(caseId).isOpen()) return Decision.refused(Reason.of("application-case-closed", SOURCE));
        return check(caseId, ground, days, "", by).map(none -> {
            keep(caseId, ground, days, by);
            return caseId;
        });
    }

    /** Whether the institution may pay for this reason; what an approver's reason saw past. */
    Decision<List<Reason>> check(CaseId caseId, OwnGround ground, Period days, String overrideReason, Actor by) {
        var rules = institutions.rulebook(by.institution(), Funder.OWN, clock.today());
        return OwnGroundRules.check(ground, days, by.capacity(), overrideReason, facts.of(by, caseId, rules));
    }

    /** What a coordinator has seen to be true is kept for those who may not look. */
    void keep(CaseId caseId, OwnGround ground, Period days, Actor by) {
        var known = rows.of(caseId).stream()
                .anyMatch(word -> word.ground() == ground && word.days().equals(days));
        if (by.capacity() == Capacity.COORDINATOR && !known) rows.add(by, caseId, ground, days, clock.instant());
    }
}

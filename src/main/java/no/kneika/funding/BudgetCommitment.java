package no.kneika.funding;

import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;

/**
 * What one grant or one ruling has bound of a budget line (binding av budsjett).
 *
 * @param what empty where whoever asks may not know of the case; its amount is a part of the line all the same
 */
public record BudgetCommitment(BudgetLineId line, Money amount, Optional<What> what) {

    /** What the money is bound by. */
    public sealed interface What {
        CaseId caseId();
    }

    /** A grant from the institution's own budget (eget tilsagn). */
    public record Granted(CaseId caseId, GrantId grant, Period period) implements What {}

    /** Work before a rejection, which an approver ruled to be the institution's own cost. */
    public record Ruled(CaseId caseId, RejectionId rejection) implements What {}
}

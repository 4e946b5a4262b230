package no.kneika.claims.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.documents.DocumentId;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.messages.MessageId;

/**
 * Everything that happened to one claim (kravets historie).
 *
 * @param steps in order
 * @param dispatches by version
 * @param registered every payment, also those that were taken back
 */
public record ClaimFacts(
        ClaimId id,
        CaseId caseId,
        GrantId grant,
        String reference,
        List<Step> steps,
        List<Dispatch> dispatches,
        List<Payment> registered,
        Optional<Money> writtenOff) {

    /**
     * Something somebody did.
     *
     * @param complainTo where a refusal says one can complain; empty where it does not
     */
    public record Step(
            int number,
            ClaimStatus to,
            String reason,
            String complainTo,
            PersonId by,
            Capacity in,
            LocalDate on,
            Instant at) {}

    /** A version that left the house. */
    public record Dispatch(
            UUID id,
            int version,
            int step,
            Money total,
            LocalDate deadline,
            String payer,
            DocumentId document,
            MessageId message,
            PersonId by,
            LocalDate on) {}

    /**
     * Money that came.
     *
     * @param undone the step that took it back; empty while it stands
     */
    public record Payment(UUID id, int step, String reference, Money amount, LocalDate on, Optional<Integer> undone) {}

    /** What has come. */
    public List<Payment> payments() {
        return registered.stream().filter(payment -> payment.undone().isEmpty()).toList();
    }

    /** Where the claim is without a payment that was set off wrongly. What was written off is decided of what was left. */
    public Decision<ClaimStatus> without(Payment wrong) {
        if (writtenOff.isPresent())
            return Decision.refused(Reason.of("repayment-undo-written-off", "rules.md 5, docs/adr/0044", reference)
                    .at("wrong"));
        return Decision.accepted(received().equals(wrong.amount()) ? ClaimStatus.SENT : ClaimStatus.PARTLY_SETTLED);
    }

    public Dispatch last() {
        return dispatches.getLast();
    }

    public ClaimStatus status() {
        return steps.getLast().to();
    }

    public int step() {
        return steps.getLast().number();
    }

    public Money received() {
        return Money.sum(payments().stream().map(Payment::amount).toList());
    }

    /** The state the facts add up to. */
    public ClaimState state() {
        var sent = last();
        var total = sent.total();
        return switch (status()) {
            case SENT -> new ClaimState.Sent(sent.version(), total, sent.by(), sent.on(), sent.deadline());
            case RETURNED -> new ClaimState.Returned(sent.version(), total, sent.by(), sent.deadline());
            case PARTLY_SETTLED ->
                new ClaimState.PartlySettled(
                        sent.version(),
                        received(),
                        total.minus(received()),
                        sent.by(),
                        payments().getLast().on());
            case SETTLED -> new ClaimState.Settled(sent.version(), received(), writtenOff.orElse(Money.ZERO));
            case REFUSED -> new ClaimState.Refused(sent.version(), total);
            case LAPSED -> new ClaimState.Lapsed(sent.version(), total);
            case READY, AWAITING_VOUCHERS, RUNNING ->
                throw new IllegalStateException("a claim with facts is dispatched: " + reference);
        };
    }

    /** The status a state is stored as. */
    public static ClaimStatus statusOf(ClaimState state) {
        return switch (state) {
            case ClaimState.Sent sent -> ClaimStatus.SENT;
            case ClaimState.Returned returned -> ClaimStatus.RETURNED;
            case ClaimState.PartlySettled partly -> ClaimStatus.PARTLY_SETTLED;
            case ClaimState.Settled settled -> ClaimStatus.SETTLED;
            case ClaimState.Refused refused -> ClaimStatus.REFUSED;
            case ClaimState.Lapsed lapsed -> ClaimStatus.LAPSED;
        };
    }
}

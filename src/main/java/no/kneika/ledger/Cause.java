package no.kneika.ledger;

import java.time.Instant;
import java.util.UUID;
import no.kneika.kernel.PersonId;

/**
 * Why money is born or moves (årsak): the fact behind, who did it and when.
 *
 * @param kind VOUCHER, PLACING, DISPATCH, RETURN, PAYMENT, REFUSAL, LAPSE, WRITE_OFF, TAKE_BACK, REPAYMENT or REPAYMENT_UNDONE
 * @param id the id of the fact: voucher file, dispatch, payment ...
 */
public record Cause(Kind kind, UUID id, PersonId by, Instant at) {

    public enum Kind {
        VOUCHER,
        PLACING,
        DISPATCH,
        RETURN,
        PAYMENT,
        REFUSAL,
        LAPSE,
        WRITE_OFF,
        /** A voucher line with a minus took pay back; the id is the line's. */
        TAKE_BACK,
        REPAYMENT,
        /** A repayment was registered wrongly and is taken back; the id is the repayment's, or that of the payment it was set off as. */
        REPAYMENT_UNDONE
    }
}

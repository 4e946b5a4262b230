package no.kneika.ledger;

import java.util.List;

/**
 * What a later room knows must add up with the ledger (kontroll): payroll that pieces equal voucher lines, claims that
 * claimed equals dispatched. Each room declares one bean; {@link Ledger#audit} asks all, as the house itself.
 */
public interface AuditCheck {

    /** Everything that does not add up at the institution of this transaction; empty when all is well. */
    List<Finding> audit();
}

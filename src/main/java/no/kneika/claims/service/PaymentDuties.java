package no.kneika.claims.service;

import java.time.LocalDate;
import java.util.List;
import no.kneika.claims.store.BankRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** Money that came and has no place: somebody must find its claim. Derived, never stored. */
@Component
class PaymentDuties implements DutyList {

    /** How long a payment may lie before somebody has looked at it ⚙. */
    private static final int DAYS = 7;

    private final BankRows bank;

    PaymentDuties(BankRows bank) {
        this.bank = bank;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE) return List.of();
        return bank.open(actor).stream()
                .map(row -> new Obligation(
                        Kind.MATCH_PAYMENT,
                        row.id().value(),
                        null,
                        "",
                        Capacity.FINANCE,
                        null,
                        row.line().bookedOn().plusDays(DAYS),
                        Money.ZERO,
                        "/payments/bank-lines/" + row.id(),
                        row.line().payer().isEmpty()
                                ? row.line().key().entry()
                                : row.line().payer()))
                .toList();
    }
}

package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kneika.claims.domain.BankPapers;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.domain.bank.Verdict;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.claims.service.PlacePayment;
import no.kneika.claims.service.TakePayments;
import no.kneika.claims.service.TakePayments.Waiting;
import no.kneika.claims.service.UnitAnswers;
import no.kneika.claims.service.UnitSeats;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Odd's unit enters its payment of 10 337.46 on 2 December, and the bank tells of the same money afterwards (ADR 37, 28). */
class BankAfterUnitTest extends TobiasClaim {

    @Autowired
    UnitSeats seats;

    @Autowired
    UnitAnswers units;

    @Autowired
    TakePayments payments;

    @Autowired
    PlacePayment placing;

    @Autowired
    Institutions institutions;

    private ClaimId claim;

    @BeforeEach
    void oddsUnitHasEnteredItsPayment() {
        claim = sent();
        var unit = claim(claim).last().payer();
        var id = as(
                "Olav Lien",
                () -> seats.propose(hinf.person("Odd Berg").toString(), unit, actor("Olav Lien"))
                        .orThrow());
        as("Jorunn Sand", () -> seats.confirm(id, actor("Jorunn Sand")).orThrow());
        clock.set(day("2026-12-02"));
        hinf.asSystem(
                () -> units.settle(claim, 1, new PaymentIn(CLAIM, day("2026-12-02"), "NAV-901"), actor("Odd Berg"))
                        .orThrow());
        clock.set(day("2026-12-03"));
    }

    private Waiting told(String amount) {
        var account = as("Olav Lien", () -> institutions.claimContact(hinf.id()).account());
        var entry = BankPapers.entry("08", "1", amount, Kid.of(claim(claim).reference()));
        var text = BankPapers.camt("08", "U1", account, entry).getBytes(StandardCharsets.UTF_8);
        var file = as(
                "Olav Lien",
                () -> payments.bring(actor("Olav Lien"), "utskrift.xml", text).orThrow());
        as("Olav Lien", () -> {
            var digest = payments.shown(actor("Olav Lien"), file).digest();
            return payments.take(actor("Olav Lien"), file, digest).orThrow();
        });
        return waiting().getFirst();
    }

    private List<Waiting> waiting() {
        return as("Olav Lien", () -> payments.waiting(actor("Olav Lien")));
    }

    @Test
    void theSameMoneyIsFoundOnTheClaimAndCountedOnce() {
        var line = told("10337.46");
        assertThat(line.proposal().verdict()).isEqualTo(Verdict.TWICE);
        assertThat(claim(claim).payments())
                .singleElement()
                .satisfies(paid -> assertThat(paid.reference()).isEqualTo("NAV-901"));
        assertThat(balance()).containsEntry(Account.RECEIVED, CLAIM);
        as(
                "Olav Lien",
                () -> placing.aside(actor("Olav Lien"), line.row().id(), 0, "Ført av Nav Tiltak, NAV-901")
                        .orThrow());
        assertThat(waiting()).isEmpty();
        assertThat(balance()).containsEntry(Account.RECEIVED, CLAIM);
        assertThat(claim(claim).payments()).hasSize(1);
        assertThat(audit()).isEmpty();
    }

    @Test
    void whoeverTriesToPlaceItOnTheClaimAllTheSameIsRefused() {
        var line = told("10337.46");
        assertThat(as(
                                "Olav Lien",
                                () -> placing.match(
                                        actor("Olav Lien"), line.row().id(), 0, claim, CLAIM, "Det er den samme"))
                        .codes())
                .containsExactly("claim-settled");
        assertThat(balance()).containsEntry(Account.RECEIVED, CLAIM);
        assertThat(audit()).isEmpty();
    }

    @Test
    void anotherAmountIsMoneyForAClaimThatIsSettledAndWaits() {
        var line = told("100.00");
        assertThat(line.proposal().verdict()).isEqualTo(Verdict.SETTLED);
        assertThat(line.row().left()).isEqualTo(Money.ofKroner("100.00"));
        assertThat(balance()).containsEntry(Account.RECEIVED, CLAIM);
        assertThat(audit()).isEmpty();
    }
}

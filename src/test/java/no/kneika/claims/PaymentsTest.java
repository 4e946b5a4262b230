package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.kneika.claims.domain.BankPapers;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.domain.bank.Proposal;
import no.kneika.claims.domain.bank.Verdict;
import no.kneika.claims.service.PlacePayment;
import no.kneika.claims.service.TakePayments;
import no.kneika.claims.service.TakePayments.Waiting;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.ledger.Account;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Olav reads the bank's files: Tobias's claim of 10 337.46 finds its money, and what is doubtful waits for him. */
class PaymentsTest extends TobiasClaim {

    @Autowired
    TakePayments payments;

    @Autowired
    PlacePayment placing;

    @Autowired
    Institutions institutions;

    private ClaimId claim;
    private String kid = "";
    private String account = "";

    @BeforeEach
    void tobiassClaimIsSent() {
        claim = sent();
        kid = Kid.of(claim(claim).reference());
        account = as("Olav Lien", () -> institutions.claimContact(hinf.id()).account());
        clock.set(day("2026-12-02"));
    }

    private String statement(String id, String... entries) {
        return BankPapers.camt("08", id, account, String.join("", entries));
    }

    private static String entry(String number, String amount, String kid) {
        return BankPapers.entry("08", number, amount, kid);
    }

    private BankFileId brought(String file) {
        return brings(file).orThrow();
    }

    private Decision<BankFileId> brings(String file) {
        return as(
                "Olav Lien",
                () -> payments.bring(actor("Olav Lien"), "utskrift.xml", file.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Verdict> shown(BankFileId file) {
        return as("Olav Lien", () -> payments.shown(actor("Olav Lien"), file)).proposals().stream()
                .map(Proposal::verdict)
                .toList();
    }

    private void takes(BankFileId file) {
        as("Olav Lien", () -> {
            var digest = payments.shown(actor("Olav Lien"), file).digest();
            return payments.take(actor("Olav Lien"), file, digest).orThrow();
        });
    }

    private List<Waiting> waiting() {
        return as("Olav Lien", () -> payments.waiting(actor("Olav Lien")));
    }

    @Test
    void lookingAtAFileChangesNothingAndTakingItInSettlesTheClaim() {
        var file = brought(statement("U1", entry("1", "10337.46", kid)));
        assertThat(shown(file)).containsExactly(Verdict.WHOLE);
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.SENT);

        takes(file);
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.SETTLED);
        assertThat(balance()).isEqualTo(Map.of(Account.RECEIVED, CLAIM, Account.OWN, Money.ofKroner("1240.50")));
        assertThat(claim(claim).payments()).singleElement().satisfies(paid -> {
            assertThat(paid.reference()).isEqualTo("REF-1");
            assertThat(paid.on()).isEqualTo(day("2026-12-01"));
        });
        assertThat(waiting()).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void theSameFileTwiceAndTheSameLineInAnotherFileChangeNothing() {
        var first = statement("U1", entry("1", "9060.00", kid));
        var file = brought(first);
        takes(file);
        assertThat(brought(first)).isEqualTo(file);
        assertThat(as("Olav Lien", () -> payments.take(actor("Olav Lien"), file, ""))
                        .codes())
                .containsExactly("bank-taken-before");

        var more = brought(statement("U1", entry("1", "9060.00", kid), entry("2", "1277.46", kid)));
        assertThat(shown(more)).containsExactly(Verdict.READ_BEFORE, Verdict.WHOLE);
        takes(more);
        assertThat(claim(claim).payments()).hasSize(2);
        assertThat(balance()).containsEntry(Account.RECEIVED, CLAIM);

        var otherwise = brought(statement("U1", entry("1", "9061.00", kid)));
        assertThat(shown(otherwise)).containsExactly(Verdict.TOLD_OTHERWISE);
        var digest = as("Olav Lien", () -> payments.shown(actor("Olav Lien"), otherwise))
                .digest();
        assertThat(as("Olav Lien", () -> payments.take(actor("Olav Lien"), otherwise, digest))
                        .codes())
                .containsExactly("bank-told-otherwise");
        assertThat(audit()).isEmpty();
    }

    @Test
    void whatChangedSinceItWasShownIsNotTakenIn() {
        var file = brought(statement("U1", entry("1", "10337.46", kid)));
        var digest =
                as("Olav Lien", () -> payments.shown(actor("Olav Lien"), file)).digest();
        as(
                "Olav Lien",
                () -> answers.refuse(claim, 1, "Ikke dekket.", false, actor("Olav Lien"))
                        .orThrow());
        assertThatThrownBy(() -> as("Olav Lien", () -> payments.take(actor("Olav Lien"), file, digest)))
                .isInstanceOf(Stale.class);
        assertThat(waiting()).isEmpty();
        assertThat(shown(file)).containsExactly(Verdict.REFUSED);
    }

    @Test
    void moneyForALapsedClaimWaitsAndIsNeverEnteredSilently() {
        as(
                "Jorunn Sand",
                () -> answers.giveUp(claim, 1, "Bilagene finnes ikke.", actor("Jorunn Sand"))
                        .orThrow());
        takes(brought(statement("U1", entry("1", "10337.46", kid))));
        assertThat(waiting())
                .singleElement()
                .satisfies(it -> assertThat(it.proposal().verdict()).isEqualTo(Verdict.LAPSED));
        assertThat(balance()).containsEntry(Account.LOST, CLAIM);
        var line = waiting().getFirst().row();
        assertThat(as(
                                "Olav Lien",
                                () -> placing.match(
                                        actor("Olav Lien"), line.id(), 0, claim, CLAIM, "NAV betaler likevel"))
                        .codes())
                .containsExactly("claim-lapsed");
        assertThat(todo("Olav Lien", Obligation.Kind.MATCH_PAYMENT))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.about()).isEqualTo("Arbeids- og velferdsetaten");
                    assertThat(duty.due()).isEqualTo(day("2026-12-08"));
                });
    }

    /** 10 500.00 came, 10 337.46 is outstanding: the claim gets its own, and 162.54 is put aside with a reason. */
    @Test
    void tooMuchIsPlacedByHandAndTheRestPutAside() {
        takes(brought(statement("U1", entry("1", "10500.00", kid))));
        var line = waiting().getFirst();
        assertThat(line.proposal().verdict()).isEqualTo(Verdict.TOO_MUCH);
        assertThat(line.proposal().compared()).isEqualTo(Money.ofKroner("162.54"));
        as(
                "Olav Lien",
                () -> placing.match(actor("Olav Lien"), line.row().id(), 0, claim, CLAIM, "NAV la til renter")
                        .orThrow());
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.SETTLED);
        assertThat(waiting())
                .singleElement()
                .satisfies(rest -> assertThat(rest.row().left()).isEqualTo(Money.ofKroner("162.54")));
        assertThatThrownBy(() -> as(
                        "Olav Lien",
                        () -> placing.aside(actor("Olav Lien"), line.row().id(), 0, "Renter")))
                .isInstanceOf(Stale.class);
        as(
                "Olav Lien",
                () -> placing.aside(actor("Olav Lien"), line.row().id(), 1, "Renter, føres i regnskapet")
                        .orThrow());
        assertThat(waiting()).isEmpty();
        assertThat(todo("Olav Lien", Obligation.Kind.MATCH_PAYMENT)).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void aLineGivesNoMoreThanItHas() {
        takes(brought(statement("U1", entry("1", "100.00", ""))));
        var line = waiting().getFirst().row();
        assertThat(as(
                                "Olav Lien",
                                () -> placing.match(
                                        actor("Olav Lien"),
                                        line.id(),
                                        0,
                                        claim,
                                        Money.ofKroner("100.01"),
                                        "NAV svarte"))
                        .codes())
                .containsExactly("bank-more-than-left");
        as(
                "Olav Lien",
                () -> placing.match(actor("Olav Lien"), line.id(), 0, claim, Money.ofKroner("100.00"), "NAV svarte")
                        .orThrow());
        assertThat(claim(claim).status()).isEqualTo(ClaimStatus.PARTLY_SETTLED);
        assertThat(balance()).containsEntry(Account.RECEIVED, Money.ofKroner("100.00"));
    }

    @Test
    void aFileForAnotherAccountIsNotTaken() {
        assertThat(brings(BankPapers.camt("08", "U1", "12345678903", entry("1", "1.00", "")))
                        .codes())
                .containsExactly("bank-other-account");
    }

    @Test
    void theAccountIsForThoseWhoKeepTheBooksAlsoInTheDatabase() {
        takes(brought(statement("U1", entry("1", "100.00", ""))));
        assertThatThrownBy(() -> as("Randi Moe", () -> payments.waiting(actor("Randi Moe"))))
                .isInstanceOf(NotFound.class);
        for (var name : List.of("Randi Moe", "Jorunn Sand", "Tobias Strand", "Odd Berg"))
            for (var table : List.of("bank_file", "bank_file_taken", "bank_line", "bank_line_use"))
                assertThat(as(
                                name,
                                () -> jdbc.sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single()))
                        .as(name + " in " + table)
                        .isZero();
    }
}

package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tobias's claim through its life: Randi sends it, Olav takes the answers, Jorunn decides what is left. */
class ClaimLifeTest extends TobiasClaim {

    @Test
    void whatCanBeClaimedStandsAsClaimableAsSoonAsItIsPaid() {
        assertThat(balance()).isEqualTo(Map.of(Account.CLAIMABLE, CLAIM, Account.OWN, Money.ofKroner("1240.50")));
        assertThat(todo("Randi Moe", Obligation.Kind.SEND_CLAIM))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.amountAtRisk()).isEqualTo(CLAIM);
                    assertThat(duty.due()).isEqualTo(day("2027-01-14"));
                    assertThat(duty.about()).isEqualTo("Tobias Strand");
                });
        assertThat(audit()).isEmpty();
    }

    @Test
    void hoursOnTheNextGrantAreClaimedAtItsOwnCeiling() {
        var extra = scenes.granted(hinf, tobias, Period.of("2026-11-15", "2027-02-14"), 10, "100.00", "2026/09999");
        var entry = hours.worked(tobias, hinf.person("Sivert Ness"), day("2026-11-20"), 60, Optional.of(extra), 60);
        scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-12"), "180.00");
        // 60 min × 100.00 + 14.1 % = 114.10 more; paid 180.00 + 21.60 + 28.43 = 230.03, so 115.93 more of our own
        assertThat(balance())
                .isEqualTo(
                        Map.of(Account.CLAIMABLE, Money.ofKroner("10451.56"), Account.OWN, Money.ofKroner("1356.43")));
    }

    @Test
    void tobiassClaimLeavesAsOneAccessiblePdfAndItsMoneyWaits() {
        var id = sent();

        var claim = claim(id);
        assertThat(claim.reference()).isEqualTo("K-2026-10001");
        assertThat(claim.last().total()).isEqualTo(CLAIM);
        assertThat(balance()).containsEntry(Account.CLAIMED, CLAIM).doesNotContainKey(Account.CLAIMABLE);
        var pdf = as("Randi Moe", () -> documents.open(claim.last().document()));
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(audit()).isEmpty();
        assertThat(todo("Randi Moe", Obligation.Kind.SEND_CLAIM)).isEmpty();
        assertThat(todo("Olav Lien", Obligation.Kind.AWAIT_SETTLEMENT))
                .singleElement()
                .satisfies(duty -> assertThat(duty.amountAtRisk()).isEqualTo(CLAIM));
    }

    /** Payroll writes one line for a mentor's month, whoever the hours were for. */
    @Test
    void theUnitSeesWhatALineOfPayrollsPaidForTobiasAndNothingOfIngrid() throws IOException {
        var ingrid = scenes.caseOf(hinf, "Ingrid Moen");
        var mine = work("2026-11-12", 180);
        var hers = hours.worked(ingrid, mine.mentor(), day("2026-11-13"), 137, Optional.empty(), 0);
        scenes.paid(hinf, List.of(mine, hers), YearMonth.parse("2026-12"), "180.00");
        var total = as(
                "Randi Moe",
                () -> prepare.of(actor("Randi Moe"), grant).calculation().total());
        var id = as(
                "Randi Moe",
                () -> dispatch.dispatch(grant, total, actor("Randi Moe")).orThrow());
        var pdf = as("Randi Moe", () -> documents.open(claim(id).last().document()));

        // 180 + 137 min × 180.00 = 951.00 on the line; 3 h × 180.00 = 540.00 of it for Tobias
        assertThat(text(pdf)).contains("540,00").doesNotContain("951,00").doesNotContain("5:17");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    void hoursThatTurnUpLaterGoIntoASupplementaryClaim() {
        sent();
        var late = work("2026-11-12", 180);
        scenes.paid(hinf, List.of(late), YearMonth.parse("2026-12"), "180.00");
        var supplement = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), grant));
        assertThat(supplement.isSupplementary()).isTrue();
        // 3 h × 180.00 = 540.00; × 14.1 % = 76.14
        assertThat(supplement.calculation().total()).isEqualTo(Money.ofKroner("616.14"));
        as(
                "Randi Moe",
                () -> dispatch.dispatch(grant, Money.ofKroner("616.14"), actor("Randi Moe"))
                        .orThrow());
        assertThat(as("Randi Moe", () -> claims.ofCase(tobias, clock.today())))
                .extracting(ClaimView::supplementary)
                .containsExactlyInAnyOrder(false, true);
        assertThat(balance()).containsEntry(Account.CLAIMED, Money.ofKroner("10953.60"));
        assertThat(audit()).isEmpty();
    }

    @Test
    void returnedWithAReasonItIsCorrectedAndSentAgainAsVersionTwo() {
        var id = sent();
        as(
                "Olav Lien",
                () -> answers.returned(id, 1, "Timelista for oktober mangler.", actor("Olav Lien"))
                        .orThrow());
        assertThat(balance()).containsEntry(Account.CLAIMABLE, CLAIM);
        assertThat(todo("Randi Moe", Obligation.Kind.CORRECT_CLAIM)).hasSize(1);
        assertThat(todo("Randi Moe", Obligation.Kind.SEND_CLAIM))
                .as("not sent beside it")
                .isEmpty();
        assertThat(audit()).isEmpty();

        assertThat(sent()).isEqualTo(id);
        assertThat(as("Randi Moe", () -> rows.returned(List.of(tobias)))).isEmpty();
        assertThat(todo("Randi Moe", Obligation.Kind.CORRECT_CLAIM)).isEmpty();
        var claim = claim(id);
        assertThat(claim.last().version()).isEqualTo(2);
        assertThat(claim.steps())
                .extracting(ClaimFacts.Step::to)
                .containsExactly(ClaimStatus.SENT, ClaimStatus.RETURNED, ClaimStatus.SENT);
        assertThat(claim.steps().get(1).reason()).isEqualTo("Timelista for oktober mangler.");
        assertThat(claim.dispatches()).hasSize(2);
        assertThat(balance()).containsEntry(Account.CLAIMED, CLAIM);
        assertThat(audit()).isEmpty();
    }

    @Test
    void partlyPaidTheRestIsWrittenOffByAnotherThanTheSender() {
        var id = sent();
        assertThat(pay(id, "10337.47", "NAV-1").codes()).containsExactly("payment-larger-than-claim");
        assertThat(pay(id, "9060.00", "NAV-1").isAccepted()).isTrue();
        assertThat(balance())
                .containsEntry(Account.RECEIVED, Money.ofKroner("9060.00"))
                .containsEntry(Account.CLAIMED, Money.ofKroner("1277.46"));
        assertThat(todo("Jorunn Sand", Obligation.Kind.DECIDE_REST))
                .singleElement()
                .satisfies(duty -> assertThat(duty.amountAtRisk()).isEqualTo(Money.ofKroner("1277.46")));

        assertThat(as("Randi Moe", () -> answers.writeOff(id, 2, "Kommer ikke.", actor("Randi Moe")))
                        .codes())
                .containsExactly("approver-writes-off", "sender-does-not-write-off");
        as(
                "Jorunn Sand",
                () -> answers.writeOff(id, 2, "NAV dekker ikke avgiften.", actor("Jorunn Sand"))
                        .orThrow());

        assertThat(claim(id).status()).isEqualTo(ClaimStatus.SETTLED);
        assertThat(balance())
                .isEqualTo(Map.of(
                        Account.RECEIVED, Money.ofKroner("9060.00"),
                        Account.WRITTEN_OFF, Money.ofKroner("1277.46"),
                        Account.OWN, Money.ofKroner("1240.50")));
        assertThat(audit()).isEmpty();
    }

    @Test
    void aRefusedClaimIsLostAndAGivenUpOneToo() {
        var id = sent();
        assertThat(as("Randi Moe", () -> answers.refuse(id, 1, "For sent.", true, actor("Randi Moe")))
                        .codes())
                .containsExactly("claim-not-late");
        as(
                "Randi Moe",
                () -> answers.refuse(id, 1, "Ikke dekket.", false, actor("Randi Moe"))
                        .orThrow());
        assertThat(claim(id).status()).isEqualTo(ClaimStatus.REFUSED);
        assertThat(balance()).containsEntry(Account.LOST, CLAIM);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aReturnedClaimCanBeGivenUpByAnApproverAlone() {
        var id = sent();
        as(
                "Randi Moe",
                () -> answers.returned(id, 1, "Mangler bilag.", actor("Randi Moe"))
                        .orThrow());
        assertThat(as("Randi Moe", () -> answers.giveUp(id, 2, "Orker ikke.", actor("Randi Moe")))
                        .codes())
                .containsExactly("approver-gives-up");
        as(
                "Jorunn Sand",
                () -> answers.giveUp(id, 2, "Bilagene finnes ikke.", actor("Jorunn Sand"))
                        .orThrow());
        assertThat(claim(id).status()).isEqualTo(ClaimStatus.LAPSED);
        assertThat(as("Randi Moe", () -> rows.returned(List.of(tobias)))).isEmpty();
        assertThat(todo("Randi Moe", Obligation.Kind.CORRECT_CLAIM)).isEmpty();
        assertThat(balance()).containsEntry(Account.LOST, CLAIM).doesNotContainKey(Account.CLAIMABLE);
        assertThat(audit()).isEmpty();
    }

    @Test
    void whatCameBackIsFoundOfTheCasesAskedAboutAndByThoseWhoKnowThem() {
        var ingrid = scenes.caseOf(hinf, "Ingrid Moen");
        var id = sent();
        as(
                "Olav Lien",
                () -> answers.returned(id, 1, "Timelista mangler.", actor("Olav Lien"))
                        .orThrow());
        assertThat(as("Randi Moe", () -> rows.returned(List.of(tobias, ingrid))))
                .extracting(ClaimFacts::id)
                .containsExactly(id);
        assertThat(as("Randi Moe", () -> rows.returned(List.of(ingrid)))).isEmpty();
        assertThat(as("Eva Dahl", () -> rows.returned(List.of(tobias)))).isEmpty();
    }

    @Test
    void aClaimAfterItsDeadlineSaysSoAndCanBeRefusedAsLate() {
        clock.set(day("2027-01-15"));
        var id = sent();
        assertThat(as("Randi Moe", () -> claims.ofCase(tobias, clock.today())))
                .allSatisfy(view -> assertThat(view.isLate(clock.today())).isTrue());
        as(
                "Randi Moe",
                () -> answers.refuse(id, 1, "For sent.", true, actor("Randi Moe"))
                        .orThrow());
        assertThat(claim(id).status()).isEqualTo(ClaimStatus.LAPSED);
    }
}

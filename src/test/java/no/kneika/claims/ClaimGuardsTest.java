package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import no.kneika.ledger.Account;
import no.kneika.ledger.Finding;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.junit.jupiter.api.Test;

/** What must not happen to a claim: twice, by the wrong one, on an old page, or unseen by the audit. */
class ClaimGuardsTest extends TobiasClaim {

    @Test
    void twoWhoSendAtOnceAreOneClaimAndOneWhoIsTold() throws Exception {
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of("Randi Moe", "Olav Lien").stream()
                    .map(name -> both.submit((Callable<String>) () -> {
                        start.await();
                        try {
                            as(
                                    name,
                                    () -> dispatch.dispatch(grant, CLAIM, actor(name))
                                            .orThrow());
                            return "sent";
                        } catch (Stale late) {
                            return "told";
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder("sent", "told");
        }
        assertThat(as("Randi Moe", () -> rows.ofGrant(grant))).hasSize(1);
        assertThat(balance()).containsEntry(Account.CLAIMED, CLAIM);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aTotalThatIsNoLongerTrueIsStale() {
        var late = work("2026-11-12", 180);
        scenes.paid(hinf, List.of(late), YearMonth.parse("2026-12"), "180.00");
        assertThatThrownBy(this::sent).isInstanceOf(Stale.class);
    }

    @Test
    void theSamePaymentTwiceIsOnePayment() {
        var id = sent();
        assertThat(pay(id, "9060.00", "NAV-1").isAccepted()).isTrue();
        assertThat(pay(id, "9060.00", "NAV-1").isAccepted()).isTrue();
        assertThat(claim(id).payments()).hasSize(1);
        assertThat(pay(id, "1277.46", "NAV-1").codes()).containsExactly("payment-reference-used");
        assertThat(pay(id, "1277.46", "NAV-2").isAccepted()).isTrue();
        assertThat(claim(id).status()).isEqualTo(ClaimStatus.SETTLED);
        assertThat(audit()).isEmpty();
    }

    @Test
    void theDatabaseRefusesASenderWhoWritesOff() {
        var id = sent();
        pay(id, "9060.00", "NAV-1");
        assertThatThrownBy(() -> hinf.asSystem(
                        () -> jdbc.sql("""
                                insert into claim_write_off (institution_id, claim_id, case_id, step, version, ore,
                                    dispatched_by, approved_by, approved_in, reason)
                                select institution_id, claim_id, case_id, 2, version, 1, dispatched_by, dispatched_by,
                                       'APPROVER', 'Selv' from claim_dispatch where claim_id = :id
                                """).param("id", id.value()).update()))
                .hasMessageContaining("write_off_takes_two");
    }

    @Test
    void aDifferenceNobodyExplainedStopsTheClaim() {
        payroll.unexplained.add(hinf.person("Sivert Ness"));
        assertThat(as("Randi Moe", () -> dispatch.dispatch(grant, CLAIM, actor("Randi Moe")))
                        .codes())
                .containsExactly("difference-not-explained");
        assertThat(balance()).containsEntry(Account.CLAIMABLE, CLAIM);
    }

    @Test
    void whoSawAnOlderPageIsTooLate() {
        var id = sent();
        as(
                "Randi Moe",
                () -> answers.returned(id, 1, "Mangler bilag.", actor("Randi Moe"))
                        .orThrow());
        assertThatThrownBy(() -> as("Olav Lien", () -> answers.refuse(id, 1, "Nei.", false, actor("Olav Lien"))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void tobiasAndHisMentorFindNoClaims() {
        for (var name : List.of("Tobias Strand", "Sivert Ness"))
            assertThatThrownBy(() -> as(name, () -> prepare.of(actor(name), grant)))
                    .isInstanceOf(NotFound.class);
    }

    @Test
    void theAuditSeesADispatchThatWasTamperedWith() {
        var id = sent();
        superuser.tamper("update claim_dispatch set total_ore = total_ore + 100 where claim_id = ?", id.value());
        assertThat(audit())
                .extracting(Finding::check)
                .containsExactly("lines-sum-to-the-dispatch", "figures-sum-to-the-dispatch");
    }

    @Test
    void theAuditSeesFiguresThatWereTamperedWith() {
        var id = sent();
        superuser.tamper("""
                update claim_figures_line set wage_ore = wage_ore + 1
                where dispatch_id in (select id from claim_dispatch where claim_id = ?)
                """, id.value());
        assertThat(audit()).extracting(Finding::check).containsExactly("figures-sum-to-the-dispatch");
    }

    @Test
    void theAuditSeesAPaymentThatWasTamperedWith() {
        var id = sent();
        pay(id, "9060.00", "NAV-1");
        superuser.tamper("update claim_payment set ore = ore - 1 where claim_id = ?", id.value());
        assertThat(audit()).extracting(Finding::check).containsExactly("received-is-what-came");
    }
}

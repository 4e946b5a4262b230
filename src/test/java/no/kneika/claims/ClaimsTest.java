package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import no.kneika.cases.Casework;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.service.AnswerClaim;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.claims.store.ClaimRows;
import no.kneika.documents.Documents;
import no.kneika.funding.GrantId;
import no.kneika.funding.RecordGrant;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Finding;
import no.kneika.ledger.Ledger;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.VeraPdf;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tobias's claim through its life: Randi sends it, Olav takes the answers, Jorunn decides what is left. */
@KneikaTest
@Import(ClaimsTest.ByHand.class)
class ClaimsTest {

    @TestConfiguration
    static class ByHand {
        @Bean
        @Primary
        HoursByHand hoursByHand() {
            return new HoursByHand();
        }

        @Bean
        @Primary
        PayrollByHand payrollByHand() {
            return new PayrollByHand();
        }

        @Bean
        ClaimScenes claimScenes(
                Casework casework,
                RecordGrant grants,
                Ledger ledger,
                PayrollByHand payroll,
                ApplicationEventPublisher events,
                TestClock clock) {
            return new ClaimScenes(casework, grants, ledger, payroll, events, clock);
        }
    }

    private static final Period AUTUMN = Period.of("2026-08-15", "2026-11-14");
    private static final Money CLAIM = Money.ofKroner("10337.46");

    @Autowired
    World world;

    @Autowired
    ClaimScenes scenes;

    @Autowired
    HoursByHand hours;

    @Autowired
    PayrollByHand payroll;

    @Autowired
    PrepareClaim prepare;

    @Autowired
    DispatchClaim dispatch;

    @Autowired
    AnswerClaim answers;

    @Autowired
    Claims claims;

    @Autowired
    ClaimRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    Documents documents;

    @Autowired
    List<DutyList> duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Superuser superuser;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private CaseId tobias;
    private GrantId grant;

    @BeforeEach
    void tobiasHasFiftyHoursAndTwentyMinutesPaid() {
        hinf = world.newInstitution();
        tobias = scenes.caseOf(hinf, "Tobias Strand");
        grant = scenes.granted(hinf, tobias, AUTUMN, 56, "180.00", "2026/09117");
        var paid = List.of(
                work("2026-08-20", 380), work("2026-09-10", 960), work("2026-10-08", 1200), work("2026-11-03", 480));
        clock.set(day("2026-11-23"));
        scenes.paid(hinf, paid, YearMonth.parse("2026-11"), "180.00");
    }

    private HourEntry work(String day, int minutes) {
        return hours.worked(
                tobias, hinf.person("Sivert Ness"), day(day), minutes, Optional.of(grant), minutes);
    }

    private Actor actor(String name) {
        return hinf.actor(name);
    }

    private ClaimId sent() {
        return hinf.as("Randi Moe", () -> dispatch.dispatch(grant, CLAIM, actor("Randi Moe")).orThrow());
    }

    private ClaimFacts claim(ClaimId id) {
        return hinf.as("Randi Moe", () -> rows.find(id).orElseThrow());
    }

    private <T> T as(String name, Supplier<T> work) {
        return hinf.as(name, work);
    }

    private Decision<ClaimId> pay(ClaimId id, String kroner, String reference) {
        var money = new PaymentIn(Money.ofKroner(kroner), clock.today(), reference);
        return as("Olav Lien", () -> answers.settle(id, claim0(id).step(), money, actor("Olav Lien")));
    }

    private ClaimFacts claim0(ClaimId id) {
        return rows.find(id).orElseThrow();
    }

    private Map<Account, Money> balance() {
        return hinf.asSystem(() -> ledger.balance(tobias));
    }

    /** The vouchers of these tests are said by hand, so payroll's own check has nothing to compare with. */
    private List<Finding> audit() {
        return hinf.asSystem(ledger::audit).stream()
                .filter(finding -> !finding.check().contains("voucher"))
                .toList();
    }

    private List<Obligation> todo(String name, Obligation.Kind kind) {
        return as(name, () -> duties.stream()
                .flatMap(list -> list.dueBy(clock.today(), actor(name)).stream())
                .filter(duty -> duty.kind() == kind)
                .toList());
    }

    @Test
    void whatCanBeClaimedStandsAsClaimableAsSoonAsItIsPaid() {
        assertThat(balance())
                .isEqualTo(Map.of(Account.CLAIMABLE, CLAIM, Account.OWN, Money.ofKroner("1240.50")));
        assertThat(todo("Randi Moe", Obligation.Kind.SEND_CLAIM)).singleElement().satisfies(duty -> {
            assertThat(duty.amountAtRisk()).isEqualTo(CLAIM);
            assertThat(duty.due()).isEqualTo(day("2027-01-14"));
            assertThat(duty.about()).isEqualTo("Tobias Strand");
        });
        assertThat(audit()).isEmpty();
    }

    @Test
    void aGrantCorrectedToALowerCeilingMovesMoneyToOwnCostAtOnce() {
        as("Olav Lien", () -> {
            ledger.hold(tobias);
            return true;
        });
        var extra = scenes.granted(
                hinf, tobias, Period.of("2026-11-15", "2027-02-14"), 10, "100.00", "2026/09999");
        var entry = hours.worked(
                tobias, hinf.person("Sivert Ness"), day("2026-11-20"), 60, Optional.of(extra), 60);
        scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-12"), "180.00");
        // 60 min × 100.00 + 14.1 % = 114.10 more; paid 180.00 + 21.60 + 28.43 = 230.03, so 115.93 more of our own
        assertThat(balance())
                .isEqualTo(Map.of(
                        Account.CLAIMABLE, Money.ofKroner("10451.56"), Account.OWN, Money.ofKroner("1356.43")));
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

    @Test
    void twoWhoSendAtOnceAreOneClaimAndOneWhoIsTold() throws Exception {
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of("Randi Moe", "Olav Lien").stream()
                    .map(name -> both.submit((Callable<String>) () -> {
                        start.await();
                        try {
                            as(name, () -> dispatch.dispatch(grant, CLAIM, actor(name)).orThrow());
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
    void hoursThatTurnUpLaterGoIntoASupplementaryClaim() {
        sent();
        var late = work("2026-11-12", 180);
        scenes.paid(hinf, List.of(late), YearMonth.parse("2026-12"), "180.00");
        var supplement = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), grant));
        assertThat(supplement.isSupplementary()).isTrue();
        // 3 h × 180.00 = 540.00; × 14.1 % = 76.14
        assertThat(supplement.calculation().total()).isEqualTo(Money.ofKroner("616.14"));
        as("Randi Moe", () -> dispatch.dispatch(grant, Money.ofKroner("616.14"), actor("Randi Moe"))
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
        as("Olav Lien", () -> answers.returned(id, 1, "Timelista for oktober mangler.", actor("Olav Lien"))
                .orThrow());
        assertThat(balance()).containsEntry(Account.CLAIMABLE, CLAIM);
        assertThat(todo("Randi Moe", Obligation.Kind.CORRECT_CLAIM)).hasSize(1);
        assertThat(audit()).isEmpty();

        assertThat(sent()).isEqualTo(id);
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
        as("Jorunn Sand", () -> answers.writeOff(id, 2, "NAV dekker ikke avgiften.", actor("Jorunn Sand"))
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
        assertThatThrownBy(() -> hinf.asSystem(() -> jdbc.sql("""
                                insert into claim_write_off (institution_id, claim_id, case_id, step, version, ore,
                                    dispatched_by, approved_by, approved_in, reason)
                                select institution_id, claim_id, case_id, 2, version, 1, dispatched_by, dispatched_by,
                                       'APPROVER', 'Selv' from claim_dispatch where claim_id = :id
                                """).param("id", id.value()).update()))
                .hasMessageContaining("write_off_takes_two");
    }

    @Test
    void aRefusedClaimIsLostAndAGivenUpOneToo() {
        var id = sent();
        assertThat(as("Randi Moe", () -> answers.refuse(id, 1, "For sent.", true, actor("Randi Moe")))
                        .codes())
                .containsExactly("claim-not-late");
        as("Randi Moe", () -> answers.refuse(id, 1, "Ikke dekket.", false, actor("Randi Moe")).orThrow());
        assertThat(claim(id).status()).isEqualTo(ClaimStatus.REFUSED);
        assertThat(balance()).containsEntry(Account.LOST, CLAIM);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aReturnedClaimCanBeGivenUpByAnApproverAlone() {
        var id = sent();
        as("Randi Moe", () -> answers.returned(id, 1, "Mangler bilag.", actor("Randi Moe")).orThrow());
        assertThat(as("Randi Moe", () -> answers.giveUp(id, 2, "Orker ikke.", actor("Randi Moe"))).codes())
                .containsExactly("approver-gives-up");
        as("Jorunn Sand", () -> answers.giveUp(id, 2, "Bilagene finnes ikke.", actor("Jorunn Sand")).orThrow());
        assertThat(claim(id).status()).isEqualTo(ClaimStatus.LAPSED);
        assertThat(balance()).containsEntry(Account.LOST, CLAIM).doesNotContainKey(Account.CLAIMABLE);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aClaimAfterItsDeadlineSaysSoAndCanBeRefusedAsLate() {
        clock.set(day("2027-01-15"));
        var id = sent();
        assertThat(as("Randi Moe", () -> claims.ofCase(tobias, clock.today()))).allSatisfy(view -> assertThat(
                        view.isLate(clock.today()))
                .isTrue());
        as("Randi Moe", () -> answers.refuse(id, 1, "For sent.", true, actor("Randi Moe")).orThrow());
        assertThat(claim(id).status()).isEqualTo(ClaimStatus.LAPSED);
    }

    @Test
    void aDifferenceNobodyExplainedStopsTheClaim() {
        payroll.unexplained.add(hinf.person("Sivert Ness"));
        assertThat(as("Randi Moe", () -> dispatch.dispatch(grant, CLAIM, actor("Randi Moe"))).codes())
                .containsExactly("difference-not-explained");
        assertThat(balance()).containsEntry(Account.CLAIMABLE, CLAIM);
    }

    @Test
    void whoSawAnOlderPageIsTooLate() {
        var id = sent();
        as("Randi Moe", () -> answers.returned(id, 1, "Mangler bilag.", actor("Randi Moe")).orThrow());
        assertThatThrownBy(() -> as(
                        "Olav Lien", () -> answers.refuse(id, 1, "Nei.", false, actor("Olav Lien"))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void tobiasAndHisMentorFindNoClaims() {
        for (var name : List.of("Tobias Strand", "Sivert Ness"))
            assertThatThrownBy(() -> as(name, () -> prepare.of(actor(name), grant))).isInstanceOf(NotFound.class);
    }

    @Test
    void theAuditSeesADispatchThatWasTamperedWith() {
        var id = sent();
        superuser.tamper("update claim_dispatch set total_ore = total_ore + 100 where claim_id = ?", id.value());
        assertThat(audit()).extracting(Finding::check).containsExactly("lines-sum-to-the-dispatch");
    }

    @Test
    void theAuditSeesAPaymentThatWasTamperedWith() {
        var id = sent();
        pay(id, "9060.00", "NAV-1");
        superuser.tamper("update claim_payment set ore = ore - 1 where claim_id = ?", id.value());
        assertThat(audit()).extracting(Finding::check).containsExactly("received-is-what-came");
    }

    @Test
    void afterAnyOrderOfEventsEveryOreIsInOnePlaceAndNoMinuteIsClaimedTwice() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ClaimsTest seed " + seed);
        var random = new Random(seed);
        var entries = new ArrayList<HourEntry>();
        int references = 0;
        for (int event = 0; event < 40; event++) {
            clock.set(clock.today().plusDays(1));
            switch (random.nextInt(4)) {
                case 0 -> {
                    int minutes = 15 + random.nextInt(200);
                    var entry = hours.worked(
                            tobias,
                            hinf.person(random.nextBoolean() ? "Sivert Ness" : "Kaja Foss"),
                            day("2026-10-01").plusDays(random.nextInt(40)),
                            minutes,
                            Optional.of(grant),
                            random.nextInt(minutes + 1));
                    entries.add(entry);
                    scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-12"), 150 + random.nextInt(60) + ".37");
                }
                case 1 -> {
                    if (entries.isEmpty()) continue;
                    var entry = entries.get(random.nextInt(entries.size()));
                    hours.carry(entry, Optional.of(grant), random.nextInt(entry.minutes().value() + 1));
                }
                case 2 -> {
                    var total = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), grant))
                            .calculation()
                            .total();
                    if (total.isPositive())
                        as("Randi Moe", () -> dispatch.dispatch(grant, total, actor("Randi Moe")).orThrow());
                }
                default -> answer(random, "NAV-" + references++);
            }
            var paid = hinf.asSystem(() -> ledger.paid()).getOrDefault(tobias, Money.ZERO);
            assertThat(Money.sum(balance().values())).as("seed %d event %d", seed, event).isEqualTo(paid);
            assertThat(audit()).as("seed %d event %d", seed, event).isEmpty();
            noPieceOnTwoOpenClaims(seed);
        }
    }

    private void answer(Random random, String reference) {
        var all = as("Randi Moe", () -> rows.ofGrant(grant));
        if (all.isEmpty()) return;
        var claim = all.get(random.nextInt(all.size()));
        var waits = claim.state().outstanding();
        switch (random.nextInt(5)) {
            case 0 -> as("Olav Lien", () -> answers.returned(claim.id(), claim.step(), "Mangler.", actor("Olav Lien")));
            case 1 -> {
                if (waits.isPositive())
                    as("Olav Lien", () -> answers.settle(
                            claim.id(),
                            claim.step(),
                            new PaymentIn(
                                    Money.ofOre(1 + random.nextLong(waits.ore())), clock.today(), reference),
                            actor("Olav Lien")));
            }
            case 2 -> as("Jorunn Sand", () -> answers.writeOff(
                    claim.id(), claim.step(), "Kommer ikke.", actor("Jorunn Sand")));
            case 3 -> as("Randi Moe", () -> answers.refuse(
                    claim.id(), claim.step(), "Nei.", false, actor("Randi Moe")));
            default -> as("Jorunn Sand", () -> answers.giveUp(
                    claim.id(), claim.step(), "Gir opp.", actor("Jorunn Sand")));
        }
    }

    private void noPieceOnTwoOpenClaims(long seed) {
        var seen = new HashSet<Object>();
        var all = as("Randi Moe", () -> rows.ofGrant(grant).stream()
                .flatMap(claim -> rows.openPieces(claim.id()).stream())
                .toList());
        all.forEach(piece -> assertThat(seen.add(piece)).as("seed %d", seed).isTrue());
    }
}

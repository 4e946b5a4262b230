package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.DutyList;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.Rooms;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * NAV has paid 718.83 for 3:30 of Sivert's, and 1:30 of it was written twice: 270.00 + 38.07 = 308.07 is owed back. Two hours of October
 * are the next claim: 360.00 + 50.76 = 410.76.
 */
@KneikaTest
class RepaymentTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Payday payday;

    @Autowired
    Rooms rooms;

    @Autowired
    TestClock clock;

    @Autowired
    List<DutyList> duties;

    private World.Tenant at;
    private CaseId tobias;
    private GrantId grant;
    private AssignmentId sivert;
    private EntryId twice;
    private ClaimId claim;

    @BeforeEach
    void navHasPaidForHoursThatAreReversed() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        tobias = rooms.walk().assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        grant = rooms.walk().granted(at, tobias, GRANT, 56, "180", "2026/2");
        rooms.walk().offers(at, "Sivert Ness", 8);
        sivert = rooms.walk().chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        rooms.walk().contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-09-30"));
        payday.worked(at, "Sivert Ness", sivert, "2026-09-01", "2:00");
        twice = payday.worked(at, "Sivert Ness", sivert, "2026-09-02", "1:30");
        paid("2026-09", "2026-10");
        clock.set(LocalDate.parse("2026-11-20"));
        claim = claimed("718.83");
        settle(claim, 1, "718.83", "NAV 1");
        at.run(
                "Randi Moe",
                () -> rooms.words()
                        .reverse(twice, "Ført to ganger", at.actor("Randi Moe"))
                        .orThrow());
    }

    @AfterEach
    void everyOreIsInItsPlace() {
        assertThat(at.asSystem(rooms.ledger()::audit)).isEmpty();
    }

    private void paid(String month, String payrollMonth) {
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, month);
        payday.exported(at, month);
        payday.paid(at, payrollMonth, CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
    }

    private ClaimId claimed(String kroner) {
        at.run(
                "Olav Lien",
                () -> rooms.reconciliations()
                        .unexplained()
                        .forEach((month, all) -> all.forEach(it -> rooms.reconciliations()
                                .explain(month, it.id(), "Trekkes i neste lønn", at.actor("Olav Lien"))
                                .orThrow())));
        return at.as(
                "Randi Moe",
                () -> rooms.dispatch()
                        .dispatch(grant, kr(kroner), at.actor("Randi Moe"))
                        .orThrow());
    }

    private void settle(ClaimId it, int step, String kroner, String reference) {
        at.run(
                "Olav Lien",
                () -> rooms.answers()
                        .settle(it, step, new PaymentIn(kr(kroner), clock.today(), reference), at.actor("Olav Lien"))
                        .orThrow());
    }

    private static Money kr(String kroner) {
        return Money.ofKroner(kroner);
    }

    private Visitor olav() {
        return visitor("Olav Lien");
    }

    private Visitor visitor(String name) {
        var visitor = Visitor.at(port, sessions, at.actor(name));
        visitor.get("/capacity");
        return visitor;
    }

    private String page() {
        return plain(olav().get("/claims/" + claim).body());
    }

    private static String plain(String page) {
        return page.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private List<Obligation> owed(String name) {
        return at.as(
                name,
                () -> duties.stream()
                        .flatMap(list -> list.dueBy(clock.today(), at.actor(name)).stream())
                        .filter(it -> it.kind() == Obligation.Kind.REPAY_FUNDER)
                        .toList());
    }

    private Map<Account, Money> places() {
        var places = new TreeMap<>(at.asSystem(() -> rooms.ledger().balance(tobias)));
        places.values().removeIf(Money::isZero);
        places.remove(Account.OWN, kr("0.00"));
        return places;
    }

    private Money at(Account account) {
        return places().getOrDefault(account, Money.ZERO);
    }

    private Map<String, String> typed(String amount, String on, String reference, String other) {
        return Map.of(
                "seen",
                "2",
                "repaid",
                amount,
                "repaid-on",
                on,
                "repaid-reference",
                reference,
                "set-off",
                other,
                "_key",
                UUID.randomUUID().toString());
    }

    @Test
    void olavHasItOnHisDeskWithKronerUntilItIsPaidBack() {
        assertThat(owed("Olav Lien")).singleElement().satisfies(it -> {
            assertThat(it.amountAtRisk()).isEqualTo(kr("308.07"));
            assertThat(it.due()).isEqualTo(LocalDate.parse("2026-12-20"));
            assertThat(it.link()).isEqualTo("/claims/" + claim);
            assertThat(it.about()).isEqualTo("Tobias Strand");
        });
        assertThat(owed("Jorunn Sand")).isEmpty();
        assertThat(plain(olav().get("/today").body()))
                .contains("Skal tilbake til NAV")
                .contains("308,07");
        var own = at(Account.OWN);
        var answer = olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Giro 77", ""));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(owed("Olav Lien")).isEmpty();
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("410.76"));
        assertThat(at(Account.OWN).minus(own)).isEqualTo(kr("308.07"));
        assertThat(page())
                .contains("308,07 kr betalt tilbake 20. november 2026, merket Giro 77. Ført av Olav Lien.")
                .doesNotContain("Betal tilbake 308,07");
    }

    @Test
    void aPartIsPaidBackAndTheRestIsStillOwed() {
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        assertThat(owed("Olav Lien"))
                .singleElement()
                .satisfies(it -> assertThat(it.amountAtRisk()).isEqualTo(kr("208.07")));
        olav().post("/claims/" + claim + "/repayments", typed("208,07", "20.11.2026", "Giro 78", ""));
        assertThat(owed("Olav Lien")).isEmpty();
    }

    @Test
    void theSameFormTwiceIsOneRepaymentAlsoWithAnotherKey() {
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        olav().post("/claims/" + claim + "/repayments", typed("100", "20.11.2026", "Giro 77", ""));
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("208.07"));
        var other = olav().post("/claims/" + claim + "/repayments", typed("50", "20.11.2026", "Giro 77", ""));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(plain(other.body())).contains("Merket er brukt på en annen tilbakebetaling: 100,00 kr");
    }

    @Test
    void whatCannotBeTrueIsRefusedAndKeepsWhatWasTyped() {
        var wrong = Map.of(
                typed("308,08", "20.11.2026", "Giro 77", ""),
                        "308,08 kr er mer enn NAV skal ha tilbake. Det er 308,07 kr.",
                typed("0", "20.11.2026", "Giro 77", ""), "repaid-error",
                typed("-5", "20.11.2026", "Giro 77", ""), "repaid-error",
                typed("mange", "20.11.2026", "Giro 77", ""), "repaid-error",
                typed("10", "21.11.2026", "Giro 77", ""), "repaid-on-error",
                typed("10", "19.11.2026", "Giro 77", ""), "Pengene kom først 20. november 2026.",
                typed("10", "20.11.2026", "", ""), "repaid-reference-error",
                typed("10", "20.11.2026", "Giro 77", "K-2026-99999"), "Vi finner ikke kravet K-2026-99999.",
                typed("10", "20.11.2026", "Giro 77", "kravet i fjor"), "Skriv referansen som K-2026-10118.");
        wrong.forEach((form, says) -> {
            var answer = olav().post("/claims/" + claim + "/repayments", form);
            assertThat(answer.statusCode()).as(says).isEqualTo(422);
            assertThat(plain(answer.body())).contains(says);
        });
        assertThat(owed("Olav Lien").getFirst().amountAtRisk()).isEqualTo(kr("308.07"));
        assertThat(visitor("Randi Moe")
                        .post("/claims/" + claim + "/repayments", typed("10", "20.11.2026", "Giro 77", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    /** NAV keeps 308.07 of the 410.76 it owes for October: 102.69 comes. */
    @Test
    void whatNavSetsOffInALaterPaymentSettlesThatClaimToo() {
        clock.set(LocalDate.parse("2026-11-20"));
        payday.worked(at, "Sivert Ness", sivert, "2026-10-06", "2:00");
        paid("2026-10", "2026-11");
        var october = claimed("410.76");
        var reference = at.as(
                "Olav Lien", () -> rooms.claims().find(october).orElseThrow().reference());
        var answer =
                olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(owed("Olav Lien")).isEmpty();
        assertThat(page()).contains("308,07 kr trukket fra 20. november 2026 i oppgjøret av " + reference);
        var state = at.as(
                "Olav Lien", () -> rooms.claims().find(october).orElseThrow().state());
        assertThat(state.outstanding()).isEqualTo(kr("102.69"));
        settle(october, 2, "102.69", "NAV 2");
        // 718.83 − 308.07 + 410.76
        assertThat(at(Account.RECEIVED)).isEqualTo(kr("821.52"));
    }

    @Test
    void moreThanTheOtherClaimHasOutstandingIsNotSetOff() {
        var reference = at.as(
                "Olav Lien", () -> rooms.claims().find(claim).orElseThrow().reference());
        var answer =
                olav().post("/claims/" + claim + "/repayments", typed("308,07", "20.11.2026", "Brev 12", reference));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(plain(answer.body())).contains(reference + " har bare 0,00 kr utestående.");
    }
}

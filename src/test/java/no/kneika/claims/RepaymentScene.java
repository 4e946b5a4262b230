package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.hours.EntryId;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * NAV has paid 718.83 for 3:30 of Sivert's, and 1:30 of it was written twice: 270.00 + 38.07 = 308.07 is owed back. Two hours of October
 * are the next claim: 360.00 + 50.76 = 410.76.
 */
@KneikaTest
abstract class RepaymentScene {

    static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

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

    World.Tenant at;
    CaseId tobias;
    GrantId grant;
    AssignmentId sivert;
    EntryId once;
    EntryId twice;
    ClaimId claim;

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
        once = payday.worked(at, "Sivert Ness", sivert, "2026-09-01", "2:00");
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

    void paid(String month, String payrollMonth) {
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, month);
        payday.exported(at, month);
        payday.paid(at, payrollMonth, CostPart.HOLIDAY_PAY, CostPart.CONTRIBUTION);
    }

    ClaimId claimed(String kroner) {
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

    void settle(ClaimId it, int step, String kroner, String reference) {
        at.run(
                "Olav Lien",
                () -> rooms.answers()
                        .settle(it, step, new PaymentIn(kr(kroner), clock.today(), reference), at.actor("Olav Lien"))
                        .orThrow());
    }

    /** NAV writes again: so many hours, and days to this one. */
    void corrected(int hours, String last) {
        var before = at.as("Randi Moe", () -> rooms.funding().grant(grant));
        var letter = new GrantLetter(
                Optional.empty(),
                new Period(before.period().from(), LocalDate.parse(last)),
                Minutes.hours(hours),
                Optional.empty(),
                before.funderReference(),
                before.decidedOn(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        at.run(
                "Randi Moe",
                () -> rooms.grants()
                        .correct(grant, before.version(), letter, "Nytt brev", at.actor("Randi Moe"))
                        .orThrow());
    }

    UUID lastRepayment() {
        return at.as("Olav Lien", () -> rooms.repayments().of(claim)).getLast().id();
    }

    static Map<String, String> undone(UUID wrong, String why) {
        return Map.of(
                "seen",
                "2",
                "wrong",
                wrong.toString(),
                "wrong-because",
                why,
                "_key",
                UUID.randomUUID().toString());
    }

    static Money kr(String kroner) {
        return Money.ofKroner(kroner);
    }

    Visitor olav() {
        return visitor("Olav Lien");
    }

    Visitor visitor(String name) {
        var visitor = Visitor.at(port, sessions, at.actor(name));
        visitor.get("/capacity");
        return visitor;
    }

    String page() {
        return plain(olav().get("/claims/" + claim).body());
    }

    static String plain(String page) {
        return page.replaceAll("[\\u00a0\\u202f]", " ");
    }

    List<Obligation> owed(String name) {
        return at.as(
                name,
                () -> duties.stream()
                        .flatMap(list -> list.dueBy(clock.today(), at.actor(name)).stream())
                        .filter(it -> it.kind() == Obligation.Kind.REPAY_FUNDER)
                        .toList());
    }

    Map<Account, Money> places() {
        var places = new TreeMap<>(at.asSystem(() -> rooms.ledger().balance(tobias)));
        places.values().removeIf(Money::isZero);
        places.remove(Account.OWN, kr("0.00"));
        return places;
    }

    Money at(Account account) {
        return places().getOrDefault(account, Money.ZERO);
    }

    Map<String, String> typed(String amount, String on, String reference, String other) {
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
}

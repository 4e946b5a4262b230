package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tobias has 50 h 20 min paid on a grant: 10 337.46 can be claimed. Where tests of claims begin. */
@KneikaTest
@Import(TobiasClaim.ByHand.class)
abstract class TobiasClaim {

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

    static final Period AUTUMN = Period.of("2026-08-15", "2026-11-14");
    static final Money CLAIM = Money.ofKroner("10337.46");

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

    World.Tenant hinf;
    CaseId tobias;
    GrantId grant;

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

    HourEntry work(String day, int minutes) {
        return hours.worked(tobias, hinf.person("Sivert Ness"), day(day), minutes, Optional.of(grant), minutes);
    }

    Actor actor(String name) {
        return hinf.actor(name);
    }

    ClaimId sent() {
        return hinf.as(
                "Randi Moe",
                () -> dispatch.dispatch(grant, CLAIM, actor("Randi Moe")).orThrow());
    }

    ClaimFacts claim(ClaimId id) {
        return hinf.as("Randi Moe", () -> rows.find(id).orElseThrow());
    }

    <T> T as(String name, Supplier<T> work) {
        return hinf.as(name, work);
    }

    Decision<ClaimId> pay(ClaimId id, String kroner, String reference) {
        var money = new PaymentIn(Money.ofKroner(kroner), clock.today(), reference);
        return as(
                "Olav Lien",
                () -> answers.settle(id, rows.find(id).orElseThrow().step(), money, actor("Olav Lien")));
    }

    Map<Account, Money> balance() {
        return hinf.asSystem(() -> ledger.balance(tobias));
    }

    /** The vouchers of these tests are said by hand, so payroll's own check has nothing to compare with. */
    List<Finding> audit() {
        return hinf.asSystem(ledger::audit).stream()
                .filter(finding -> !finding.check().contains("voucher"))
                .toList();
    }

    List<Obligation> todo(String name, Obligation.Kind kind) {
        return as(
                name,
                () -> duties.stream()
                        .flatMap(list -> list.dueBy(clock.today(), actor(name)).stream())
                        .filter(duty -> duty.kind() == kind)
                        .toList());
    }
}

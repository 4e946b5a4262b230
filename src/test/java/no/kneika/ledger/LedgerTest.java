package no.kneika.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Stale;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KneikaTest
class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    World world;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Superuser superuser;

    private World.Tenant hinf;
    private final CaseId tobias = new CaseId(Ids.next());

    @BeforeEach
    void aFreshInstitution() {
        hinf = world.newInstitution();
    }

    private <T> T asHouse(Supplier<T> work) {
        return hinf.asSystem(work);
    }

    private Cause cause(Cause.Kind kind) {
        return new Cause(kind, Ids.next(), Actor.HOUSE, NOW);
    }

    private Piece piece(UUID entry, int from, int to, CostPart part, String kroner) {
        return new Piece(
                PieceId.next(),
                tobias,
                new PersonId(new UUID(3, 3)),
                entry,
                from,
                to,
                Ids.next(),
                part,
                Money.ofKroner(kroner),
                LocalDate.parse("2026-11-03"),
                YearMonth.parse("2026-11"),
                HourlyRate.of("180.00"));
    }

    private Share born(String kroner) {
        return asHouse(() -> {
            ledger.born(List.of(piece(Ids.next(), 0, 120, CostPart.WAGE, kroner)), cause(Cause.Kind.VOUCHER));
            return ledger.shares(tobias).getLast();
        });
    }

    private Share only(Account at) {
        return asHouse(() -> ledger.shares(tobias).stream()
                .filter(s -> s.at() == at)
                .findFirst()
                .orElseThrow());
    }

    private void move(Share share, String kroner, Account to) {
        asHouse(() -> {
            ledger.move(share, Money.ofKroner(kroner), to, cause(Cause.Kind.PLACING));
            return true;
        });
    }

    @Test
    void costIsBornWhereItWasPaidAndIsFoundThere() {
        born("360.00");
        assertThat(asHouse(() -> ledger.balance(tobias))).isEqualTo(Map.of(Account.PAID, Money.ofKroner("360.00")));
        assertThat(asHouse(() -> ledger.paid())).isEqualTo(Map.of(tobias, Money.ofKroner("360.00")));
    }

    @Test
    void aMinuteOfAnEntryIsPaidOnceForEachPart() {
        var entry = Ids.next();
        asHouse(() -> {
            ledger.born(
                    List.of(
                            piece(entry, 0, 60, CostPart.WAGE, "180.00"),
                            piece(entry, 60, 90, CostPart.WAGE, "90.00"),
                            piece(entry, 0, 90, CostPart.CONTRIBUTION, "38.07")),
                    cause(Cause.Kind.VOUCHER));
            return true;
        });
        assertThatThrownBy(() -> asHouse(() -> {
                    ledger.born(List.of(piece(entry, 89, 100, CostPart.WAGE, "33.00")), cause(Cause.Kind.VOUCHER));
                    return true;
                }))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aShareMovesWholeOrInPartsAndNothingIsLost() {
        var share = born("360.00");
        move(share, "300.00", Account.CLAIMABLE);
        assertThat(asHouse(() -> ledger.balance(tobias)))
                .isEqualTo(Map.of(Account.CLAIMABLE, Money.ofKroner("300.00"), Account.PAID, Money.ofKroner("60.00")));
        move(only(Account.PAID), "60.00", Account.OWN);
        assertThat(asHouse(() -> ledger.audit())).isEmpty();
    }

    @Test
    void aShareIsHeldForTheGrantItWasPlacedForWhereverItGoes() {
        var share = born("360.00");
        var grant = Ids.next();
        asHouse(() -> {
            ledger.move(
                    List.of(new Move(
                            share,
                            List.of(
                                    new Leg(Money.ofKroner("100.00"), Account.CLAIMABLE, Optional.of(grant)),
                                    new Leg(Money.ofKroner("260.00"), Account.OWN, Optional.empty())))),
                    cause(Cause.Kind.PLACING));
            return true;
        });
        move(only(Account.CLAIMABLE), "40.00", Account.CLAIMED);
        assertThat(only(Account.CLAIMED).grant()).contains(grant);
        assertThat(only(Account.CLAIMABLE).grant()).contains(grant);
        assertThat(only(Account.OWN).grant()).isEmpty();
    }

    @Test
    void whatIsReceivedStaysUntilPayIsTakenBackOrItIsPaidBack() {
        var share = born("360.00");
        move(share, "360.00", Account.CLAIMABLE);
        move(only(Account.CLAIMABLE), "360.00", Account.CLAIMED);
        move(only(Account.CLAIMED), "360.00", Account.RECEIVED);
        assertThatThrownBy(() -> move(only(Account.RECEIVED), "360.00", Account.LOST))
                .isInstanceOf(IllegalArgumentException.class);
        // The way to there is open for a repayment alone, and the database says so.
        assertThatThrownBy(() -> move(only(Account.RECEIVED), "360.00", Account.OWN))
                .hasMessageContaining("movement_received_leaves_for_a_reason");
    }

    @Test
    void twoWhoMoveTheSameShareAtOnceAreOneWhoDoesAndOneWhoIsTooLate() throws Exception {
        var share = born("360.00");
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of(Account.OWN, Account.BUDGET).stream()
                    .map(to -> both.submit(() -> {
                        start.await();
                        try {
                            move(share, "100.00", to);
                            return "moved";
                        } catch (Stale late) {
                            return "late";
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder("moved", "late");
        }
        assertThat(Money.sum(asHouse(() -> ledger.balance(tobias)).values())).isEqualTo(Money.ofKroner("360.00"));
    }

    @Test
    void theRuntimeRoleCanChangeNothing() {
        born("360.00");
        for (var sql :
                List.of("update cost_piece set ore = ore + 1", "delete from movement", "update cost_share set ore = 0"))
            assertThatThrownBy(() -> asHouse(() -> jdbc.sql(sql).update()))
                    .hasStackTraceContaining("permission denied");
    }

    @Test
    void aSplitThatLosesAnOreIsRefusedWhenTheTransactionEnds() {
        var share = born("360.00");
        assertThatThrownBy(() -> asHouse(() -> {
                    move(share, "100.00", Account.OWN);
                    return jdbc.sql("""
                                    insert into cost_share (institution_id, id, piece_id, case_id, ore, split_of,
                                                            split_step, starts_at)
                                    select institution_id, :id, piece_id, case_id, 1, id, 1, 'PAID'
                                    from cost_share where id = :of
                                    """)
                            .param("id", Ids.next())
                            .param("of", share.id().value())
                            .update();
                }))
                .hasStackTraceContaining("do not sum to it");
    }

    @Test
    void theAuditSeesARowThatWasTamperedWith() {
        var share = born("360.00");
        move(share, "300.00", Account.CLAIMABLE);
        move(only(Account.PAID), "60.00", Account.OWN);
        assertThat(asHouse(() -> ledger.audit())).isEmpty();

        superuser.tamper(
                "update cost_piece set ore = ore + 1 where id = ?",
                share.piece().id().value());
        assertThat(asHouse(() -> ledger.audit())).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("pieces-have-their-shares");
            assertThat(finding.expected()).isEqualTo(Money.ofKroner("360.01"));
            assertThat(finding.found()).isEqualTo(Money.ofKroner("360.00"));
        });
        superuser.tamper(
                "update cost_piece set ore = ore - 1 where id = ?",
                share.piece().id().value());

        superuser.tamper(
                "update movement set to_account = 'RECEIVED' where share_id = ? and step = 0",
                only(Account.OWN).id().value());
        assertThat(asHouse(() -> ledger.audit())).extracting(Finding::check).contains("moves-leave-where-they-came");
    }

    @Test
    void moneyLeftInPaidIsAFinding() {
        born("360.00");
        assertThat(asHouse(() -> ledger.audit())).extracting(Finding::check).containsExactly("nothing-left-in-paid");
    }

    @Test
    void afterAnyOrderOfMovesEveryOreIsSomewhere() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("LedgerTest seed " + seed);
        var random = new Random(seed);
        var total = Money.ZERO;
        for (int i = 0; i < 8; i++) {
            var kroner = random.nextInt(500) + "." + (10 + random.nextInt(90));
            born(kroner);
            total = total.plus(Money.ofKroner(kroner));
        }
        for (int i = 0; i < 120; i++) {
            var shares = asHouse(() -> ledger.shares(tobias));
            var share = shares.get(random.nextInt(shares.size()));
            var open = new ArrayList<>(List.of(Account.values()));
            open.removeIf(to -> !share.at().leadsTo(to));
            if (open.isEmpty() || !share.amount().isPositive()) continue;
            var part = Money.ofOre(1 + random.nextLong(share.amount().ore()));
            var to = open.get(random.nextInt(open.size()));
            // What a funder has paid leaves with the money, or with a voucher that takes the pay back.
            var why = share.at() != Account.RECEIVED
                    ? Cause.Kind.PLACING
                    : to == Account.OWN ? Cause.Kind.REPAYMENT : Cause.Kind.TAKE_BACK;
            asHouse(() -> {
                ledger.move(share, part, to, cause(why));
                return true;
            });
        }
        var balance = new EnumMap<Account, Money>(Account.class);
        balance.putAll(asHouse(() -> ledger.balance(tobias)));
        assertThat(Money.sum(balance.values())).as("seed %d", seed).isEqualTo(total);
        // Some was left in PAID, and these moves belong to no claim: nothing else may be wrong.
        assertThat(asHouse(() -> ledger.audit()))
                .as("seed %d", seed)
                .extracting(Finding::check)
                .isSubsetOf("nothing-left-in-paid", "nothing-is-claimed-without-a-claim");
    }
}

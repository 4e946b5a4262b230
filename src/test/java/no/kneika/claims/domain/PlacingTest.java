package no.kneika.claims.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import no.kneika.claims.domain.Placing.Carrier;
import no.kneika.claims.domain.Placing.Place;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.Leg;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import no.kneika.ledger.ShareId;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private static final UUID NAV = new UUID(5, 1);
    private static final UUID OWN_BUDGET = new UUID(5, 2);

    private static Carrier claim(String ceiling) {
        return new Carrier.Claim(new Terms(
                NAV,
                Period.of("2026-08-15", "2026-11-14"),
                Optional.of(HourlyRate.of(ceiling)),
                EnumSet.of(CostPart.WAGE, CostPart.CONTRIBUTION)));
    }

    @Test
    void ingridsHoursOnTheInstitutionsBudgetStandInTheBudget() {
        var hours = new Paid()
                .worked("Aksel Rød", "2026-10-01", Minutes.hours(2), OWN_BUDGET)
                .paid("2026-10", "180.00", "12", "14.1");

        var places = Placing.places(List.of(new Carrier.Budget(OWN_BUDGET)), hours.work, hours.costs);

        assertThat(sum(places, Account.BUDGET)).isEqualTo(hours.total());
        assertThat(sum(places, Account.OWN)).isEqualTo(Money.ZERO);
    }

    @Test
    void anEntryCutByTheGrantsHoursIsCutInTheLedgerToo() {
        var hours = new Paid()
                .worked("Kaja Foss", "2026-10-01", Minutes.hours(3), Optional.of(NAV), Minutes.of(2, 15))
                .paid("2026-10", "190.50", "0", "14.1");

        var places = Placing.places(List.of(claim("200.00")), hours.work, hours.costs);

        // 428.63 + 14.1 % = 60.44; paid 571.50 + 80.58
        assertThat(sum(places, Account.CLAIMABLE)).isEqualTo(Money.ofKroner("489.07"));
        assertThat(sum(places, Account.OWN)).isEqualTo(Money.ofKroner("163.01"));
    }

    @Test
    void minutesAboveTheGrantsHoursAreNotTheGrantsCost() {
        var hours = new Paid()
                .worked("Kaja Foss", "2026-10-01", Minutes.hours(3), Optional.of(NAV), Minutes.of(2, 15))
                .paid("2026-10", "190.50", "0", "14.1");
        var october = new Carrier.Agreement(NAV, Map.of(YearMonth.parse("2026-10"), Money.ofKroner("400.00")));

        var places = Placing.places(List.of(october), hours.work, hours.costs);

        // Paid 652.08, of which 489.07 for the first 2:15: 400.00 carried, 89.07 above the month's sum, 163.01
        // nobody's.
        assertThat(sum(places, Account.COVERED_BY_AGREEMENT)).isEqualTo(Money.ofKroner("400.00"));
        assertThat(own(places, Optional.of(NAV))).isEqualTo(Money.ofKroner("89.07"));
        assertThat(own(places, Optional.empty())).isEqualTo(Money.ofKroner("163.01"));
    }

    private static Money own(Map<PieceId, List<Place>> places, Optional<UUID> of) {
        return Money.sum(places.values().stream()
                .flatMap(List::stream)
                .filter(place -> place.account() == Account.OWN && place.grant().equals(of))
                .map(Place::amount)
                .toList());
    }

    @Test
    void whatIsTakenIsLeftAlone() {
        var hours = new Paid()
                .worked("Kaja Foss", "2026-10-01", Minutes.hours(3), NAV)
                .paid("2026-10", "190.50", "0", "14.1");
        var taken = hours.costs.stream().map(c -> new Cost(c.piece(), true)).toList();

        assertThat(Placing.places(List.of(claim("200.00")), hours.work, taken)).isEmpty();
    }

    @Test
    void placingTwiceMovesNothingTheSecondTime() {
        var seed = seed();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var hours = randomHours(random);
            var places = Placing.places(carriers(random), hours.work, hours.costs);
            var shares = born(hours);
            for (var cost : hours.costs) {
                var wanted = places.getOrDefault(cost.piece().id(), List.of());
                var moved = applied(
                        shares.getOrDefault(cost, List.of()),
                        Placing.moves(shares.getOrDefault(cost, List.of()), wanted));
                assertThat(Placing.moves(moved, wanted)).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void everyOreOfEveryPieceHasExactlyOnePlace() {
        var seed = seed();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var hours = randomHours(random);
            var shares = born(hours);
            // The rules change their mind many times: ceilings rise and fall, grants come and go.
            for (int change = 0; change < 4; change++) {
                var places = Placing.places(carriers(random), hours.work, hours.costs);
                for (var cost : hours.costs) {
                    var wanted = places.getOrDefault(cost.piece().id(), List.of());
                    assertThat(Money.sum(wanted.stream().map(Place::amount).toList()))
                            .as("seed %d: places of a piece", seed)
                            .isEqualTo(cost.piece().amount());
                    var moved = applied(
                            shares.getOrDefault(cost, List.of()),
                            Placing.moves(shares.getOrDefault(cost, List.of()), wanted));
                    shares.put(cost, moved);
                    assertThat(Money.sum(moved.stream().map(Share::amount).toList()))
                            .as("seed %d: shares of a piece", seed)
                            .isEqualTo(cost.piece().amount());
                    for (var place : wanted)
                        assertThat(Money.sum(moved.stream()
                                        .filter(s -> s.at() == place.account()
                                                && s.grant().equals(place.grant()))
                                        .map(Share::amount)
                                        .toList()))
                                .as("seed %d: %s", seed, place)
                                .isEqualTo(Money.sum(wanted.stream()
                                        .filter(p -> p.account() == place.account()
                                                && p.grant().equals(place.grant()))
                                        .map(Place::amount)
                                        .toList()));
                }
            }
        }
    }

    private static long seed() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PlacingTest seed " + seed);
        return seed;
    }

    private static List<Carrier> carriers(Random random) {
        var all = new ArrayList<Carrier>();
        if (random.nextInt(4) > 0) all.add(claim(170 + random.nextInt(30) + ".50"));
        if (random.nextBoolean()) all.add(new Carrier.Budget(OWN_BUDGET));
        else if (random.nextBoolean())
            all.add(new Carrier.Agreement(
                    OWN_BUDGET, Map.of(YearMonth.parse("2026-10"), Money.ofOre(random.nextInt(400_000)))));
        return all;
    }

    private static Paid randomHours(Random random) {
        var hours = new Paid();
        for (int line = 0; line <= random.nextInt(4); line++) {
            for (int entry = 0; entry <= random.nextInt(5); entry++) {
                var minutes = new Minutes(1 + random.nextInt(300));
                var grant = random.nextInt(5) == 0
                        ? Optional.<UUID>empty()
                        : Optional.of(random.nextInt(3) == 0 ? OWN_BUDGET : NAV);
                hours.worked(
                        random.nextBoolean() ? "Kaja Foss" : "Hennie Vik",
                        "2026-10-%02d".formatted(1 + random.nextInt(28)),
                        minutes,
                        grant,
                        new Minutes(random.nextInt(minutes.value() + 1)));
            }
            hours.paid(
                    "2026-%02d".formatted(9 + random.nextInt(3)),
                    150 + random.nextInt(60) + ".3" + random.nextInt(10),
                    "12",
                    "14.1");
        }
        return hours;
    }

    private static Map<Cost, List<Share>> born(Paid hours) {
        var shares = new HashMap<Cost, List<Share>>();
        for (var cost : hours.costs)
            shares.put(
                    cost,
                    List.of(new Share(
                            ShareId.next(), cost.piece(), cost.piece().amount(), Account.PAID, 0, Optional.empty())));
        return shares;
    }

    private static List<Share> applied(List<Share> shares, Map<Share, List<Leg>> moves) {
        var after = new ArrayList<Share>();
        for (var share : shares) {
            var left = share.amount();
            for (var leg : moves.getOrDefault(share, List.of())) {
                assertThat(share.at().leadsTo(leg.to())).isTrue();
                left = left.minus(leg.amount());
                after.add(new Share(ShareId.next(), share.piece(), leg.amount(), leg.to(), 1, leg.grant()));
            }
            if (left.isPositive())
                after.add(new Share(share.id(), share.piece(), left, share.at(), share.step(), share.grant()));
        }
        return after;
    }

    private static Money sum(Map<?, List<Place>> places, Account account) {
        return Money.sum(places.values().stream()
                .flatMap(List::stream)
                .filter(place -> place.account() == account)
                .map(Place::amount)
                .toList());
    }
}

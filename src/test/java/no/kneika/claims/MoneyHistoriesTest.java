package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.claims.domain.ClaimState;
import no.kneika.funding.GrantId;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.ledger.PieceId;
import no.kneika.ledger.Share;
import no.kneika.support.KneikaTest;
import no.kneika.support.Rooms;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories through the real rooms: hours written, late, disputed, reversed; months attested and approved by two at once;
 * sent to payroll, paid in part, at another rate, with back pay; claims sent, returned, paid in part, refused, given up; grants
 * corrected meanwhile. After every event each øre payroll paid is in one place, what NAV owes is what the claims say, and no
 * minute of a cost part is claimed twice.
 *
 * <p>The seed is printed. {@code -Dkneika.seed=…} plays one history again, {@code -Dkneika.histories=…} plays more of them.
 */
@KneikaTest
class MoneyHistoriesTest {

    /** Four months with the nights the clocks are changed, and one with 29 February. */
    private static final List<Period> SPANS = List.of(
            Period.of("2026-02-01", "2026-05-31"),
            Period.of("2026-09-01", "2026-12-31"),
            Period.of("2027-02-01", "2027-05-31"),
            Period.of("2027-09-01", "2027-12-31"),
            Period.of("2028-02-01", "2028-05-31"));

    private static final int STEPS_A_MONTH = 12;

    @Autowired
    Rooms rooms;

    @Autowired
    World world;

    @Autowired
    TestClock clock;

    private HistoryHouse house;
    private HistoryHours hours;
    private HistoryMoney money;

    @BeforeEach
    void aHistoryBegins() {
        var again = Long.getLong("kneika.seed");
        var random = new Generated(again != null ? again : new Generated().between(0, Long.MAX_VALUE - 1));
        System.out.println("MoneyHistoriesTest " + random);
        house = new HistoryHouse(rooms, world, clock, random, random.oneOf(SPANS));
        hours = new HistoryHours(house);
        money = new HistoryMoney(house);
    }

    @Test
    void whateverHappensEveryOreIsInOnePlaceAndEachHourIsClaimedAtMostOnce() {
        var histories = Long.getLong("kneika.seed") != null ? 1 : Integer.getInteger("kneika.histories", 3);
        for (int played = 0; played < histories; played++) {
            if (played > 0) aHistoryBegins();
            play();
            System.out.println("MoneyHistoriesTest " + house.happened);
        }
    }

    private void play() {
        var end = house.days.to().plusMonths(2);
        var before = house.today();
        while (house.today().isBefore(end)) {
            clock.set(house.today().plusDays(house.random.between(1, 2 * 30 / STEPS_A_MONTH)));
            hours.special(new Period(before.plusDays(1), house.today()));
            before = house.today();
            try {
                happens();
            } catch (RuntimeException failed) {
                throw new IllegalStateException(house.toString(), failed);
            }
            holds();
        }
        closes();
    }

    private void happens() {
        for (int i = house.random.between(1, 3); i > 0 && !house.today().isAfter(house.days.to()); i--) hours.worked();
        switch (house.random.between(0, 26)) {
            case 0, 1 -> hours.answered();
            case 2 -> hours.reversed();
            case 3 -> hours.ruled();
            case 4, 5, 6 -> hours.month();
            case 7 -> hours.approvedLater();
            case 8 -> money.sent();
            case 9 -> {
                money.sent();
                money.vouchers();
            }
            case 10 -> money.vouchers();
            case 20, 21 -> money.takenBack();
            case 23, 24 -> {
                money.repaid();
                if (house.random.oneIn(2)) money.undone();
            }
            case 25, 26 -> {
                money.smaller();
                money.repaid();
            }
            case 22 -> {
                hours.reversed();
                money.sent();
                money.takenBack();
            }
            case 11 -> money.otherRate();
            case 12 -> money.corrected();
            case 13, 14, 15, 16 -> {
                money.explained();
                money.claimed();
            }
            default -> money.answered();
        }
    }

    /** The year is tidied up: everything decided, approved, paid, explained and claimed. Then nothing is left to claim. */
    private void closes() {
        hours.approvedLater();
        for (var pair : house.pairs)
            for (var month : house.months()) {
                for (var line : hours.lines(pair, month))
                    if (line.standing() == EntryStanding.DISPUTED) hours.settled(line);
                for (var line : hours.lines(pair, month))
                    if (line.standing() == EntryStanding.UNDECIDED) hours.ruled(line);
                hours.month(pair, month);
            }
        hours.approvedLater();
        money.sent();
        for (int i = 0; i < 3 && !money.unanswered().isEmpty(); i++) money.take(money.unanswered(), true);
        money.explained();
        house.grants.forEach(money::claimed);
        holds();
        audited();
        assertThat(money.unanswered()).as("%s", house).isEmpty();
        for (var grant : house.grants)
            assertThat(money.claimable(grant)).as("left to claim, %s", house).isEqualTo(Money.ZERO);
    }

    private void holds() {
        var paid = house.at.asSystem(rooms.ledger()::paid);
        assertThat(Money.sum(paid.values()))
                .as("what payroll's files say, %s", house)
                .isEqualTo(money.paid);
        var places = new TreeMap<Account, Money>();
        for (var id : house.cases) {
            var balance = house.at.asSystem(() -> rooms.ledger().balance(id));
            assertThat(Money.sum(balance.entrySet().stream()
                            .filter(place -> place.getKey().isCost())
                            .map(Map.Entry::getValue)
                            .toList()))
                    .as("%s", house)
                    .isEqualTo(paid.getOrDefault(id, Money.ZERO));
            balance.forEach((account, amount) -> places.merge(account, amount, Money::plus));
        }
        assertThat(places.getOrDefault(Account.PAID, Money.ZERO))
                .as("nothing stays, %s", house)
                .isEqualTo(Money.ZERO);
        claimsSaySo(places);
        for (var id : house.cases) claimedOnce(id);
        house.grants.forEach(this::neverMoreThanGranted);
        if (house.random.oneIn(4)) audited();
    }

    private void audited() {
        var findings = house.at.asSystem(rooms.ledger()::audit);
        assertThat(findings).as("%s, %s", findings, house).isEmpty();
    }

    private void claimsSaySo(TreeMap<Account, Money> places) {
        var claims = money.claims();
        assertThat(sum(places, Account.RECEIVED, Account.REPAYABLE))
                .as("%s", house)
                .isEqualTo(money.received);
        assertThat(sum(places, Account.CLAIMED, Account.OVERCLAIMED))
                .as("%s", house)
                .isEqualTo(Money.sum(claims.stream()
                        .map(claim -> claim.state().outstanding())
                        .toList()));
        // What payroll has taken back of it is not lost.
        assertThat(places.getOrDefault(Account.WRITTEN_OFF, Money.ZERO))
                .as("%s", house)
                .isLessThanOrEqualTo(Money.sum(claims.stream()
                        .flatMap(claim -> claim.writtenOff().stream())
                        .toList()));
        var lost = claims.stream()
                .map(claim -> switch (claim.state()) {
                    case ClaimState.Refused no -> no.lost();
                    case ClaimState.Lapsed late -> late.lost();
                    default -> Money.ZERO;
                })
                .toList();
        assertThat(places.getOrDefault(Account.LOST, Money.ZERO))
                .as("%s", house)
                .isLessThanOrEqualTo(Money.sum(lost));
    }

    private static Money sum(TreeMap<Account, Money> places, Account... of) {
        return Money.sum(Stream.of(of)
                .map(place -> places.getOrDefault(place, Money.ZERO))
                .toList());
    }

    /** Minute by minute: the slices of an hour that are on claims, part by part and layer by layer, do not meet. */
    private void claimedOnce(CaseId id) {
        record Slot(UUID entry, CostPart part, int layer, int minute) {}
        var pieces = new TreeMap<String, Share>();
        house.at
                .asSystem(() -> rooms.ledger().shares(id))
                .forEach(it -> pieces.put(it.piece().id().toString(), it));
        var slots = new HashSet<Slot>();
        var standing = house.at.asSystem(() -> rooms.ledger().standing(List.of(id)));
        var open = new ArrayList<PieceId>();
        for (var claim : money.claims())
            open.addAll(house.as("Randi Moe", () -> rooms.claims().openPieces(claim.id())));
        for (var piece : open) {
            var share = pieces.get(piece.toString());
            if (share == null) continue; // the other case's
            var it = share.piece();
            // Minutes that were taken back can be paid, and claimed, anew.
            var end = standing.getOrDefault(it.id(), it.toMinute());
            for (int minute = it.fromMinute(); minute < end; minute++)
                assertThat(slots.add(new Slot(it.entry(), it.part(), it.layer(), minute)))
                        .as("minute %d of %s on %s, %s", minute, it.part(), it.workDay(), house)
                        .isTrue();
        }
    }

    /** Whatever comes late or is reversed, NAV is never asked for more hours of a grant than a letter of it has given. */
    private void neverMoreThanGranted(GrantId grant) {
        var minutes = money.claims().stream()
                .filter(claim -> claim.grant().equals(grant) && claim.status() != ClaimStatus.RETURNED)
                .mapToInt(claim -> house.as(
                                "Randi Moe",
                                () -> rooms.figures().find(claim.last().id()))
                        .orElseThrow()
                        .minutes()
                        .value())
                .sum();
        // What NAV has back of hours a smaller grant did not cover can be claimed again.
        assertThat(minutes - money.repaidMinutes(grant))
                .as("minutes claimed of a grant, %s", house)
                .isLessThanOrEqualTo(money.most(grant));
        owesWhatItDoesNotCover(grant);
    }

    /** Where nothing was sent, reversed or written off besides, NAV holds no more hours than the grant has. */
    private void owesWhatItDoesNotCover(GrantId grant) {
        var owed = house.as("Olav Lien", () -> rooms.owing().all());
        assertThat(owed).as("%s", house).allMatch(it -> it.amount().isPositive());
        var now = house.as("Randi Moe", () -> rooms.funding().grant(grant));
        for (var claim : money.claims()) {
            if (!claim.grant().equals(grant)) continue;
            var outside = money.receivedOutside(claim, now.period());
            var owes = owed.stream()
                    .filter(it -> it.claim().equals(claim.id()))
                    .map(it -> it.amount())
                    .findFirst()
                    .orElse(Money.ZERO);
            assertThat(owes).as("received of days outside the grant, %s", house).isGreaterThanOrEqualTo(outside);
        }
    }
}

package no.kneika.hours.domain;

import static no.kneika.hours.domain.Written.AKSEL;
import static no.kneika.hours.domain.Written.GRANT;
import static no.kneika.hours.domain.Written.HENNIE;
import static no.kneika.hours.domain.Written.by;
import static no.kneika.hours.domain.Written.m;
import static no.kneika.hours.domain.Written.pot;
import static no.kneika.hours.domain.Written.potOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import no.kneika.funding.GrantId;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.Minutes;
import org.junit.jupiter.api.Test;

/** rules.md 5, worked example: two mentors, shared hours (Tuva). */
class AllotmentTest {

    private static final Allotment.Pot FORTY = pot(GRANT, "2025-09-01", "2025-11-30", "40:00");

    private static List<HourEntry> tuvasAutumn() {
        return new ArrayList<>(List.of(
                by(AKSEL, "2025-09-29", "10:30"),
                by(AKSEL, "2025-10-20", "8:00"),
                by(AKSEL, "2025-11-10", "4:00"),
                by(HENNIE, "2025-09-30", "5:00"),
                by(HENNIE, "2025-10-21", "4:15"),
                by(HENNIE, "2025-11-11", "2:00")));
    }

    @Test
    void tuvasTwoMentorsHaveUsedThirtyThreeHoursAndThreeQuartersOfForty() {
        var shared = Allotment.of(tuvasAutumn(), Map.of(), List.of(FORTY));
        assertThat(shared.usedOf(GRANT)).isEqualTo(m("33:45"));
        assertThat(FORTY.hours().minusDownToZero(shared.usedOf(GRANT))).isEqualTo(m("6:15"));
        assertThat(shared.unfunded()).isEqualTo(Minutes.ZERO);
    }

    @Test
    void akselsFourHoursLeaveTwoAndAQuarterAndHenniesThreeGoThreeQuartersOver() {
        var entries = tuvasAutumn();
        entries.add(by(AKSEL, "2025-11-20", "4:00"));
        assertThat(Allotment.of(entries, Map.of(), List.of(FORTY)).usedOf(GRANT))
                .isEqualTo(m("37:45"));
        var last = by(HENNIE, "2025-11-21", "3:00");
        entries.add(last);
        var shared = Allotment.of(entries, Map.of(), List.of(FORTY));
        assertThat(shared.slices())
                .contains(new FundedSlice(last.id(), 0, 135, Optional.of(GRANT)))
                .contains(new FundedSlice(last.id(), 135, 180, Optional.empty()));
        assertThat(shared.aboveTotalOf(last.id())).isEqualTo(m("0:45"));
        assertThat(shared.usedOf(GRANT)).isEqualTo(m("40:00"));
    }

    @Test
    void fiveMoreHoursFromNavCarryTheThreeQuartersAndLeaveFourAndAQuarter() {
        var entries = tuvasAutumn();
        entries.add(by(AKSEL, "2025-11-20", "4:00"));
        entries.add(by(HENNIE, "2025-11-21", "3:00"));
        var more = pot(GRANT, "2025-09-01", "2025-11-30", "45:00");
        var shared = Allotment.of(entries, Map.of(), List.of(more));
        assertThat(shared.unfunded()).isEqualTo(Minutes.ZERO);
        assertThat(more.hours().minusDownToZero(shared.usedOf(GRANT))).isEqualTo(m("4:15"));
    }

    @Test
    void theClaimIsForTwentySixAndAHalfOfAkselsHoursAndFourteenAndAQuarterOfHennies() {
        var entries = tuvasAutumn();
        entries.add(by(AKSEL, "2025-11-20", "4:00"));
        entries.add(by(HENNIE, "2025-11-21", "3:00"));
        var more = pot(GRANT, "2025-09-01", "2025-11-30", "45:00");
        var funded = new HashMap<EntryId, Minutes>();
        Allotment.of(entries, Map.of(), List.of(more)).slices().stream()
                .filter(s -> s.grant().isPresent())
                .forEach(s -> funded.merge(s.entry(), s.minutes(), Minutes::plus));
        assertThat(Minutes.sum(entries.stream()
                        .filter(e -> e.mentor().equals(AKSEL))
                        .map(e -> funded.get(e.id()))
                        .toList()))
                .isEqualTo(m("26:30"));
        assertThat(Minutes.sum(entries.stream()
                        .filter(e -> e.mentor().equals(HENNIE))
                        .map(e -> funded.get(e.id()))
                        .toList()))
                .isEqualTo(m("14:15"));
    }

    @Test
    void hoursOnADayNoGrantCoversAreUncoveredAndNobodyIsAskedToDecideAboutThem() {
        var early = by(AKSEL, "2025-08-28", "2:00");
        var shared = Allotment.of(List.of(early), Map.of(), List.of(FORTY));
        assertThat(shared.slices()).containsExactly(new FundedSlice(early.id(), 0, 120, Optional.empty()));
        assertThat(shared.aboveTotalOf(early.id())).isEqualTo(Minutes.ZERO);
        assertThat(shared.usedOf(GRANT)).isEqualTo(Minutes.ZERO);
    }

    @Test
    void akselsSickLeaveNeverDrawsOnNavsHours() {
        var sick = by(AKSEL, "2025-09-05", "2:00", EntryKind.SICK);
        var shared = Allotment.of(List.of(sick), Map.of(), List.of(FORTY));
        assertThat(shared.usedOf(GRANT)).isEqualTo(Minutes.ZERO);
        assertThat(shared.aboveTotalOf(sick.id())).isEqualTo(Minutes.ZERO);
    }

    @Test
    void declinedMinutesAreTheLastOfTheEntryAndStayUnfundedWhenMoreHoursCome() {
        var entry = by(AKSEL, "2025-09-05", "3:00");
        var shared = Allotment.of(List.of(entry), Map.of(entry.id(), m("0:45")), List.of(FORTY));
        assertThat(shared.slices())
                .containsExactly(
                        new FundedSlice(entry.id(), 0, 135, Optional.of(GRANT)),
                        new FundedSlice(entry.id(), 135, 180, Optional.empty()));
        assertThat(shared.aboveTotalOf(entry.id())).isEqualTo(Minutes.ZERO);
    }

    @Test
    void whenTwoGrantsCoverTheDayTheOlderIsUsedUpFirst() {
        var newer = new GrantId(new UUID(3, 2));
        var entry = by(AKSEL, "2025-11-20", "3:00");
        var shared = Allotment.of(
                List.of(entry),
                Map.of(),
                List.of(
                        pot(newer, "2025-11-15", "2026-05-14", "40:00"),
                        pot(GRANT, "2025-09-01", "2025-11-30", "1:00")));
        assertThat(shared.slices())
                .containsExactly(
                        new FundedSlice(entry.id(), 0, 60, Optional.of(GRANT)),
                        new FundedSlice(entry.id(), 60, 180, Optional.of(newer)));
    }

    @Test
    void anAgreementsHoursAreItsOwnMentorsAlone() {
        var akselsOwn = new GrantId(new UUID(3, 2));
        var agreed = potOf(AKSEL, akselsOwn, "2025-09-01", "2025-11-30", "8:00");
        var his = by(AKSEL, "2025-09-29", "2:00");
        var hers = by(HENNIE, "2025-09-30", "3:00");
        var alone = Allotment.of(List.of(his, hers), Map.of(), List.of(agreed));
        assertThat(alone.usedOf(akselsOwn)).isEqualTo(m("2:00"));
        assertThat(alone.unfunded()).isEqualTo(m("3:00"));
        assertThat(alone.aboveTotalOf(hers.id()))
                .as("hers are not above a total: nobody has agreed about her")
                .isEqualTo(Minutes.ZERO);
        var both = Allotment.of(List.of(his, hers), Map.of(), List.of(agreed, FORTY));
        assertThat(both.usedOf(GRANT)).isEqualTo(m("3:00"));
    }

    @Test
    void noGrantGivesMoreThanItHasAndNoMinuteIsCarriedTwiceWhateverHappens() {
        long seed = Long.getLong("seed", 20251120L);
        System.out.println("AllotmentTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) history(random);
    }

    private static void history(Random random) {
        var pots = new ArrayList<Allotment.Pot>();
        for (int g = 0; g < random.nextInt(4); g++) {
            var from = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(60));
            var pot = pot(
                    new GrantId(new UUID(3, 10 + g)),
                    from.toString(),
                    from.plusDays(random.nextInt(60)).toString(),
                    random.nextInt(20) + ":" + random.nextInt(60));
            var only = random.nextInt(3) == 0 ? Optional.of(AKSEL) : pot.mentor();
            pots.add(new Allotment.Pot(pot.grant(), pot.period(), pot.hours(), only));
        }
        var entries = new ArrayList<HourEntry>();
        var declined = new HashMap<EntryId, Minutes>();
        for (int e = 0; e < random.nextInt(25); e++) {
            var kinds = EntryKind.values();
            var entry = by(
                    random.nextBoolean() ? AKSEL : HENNIE,
                    LocalDate.of(2025, 8, 25).plusDays(random.nextInt(100)).toString(),
                    random.nextInt(5) + ":" + (1 + random.nextInt(59)),
                    kinds[random.nextInt(kinds.length)]);
            entries.add(entry);
            if (random.nextInt(5) == 0)
                declined.put(
                        entry.id(), new Minutes(random.nextInt(entry.minutes().value() + 1)));
        }
        var shared = Allotment.of(entries, declined, pots);
        for (var pot : pots) {
            var drawn = Minutes.sum(shared.slices().stream()
                    .filter(s -> s.grant().equals(Optional.of(pot.grant())))
                    .map(FundedSlice::minutes)
                    .toList());
            assertThat(drawn).isLessThanOrEqualTo(pot.hours()).isEqualTo(shared.usedOf(pot.grant()));
            if (pot.mentor().isPresent())
                assertThat(entries.stream()
                                .filter(entry -> shared.slices().stream()
                                        .anyMatch(s -> s.entry().equals(entry.id())
                                                && s.grant().equals(Optional.of(pot.grant()))))
                                .map(HourEntry::mentor))
                        .allMatch(AKSEL::equals);
        }
        for (var entry : entries) {
            int at = 0;
            for (var slice : shared.slices().stream()
                    .filter(s -> s.entry().equals(entry.id()))
                    .toList()) {
                assertThat(slice.fromMinute()).isEqualTo(at);
                at = slice.toMinute();
            }
            assertThat(at).isEqualTo(entry.minutes().value());
        }
    }
}

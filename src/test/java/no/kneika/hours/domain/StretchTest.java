package no.kneika.hours.domain;

import static no.kneika.hours.domain.Written.AKSEL;
import static no.kneika.hours.domain.Written.HENNIE;
import static no.kneika.hours.domain.Written.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.GrantId;
import no.kneika.funding.Stretch;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;

/** What need not be read: days on the other side of an edge no grant crosses. */
class StretchTest {

    private static final Period AUTUMN = Period.of("2025-09-01", "2025-11-30");
    private static final Period WINTER = Period.of("2025-12-01", "2026-02-28");
    private static final LocalDate FIRST = LocalDate.parse("2023-08-01");

    @Test
    void tuvasOctoberIsDecidedByHerAutumnGrantAlone() {
        assertThat(Stretch.among(List.of(AUTUMN, WINTER), Period.of("2025-10-01", "2025-10-31")))
                .isEqualTo(AUTUMN);
    }

    @Test
    void lateHoursFromNovemberBesideDecemberAreDecidedByBothGrants() {
        assertThat(Stretch.among(List.of(AUTUMN, WINTER), Period.of("2025-11-30", "2025-12-02")))
                .isEqualTo(Period.of("2025-09-01", "2026-02-28"));
    }

    @Test
    void aGrantAcrossTheEdgeTakesItsNeighboursAlong() {
        var across = Period.of("2025-11-20", "2025-12-10");
        assertThat(Stretch.among(List.of(AUTUMN, WINTER, across), Period.of("2026-02-01", "2026-02-01")))
                .isEqualTo(Period.of("2025-09-01", "2026-02-28"));
    }

    @Test
    void daysNoGrantCoversStandByThemselves() {
        var june = Period.of("2026-06-01", "2026-06-02");
        assertThat(Stretch.among(List.of(AUTUMN, WINTER), june)).isEqualTo(june);
    }

    @Test
    void theHoursOfAStretchAreCarriedAsIfThreeYearsHadBeenRead() {
        for (int history = 0; history < 300; history++) {
            var generated = new Generated();
            var pots = pots(generated);
            var worked = worked(generated);
            var asked = days(generated, 40);
            var stretch = Stretch.among(pots.stream().map(Allotment.Pot::period).toList(), asked);
            var near = worked.stream().filter(e -> stretch.contains(e.day())).toList();
            assertThat(near)
                    .as("%s", generated)
                    .containsAll(
                            worked.stream().filter(e -> asked.contains(e.day())).toList());
            assertThat(slices(near, pots, near)).as("%s", generated).isEqualTo(slices(worked, pots, near));
        }
    }

    private static List<FundedSlice> slices(
            Collection<HourEntry> read, List<Allotment.Pot> pots, Collection<HourEntry> asked) {
        var ids = asked.stream().map(HourEntry::id).toList();
        return Allotment.of(read, Map.of(), pots).slices().stream()
                .filter(slice -> ids.contains(slice.entry()))
                .toList();
    }

    private static List<Allotment.Pot> pots(Generated generated) {
        var pots = new ArrayList<Allotment.Pot>();
        for (int i = generated.between(0, 9); i >= 0; i--)
            pots.add(new Allotment.Pot(
                    new GrantId(new UUID(3, 10 + i)),
                    days(generated, 120),
                    Minutes.hours(generated.between(1, 20)),
                    generated.oneIn(4) ? Optional.of(AKSEL) : Optional.empty()));
        return pots;
    }

    private static List<HourEntry> worked(Generated generated) {
        var worked = new ArrayList<HourEntry>();
        for (int i = generated.between(5, 80); i > 0; i--)
            worked.add(by(
                    generated.oneIn(2) ? AKSEL : HENNIE,
                    day(generated).toString(),
                    generated.between(0, 3) + ":" + generated.between(10, 59)));
        return worked;
    }

    private static Period days(Generated generated, int most) {
        var from = day(generated);
        return new Period(from, from.plusDays(generated.between(0, most)));
    }

    private static LocalDate day(Generated generated) {
        return FIRST.plusDays(generated.between(0, 1000));
    }
}

package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NeedStretch;
import no.kneika.funding.Extension;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Generated;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.RepeatedTest;

/** Eva's months as they are drawn, asked for by the days something changes on: the same as day by day. */
class CoverTest {

    private static final LocalDate START = LocalDate.of(2026, 8, 1);
    private static final CaseId EVA = new CaseId(Ids.next());

    private final Generated any = new Generated();

    private Period days() {
        var from = START.plusDays(any.between(-40, 300));
        return new Period(from, from.plusDays(any.between(0, 120)));
    }

    private List<Period> some(int most) {
        return IntStream.range(0, any.between(0, most)).mapToObj(n -> days()).toList();
    }

    private Grant grant(Period period) {
        return new Grant(
                new GrantId(Ids.next()),
                EVA,
                1,
                period,
                Minutes.hours(52),
                new Refund.ByClaim(period.to().plusMonths(2), Optional.empty(), Set.of()),
                any.oneOf(List.of(Regime.CLAIMED, Regime.BUDGETED)),
                "2026/1",
                "",
                "Nav Moss",
                "Tiltak",
                period.from(),
                Optional.empty(),
                new RulebookVersionId(Ids.next()),
                Optional.empty());
    }

    private NeedStretch stretch(Period days) {
        return new NeedStretch(
                Ids.next(), any.oneOf(List.of(NeedStretch.Kind.values())), days, Minutes.hours(any.between(0, 9)));
    }

    private AssessedNeed need() {
        return new AssessedNeed(
                EVA,
                1,
                Minutes.hours(4),
                new Period(START.plusDays(any.between(0, 60)), START.plusDays(any.between(100, 400))),
                START,
                some(3).stream().map(this::stretch).toList());
    }

    private Extension eva() {
        return new Extension(
                EVA,
                new PersonId(Ids.next()),
                any.oneOf(List.of(Extension.State.values())),
                Optional.empty(),
                Optional.empty(),
                some(1).stream().findFirst(),
                Minutes.hours(52),
                HourlyRate.of("250"),
                Optional.empty(),
                some(3).stream().map(this::grant).toList(),
                any.oneIn(4) ? Optional.empty() : Optional.of(need()),
                some(2),
                Optional.empty(),
                some(1),
                some(2).stream()
                        .map(days -> new Extension.Next(days, Minutes.hours(4)))
                        .toList(),
                List.of(),
                List.of());
    }

    @RepeatedTest(60)
    void everyDayOfEvasMonthsIsDrawnAsItIsWhenAskedForByItself() {
        var it = eva();
        var today = START.plusDays(any.between(0, 200));
        var months = Stream.iterate(YearMonth.from(START), month -> month.plusMonths(1))
                .limit(14)
                .toList();
        for (var chosen : List.of(true, false)) {
            var drawn = Cover.of(it, months, chosen, today);
            for (int i = 0; i < months.size(); i++) {
                var byDay = new ArrayList<Cover>();
                for (int day = 1; day <= months.get(i).lengthOfMonth(); day++)
                    byDay.add(Cover.on(it, months.get(i).atDay(day), chosen, today));
                var runs = drawn.get(i);
                assertThat(runs.stream()
                                .flatMap(run -> IntStream.range(0, run.days()).mapToObj(n -> run.cover()))
                                .toList())
                        .as("%s of %s, %s", months.get(i), it, any)
                        .isEqualTo(byDay);
                for (int j = 1; j < runs.size(); j++)
                    assertThat(runs.get(j).cover())
                            .as("days in a row that are alike are one")
                            .isNotEqualTo(runs.get(j - 1).cover());
            }
        }
    }

    @RepeatedTest(60)
    void theHoursOfAPeriodAreTheSumOfItsDays() {
        var need = need();
        // Stretches of one need never overlap.
        if (need.stretches().size() > 1) need = need.with(need.stretches().subList(0, 1));
        var of = need;
        var period = days();
        var usual = Minutes.hours(any.between(1, 12));
        long week = period.from()
                .datesUntil(period.to().plusDays(1))
                .mapToLong(day -> (of.needPeriod().contains(day) ? of.perWeek(day, usual) : usual).value())
                .sum();
        assertThat(of.hoursIn(period, usual))
                .as("%s in %s, %s", of, period, any)
                .isEqualTo(Minutes.hours((int) Math.ceilDiv(Math.ceilDiv(week, 7L), 60L)));
    }
}

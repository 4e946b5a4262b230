package no.kneika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Texts TEXTS = new Texts(true);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Formats nb = TEXTS.in(Language.NB).formats();
    private final Formats nn = TEXTS.in(Language.NN).formats();
    private final Formats en = TEXTS.in(Language.EN).formats();

    @Test
    void tobiasClaimIsWrittenWithNonBreakingSpacesAndComma() {
        assertThat(nb.money(Money.ofKroner("10337.46"))).isEqualTo("10\u00a0337,46\u00a0kr");
        assertThat(nn.money(Money.ofKroner("10337.46"))).isEqualTo("10\u00a0337,46\u00a0kr");
        assertThat(en.money(Money.ofKroner("10337.46"))).isEqualTo("NOK\u00a010,337.46");
        assertThat(nb.amount(Money.ofKroner("1234567.80"))).isEqualTo("1\u00a0234\u00a0567,80");
        assertThat(nb.amount(Money.ZERO)).isEqualTo("0,00");
    }

    @Test
    void aNegativeAmountHasARealMinus() {
        assertThat(nb.money(Money.ofOre(-5))).isEqualTo("\u22120,05\u00a0kr");
        assertThat(en.amount(Money.ofKroner("-1240.50"))).isEqualTo("\u22121,240.50");
    }

    @Test
    void aRateKeepsTheDecimalsItHas() {
        assertThat(nb.rate(HourlyRate.of("180"))).isEqualTo("180,00\u00a0kr");
        assertThat(nb.rate(HourlyRate.of("206.125"))).isEqualTo("206,125\u00a0kr");
        assertThat(nb.percent(Percent.of("14.1"))).isEqualTo("14,1\u00a0%");
        assertThat(en.percent(Percent.of("12.0"))).isEqualTo("12%");
    }

    @Test
    void timeIsWrittenInHoursAndMinutes() {
        assertThat(nb.minutes(Minutes.of(14, 30))).isEqualTo("14\u00a0t\u00a030\u00a0min");
        assertThat(en.minutes(Minutes.of(14, 30))).isEqualTo("14\u00a0h\u00a030\u00a0min");
        assertThat(nb.minutes(Minutes.ZERO)).isEqualTo("0\u00a0t");
        assertThat(nb.minutes(new Minutes(45))).isEqualTo("45\u00a0min");
        assertThat(nb.minutes(Minutes.hours(50))).isEqualTo("50\u00a0t");
        assertThat(nb.clock(Minutes.of(50, 5))).isEqualTo("50:05");
    }

    @Test
    void timeIsSpokenInWholeWords() {
        assertThat(nb.spoken(Minutes.of(25, 30))).isEqualTo("25 timer og 30 minutter");
        assertThat(nb.spoken(Minutes.of(1, 1))).isEqualTo("1 time og 1 minutt");
        assertThat(nn.spoken(Minutes.of(2, 15))).isEqualTo("2 timar og 15 minutt");
        assertThat(en.spoken(Minutes.of(1, 0))).isEqualTo("1 hour");
    }

    @Test
    void datesAreWrittenAsEachLanguageWritesThem() {
        var day = LocalDate.of(2026, 12, 14);
        assertThat(plain(nb.date(day))).isEqualTo("14. desember 2026");
        assertThat(plain(en.date(day))).isEqualTo("14 December 2026");
        assertThat(plain(nb.shortDate(day, MONDAY))).isEqualTo("14. des.");
        assertThat(plain(nb.shortDate(LocalDate.of(2027, 7, 14), MONDAY))).isEqualTo("14. juli 2027");
        assertThat(plain(en.shortDate(day, MONDAY))).isEqualTo("14 Dec");
        assertThat(plain(nb.weekdayDate(MONDAY))).isEqualTo("mandag 23. november 2026");
        assertThat(plain(nn.weekdayDate(MONDAY))).isEqualTo("måndag 23. november 2026");
        assertThat(nb.month(YearMonth.of(2026, 9))).isEqualTo("september 2026");
        assertThat(nb.time(LocalTime.of(9, 4))).isEqualTo("09.04");
        assertThat(en.time(LocalTime.of(9, 4))).isEqualTo("09:04");
        assertThat(nb.week(MONDAY)).isEqualTo(48);
    }

    @Test
    void aPeriodSaysNoMoreThanItMust() {
        assertThat(plain(nb.period(Period.of("2026-08-15", "2026-11-14")))).isEqualTo("15. august–14. november 2026");
        assertThat(plain(nb.period(Period.of("2026-08-17", "2026-08-23")))).isEqualTo("17.–23. august 2026");
        assertThat(plain(nb.period(Period.of("2025-10-27", "2026-01-26"))))
                .isEqualTo("27. oktober 2025–26. januar 2026");
        assertThat(plain(nb.period(Period.of("2026-08-17", "2026-08-17")))).isEqualTo("17. august 2026");
        assertThat(plain(en.period(Period.of("2026-08-15", "2026-11-14")))).isEqualTo("15 August – 14 November 2026");
        assertThat(plain(nb.shortPeriod(Period.of("2026-12-22", "2027-03-21"), MONDAY)))
                .isEqualTo("22. des.–21. mars");
    }

    @Test
    void fieldsHoldNumbersAsPeopleTypeThem() {
        assertThat(nb.typed(Minutes.hours(52))).isEqualTo("52");
        assertThat(nb.typed(Minutes.of(7, 30))).isEqualTo("7:30");
        assertThat(nb.typed(Percent.of("12.0"))).isEqualTo("12");
        assertThat(nb.typed(Percent.of("14.1"))).isEqualTo("14,1");
        assertThat(nb.typed(Percent.ZERO)).isEqualTo("0");
    }

    @Test
    void nearDaysAreCalledWhatPeopleCallThem() {
        assertThat(nb.relative(MONDAY, MONDAY)).isEqualTo("i dag");
        assertThat(nb.relative(MONDAY.minusDays(1), MONDAY)).isEqualTo("i går");
        assertThat(nn.relative(MONDAY.plusDays(1), MONDAY)).isEqualTo("i morgon");
        assertThat(nb.relative(MONDAY.minusDays(3), MONDAY)).isEqualTo("fredag");
        assertThat(plain(nb.relative(MONDAY.minusDays(10), MONDAY))).isEqualTo("13. nov.");
        assertThat(nb.inDays(MONDAY.plusDays(7), MONDAY)).isEqualTo("om 7 dager");
        assertThat(en.inDays(MONDAY.minusDays(2), MONDAY)).isEqualTo("2 days ago");
        assertThat(nb.inDays(MONDAY.plusDays(182), MONDAY)).isEqualTo("om 182 dager");
        assertThat(nb.inDays(MONDAY.plusMonths(26), MONDAY)).isEqualTo("om 26 måneder");
        assertThat(en.inDays(MONDAY.minusMonths(8), MONDAY)).isEqualTo("8 months ago");
    }

    @Test
    void namesAreListedWithAnAnd() {
        assertThat(nb.list(List.of("Eva", "Tuva", "Ingrid"))).isEqualTo("Eva, Tuva og Ingrid");
        assertThat(nb.list(List.of("Eva"))).isEqualTo("Eva");
        assertThat(nb.list(List.of())).isEmpty();
    }

    @Test
    void aRefusalIsFilledWithTheReadersDates() {
        var tooEarly = Reason.of(
                        "end-before-start",
                        "test",
                        LocalDate.of(2026, 12, 15),
                        new Form.Fix("14.03.2027", LocalDate.of(2027, 3, 14)))
                .at("to");
        assertThat(plain(TEXTS.in(Language.NB).why(tooEarly)))
                .isEqualTo("Datoen er før 15. desember 2026. Mente du 14. mars 2027?");
        assertThat(plain(TEXTS.in(Language.EN).why(tooEarly)))
                .isEqualTo("The date is before 15 December 2026. Did you mean 14 March 2027?");
    }

    @Test
    void aMissingSentenceIsAnErrorInTestsAndTheKeyInProduction() {
        assertThatThrownBy(() -> TEXTS.in(Language.NB).t("no.such.text")).hasMessageContaining("no.such.text");
        assertThat(new Texts(false).in(Language.NB).t("no.such.text")).isEqualTo("no.such.text");
    }

    @Test
    void initialsAreTheFirstAndTheLast() {
        assertThat(new Reader("Randi Moe", null, "").initials()).isEqualTo("RM");
        assertThat(new Reader("Åse-Marie van der Øst", null, "").initials()).isEqualTo("ÅØ");
        assertThat(new Reader("Tuva", null, "").initials()).isEqualTo("T");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}

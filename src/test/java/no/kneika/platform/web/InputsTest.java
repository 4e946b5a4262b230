package no.kneika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15.12.26",
                "15.12.2026",
                "15.12",
                "15/12",
                "15-12-26",
                "15 12 26",
                " 15. 12. 2026 ",
                "151226",
                "15122026",
                "2026-12-15",
                "15 des",
                "15. des.",
                "15. desember",
                "15. desember 2026",
                "15 DESEMBER 26",
                "15 Dec 2026",
                "tirsdag 15. desember",
                "tirsdag den 15. desember 2026",
                "tys. 15.12.26",
                "Tuesday 15 December",
                "15.\u00a0des"
            })
    void aDateIsUnderstoodAsPeopleWriteIt(String written) {
        assertThat(Inputs.date(written, "from", TODAY).orThrow()).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void aDateWithoutAYearIsTheNearestOne() {
        assertThat(Inputs.date("14.3", "to", TODAY).orThrow()).isEqualTo(LocalDate.of(2027, 3, 14));
        assertThat(Inputs.date("1. nov", "to", TODAY).orThrow()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(Inputs.date("3.1.02", "born", TODAY).orThrow()).isEqualTo(LocalDate.of(2002, 1, 3));
        assertThat(Inputs.date("3.1.98", "born", TODAY).orThrow()).isEqualTo(LocalDate.of(1998, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "'',date-missing",
        "'   ',date-missing",
        "snart,date-not-understood",
        "15.13.26,date-not-understood",
        "0.5.26,date-not-understood",
        "31.2.26,date-does-not-exist",
        "29. feb 2027,date-does-not-exist",
        "15 foo 26,date-not-understood",
        "1512,date-not-understood",
        "<script>,date-not-understood"
    })
    void whatIsNoDateIsRefusedAtItsField(String written, String code) {
        var refused = Inputs.date(written, "from", TODAY);
        assertThat(refused.codes()).containsExactly(code);
        assertThat(refused.reasons().getFirst().field()).isEqualTo("from");
    }

    @Test
    void aDayThatDoesNotExistOffersTheLastOfTheMonth() {
        var refused = Inputs.date("31.6.26", "to", TODAY);
        assertThat(refused.reasons().getFirst().args())
                .containsExactly(new Form.Fix("30.06.2026", LocalDate.of(2026, 6, 30)));
    }

    @Test
    void anEndBeforeTheStartOffersTheYearItProbablyMeans() {
        var refused = Inputs.period("15.12.26", "from", "14.3.26", "to", TODAY);
        assertThat(refused.codes()).containsExactly("end-before-start");
        assertThat(refused.reasons().getFirst().field()).isEqualTo("to");
        assertThat(refused.reasons().getFirst().args())
                .containsExactly(LocalDate.of(2026, 12, 15), new Form.Fix("14.03.2027", LocalDate.of(2027, 3, 14)));
        assertThat(Inputs.period("15.12", "from", "14.3", "to", TODAY).orThrow())
                .isEqualTo(Period.of("2026-12-15", "2027-03-14"));
        assertThat(Inputs.period("", "from", "snart", "to", TODAY).codes())
                .containsExactly("date-missing", "date-not-understood");
    }

    @ParameterizedTest
    @CsvSource({
        "56,3360",
        "'1,5',90",
        "1.5,90",
        "1:30,90",
        "1 t 30,90",
        "1 t 30 min,90",
        "1t30,90",
        "1 time og 30 minutter,90",
        "90 min,90",
        "90m,90",
        "2 t,120",
        "2 timer,120",
        "'0,25',15",
        "'1,75 t',105",
        "1½,90",
        "½,30",
        "50:20,3020",
        "'1,1',66",
        "0,0"
    })
    void hoursAreUnderstoodAsPeopleWriteThem(String written, int minutes) {
        assertThat(Inputs.hours(written, "hours").orThrow()).isEqualTo(new Minutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "femtiseks,hours-not-a-number", "'',hours-missing", "-1,hours-not-a-number", "1:75,hours-not-a-number",
        "'1,99',hours-not-a-number", "1e9,hours-not-a-number", "1.30,hours-ambiguous", "999999999999,hours-not-a-number"
    })
    void whatIsNoLengthOfTimeIsRefused(String written, String code) {
        assertThat(Inputs.hours(written, "hours").codes()).containsExactly(code);
    }

    @Test
    void onePointThirtyIsAskedAbout() {
        var reason = Inputs.hours("1.30", "hours").reasons().getFirst();
        assertThat(reason.args()).containsExactly(new Form.Fix("1:30", Minutes.of(1, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "'10 337,46',1033746",
        "10337.46,1033746",
        "kr 10337.46,1033746",
        "'10.337,46',1033746",
        "'10,337.46',1033746",
        "'10 337,46 kr',1033746",
        "'1200,-',120000",
        "1200,120000",
        "10.337,1033700",
        "'0,5',50",
        "'1\u00a0240,50',124050"
    })
    void moneyIsUnderstoodAsPeopleWriteIt(String written, long ore) {
        assertThat(Inputs.money(written, "amount").orThrow()).isEqualTo(Money.ofOre(ore));
    }

    @ParameterizedTest
    @CsvSource({
        "'',money-missing",
        "mye,money-not-understood",
        "-5,money-not-understood",
        "'1,2345',money-too-fine",
        "99999999999,money-not-understood",
        "1..2,money-not-understood"
    })
    void whatIsNoAmountIsRefused(String written, String code) {
        assertThat(Inputs.money(written, "amount").codes()).containsExactly(code);
    }

    @Test
    void ratesPercentagesNumbersAndChoicesAreRead() {
        assertThat(Inputs.rate("180,00 kr per time", "rate").orThrow()).isEqualTo(HourlyRate.of("180.00"));
        assertThat(Inputs.rate("hundre", "rate").codes()).containsExactly("rate-not-understood");
        assertThat(Inputs.percent("14,1 %", "tax").orThrow()).isEqualTo(Percent.of("14.1"));
        assertThat(Inputs.percent("140", "tax").codes()).containsExactly("percent-not-understood");
        assertThat(Inputs.integer(" 1 200 ", "n", 0, 5000).orThrow()).isEqualTo(1200);
        assertThat(Inputs.integer("13", "n", 1, 12).codes()).containsExactly("number-outside");
        assertThat(Inputs.choice("MENTOR", "as", Capacity.class).orThrow()).isEqualTo(Capacity.MENTOR);
        assertThat(Inputs.choice("KING", "as", Capacity.class).codes()).containsExactly("choice-missing");
        assertThat(Inputs.optional(" ", text -> Inputs.money(text, "m")).orThrow())
                .isEqualTo(Optional.empty());
        assertThat(Inputs.text("  ", "need", 10).codes()).containsExactly("text-missing");
        assertThat(Inputs.text(" lese høyt ", "need", 10).orThrow()).isEqualTo("lese høyt");
        assertThat(Inputs.text("for lang tekst", "need", 10)
                        .reasons()
                        .getFirst()
                        .args())
                .containsExactly(10, 4);
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingTypedIsLost() {
        var form = Form.of(Map.of("from", "15.12.26", "hours", "femtiseks", "ref", "2026/13377"));
        var typed = new Gathering();
        var from = typed.take(Inputs.date(form.value("from"), "from", TODAY));
        var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
        typed.take(Inputs.text(form.value("unit"), "unit", 50));
        var whole = typed.make(() -> from.get() + " " + hours.get());
        assertThat(whole.codes()).containsExactly("hours-not-a-number", "text-missing");
        var again = form.refused(whole.reasons());
        assertThat(again.isRefused()).isTrue();
        assertThat(again.value("hours")).isEqualTo("femtiseks");
        assertThat(again.value("ref")).isEqualTo("2026/13377");
        assertThat(again.error("hours")).isPresent();
        assertThat(again.error("ref")).isEmpty();
    }

    @Test
    void pressingTheOfferedFixPutsItIn() {
        var form = Form.ofParameters(Map.of(
                "to", new String[] {"14.3.26"},
                "fix", new String[] {"to=14.03.2027"},
                "share", new String[] {"NEED", "PLAN"}));
        assertThat(form.value("to")).isEqualTo("14.03.2027");
        assertThat(form.values("share")).isEqualTo(List.of("NEED", "PLAN"));
        assertThat(form.has("share", "PLAN")).isTrue();
        assertThat(form.value("fix")).isEmpty();
    }

    @Test
    void aLongListShowsFirstLastAndTheNearPages() {
        assertThat(new Paging(4, 10, 90, "/claims").numbers()).containsExactly(1, 0, 3, 4, 5, 0, 9);
        assertThat(new Paging(99, 10, 62, "/claims?year=2026").href(7)).isEqualTo("/claims?year=2026&page=7");
        assertThat(new Paging(99, 10, 62, "/claims").first()).isEqualTo(61);
        assertThat(new Paging(1, 10, 0, "/claims").first()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\r\nSet-Cookie: x"})
    void aReplyLeadsNowhereElse(String location) {
        assertThat(Reply.isOurs(location)).isFalse();
        assertThat(Reply.isOurs("/cases/1?tab=plan#top")).isTrue();
    }
}

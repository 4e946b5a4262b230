package no.kneika.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.messages.Doubt;
import no.kneika.messages.LetterFields.Outcome;
import org.junit.jupiter.api.Test;

/** What a letter says once is read; what it says twice is left to a person. */
class LetterReaderTest {

    @Test
    void evasGrantLetterIsReadWhole() {
        var read = LetterReader.read("Vedtak om tilskudd til mentor", """
                Nav har innvilget søknaden deres.

                Perioden er 15. august 2026–14. november 2026. Vi dekker inntil 56 timer, 4 timer i uken.
                Høyeste timesats er kr 180,00 per time.

                Vår referanse: 2026/09117. Deres referanse: K-2026-0012
                """, "");
        assertThat(read.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(read.period()).isEqualTo(Period.of("2026-08-15", "2026-11-14"));
        assertThat(read.hours()).isEqualTo(Minutes.hours(56));
        assertThat(read.ceiling()).isEqualTo(HourlyRate.of("180"));
        assertThat(read.theirReference()).isEqualTo("2026/09117");
        assertThat(read.ourReference()).isEqualTo("K-2026-0012");
        assertThat(read.amount()).isNull();
    }

    @Test
    void numericDatesAndNynorskAreReadToo() {
        var read = LetterReader.read(
                "Tilsagn om tilskot", "Frå 01.09.2026 til og med 30.11.2026, 48,5 timar.", "K-2026-7");
        assertThat(read.period()).isEqualTo(Period.of("2026-09-01", "2026-11-30"));
        assertThat(read.hours()).isEqualTo(Minutes.of(48, 30));
        assertThat(read.ourReference()).isEqualTo("K-2026-7");
    }

    @Test
    void aPaymentGivesItsAmount() {
        var read = LetterReader.read("Utbetaling av refusjon", "Vi har utbetalt kr 10 337,46 til kontoen deres.", "");
        assertThat(read.outcome()).isEqualTo(Outcome.PAYMENT);
        assertThat(read.amount()).isEqualTo(Money.ofKroner("10337.46"));
    }

    @Test
    void twoAnswersAreNone() {
        var read = LetterReader.read("Svar", "Inntil 40 timer, eller 56 timer. K-2026-1 og K-2026-2.", "");
        assertThat(read.hours()).isNull();
        assertThat(read.ourReference()).isNull();
        assertThat(read.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aPeriodThatEndsBeforeItStartsOrCannotBeIsNotRead() {
        assertThat(LetterReader.read("x", "15.08.2026 - 14.11.2025", "").period())
                .isNull();
        assertThat(LetterReader.read("x", "31.02.2026 - 14.11.2026", "").period())
                .isNull();
    }

    @Test
    void aRejectionAndAReturnedClaimAreToldApart() {
        assertThat(LetterReader.read("Avslag på søknad om mentor", "Vi avslår søknaden.", "")
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
        assertThat(LetterReader.read("Krav om refusjon", "Vi sender kravet tilbake. Det mangler dokumentasjon.", "")
                        .outcome())
                .isEqualTo(Outcome.RETURNED);
    }

    @Test
    void aNumberNobodyPaysIsNoAmount() {
        var read = LetterReader.read("Utbetalt", "kr 999999999999999999999", "");
        assertThat(read.amount()).isNull();
        assertThat(LetterReader.read("Utbetalt", "kr 10 337,46", "").amount()).isEqualTo(Money.ofKroner("10337.46"));
    }

    @Test
    void aMillionDigitsAreReadToTheEndAndSayNothing() {
        assertThat(LetterReader.read("Utbetalt", "9".repeat(1_000_000), "").ceiling())
                .isNull();
    }

    @Test
    void whoWroteItAndWhomItIsAboutAreReadWhereAWordSaysSo() {
        var read = LetterReader.read("Vedtak", """
                Gjelder: Eva Dahl
                Nav har innvilget 56 timer.

                Saksbehandler: Astrid Nes
                Telefon: 55 55 33 33
                """, "");
        assertThat(read.student()).isEqualTo("Eva Dahl");
        assertThat(read.adviser()).isEqualTo("Astrid Nes");
        assertThat(read.adviserPhone()).isEqualTo("55 55 33 33");
    }

    @Test
    void aSignatureNamesTheAdviserAndTwoNamesAreNone() {
        var signed = LetterReader.read("Svar", "Med vennlig hilsen\n\nKari Anne Holm-Lie\nveileder\n", "");
        assertThat(signed.adviser()).isEqualTo("Kari Anne Holm-Lie");
        var two = LetterReader.read("Svar", "Saksbehandler: Astrid Nes\nSaksbehandler: Odd Berg\n", "");
        assertThat(two.adviser()).isNull();
    }

    @Test
    void datesThatAreSwappedAreSaidAndNotFilledIn() {
        var read = LetterReader.read("Tilsagn", "Perioden er 14.11.2026 - 15.08.2026. Inntil 56 timer.", "");
        assertThat(read.period()).isNull();
        assertThat(read.doubts())
                .containsExactly(Doubt.of("ends-before-start", LocalDate.of(2026, 11, 14), LocalDate.of(2026, 8, 15)));
        assertThat(read.hours()).isEqualTo(Minutes.hours(56));
    }

    @Test
    void the31stOfFebruaryIsSaidInTheLettersOwnWords() {
        var read = LetterReader.read("Tilsagn", "Fra 1. desember 2026 til og med 31. februar 2027, 40 timer.", "");
        assertThat(read.period()).isNull();
        assertThat(read.doubts()).extracting(Doubt::code).containsExactly("no-such-day");
        assertThat(read.doubts().getFirst().args().getFirst().toString()).contains("31. februar 2027");
    }

    @Test
    void hoursPerWeekAndPerMonthAreNotHoursInAll() {
        var weekly = LetterReader.read("Tilsagn", "Inntil 4,5 timer i uken fra 15.08.2026 til 14.11.2026.", "");
        assertThat(weekly.hours()).isNull();
        assertThat(weekly.doubts()).containsExactly(Doubt.of("hours-per-week", Minutes.of(4, 30)));
        var monthly = LetterReader.read("Tilsegn", "Inntil 16 timar per månad frå 15.08.2026 til 14.11.2026.", "");
        assertThat(monthly.hours()).isNull();
        assertThat(monthly.doubts()).containsExactly(Doubt.of("hours-per-month", Minutes.hours(16)));
    }

    @Test
    void aLetterThatCorrectsAnotherSaysSo() {
        assertThat(LetterReader.read("Korrigert vedtak", "Dette erstatter brevet av 1. august.", "")
                        .isCorrection())
                .isTrue();
        assertThat(LetterReader.read("Vedtak", "Du har rett til å klage. Tiltaket er arbeidsrettet.", "")
                        .isCorrection())
                .isFalse();
    }
}

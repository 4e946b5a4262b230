package no.kneika.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
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
}

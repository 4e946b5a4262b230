package no.kneika.messages;

import java.util.List;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What could be read out of a letter: proposals for a form that a person checks. Null where the letter does not say, or
 * says two things.
 *
 * @param period fra og med, til og med
 * @param hours timer i perioden
 * @param ceiling høyeste timesats
 * @param amount utbetalt eller innvilget beløp
 * @param theirReference deres saksnummer
 * @param ourReference vår referanse
 * @param student hvem brevet gjelder, slik det står
 * @param adviser saksbehandler eller veileder, slik det står
 * @param adviserPhone telefonen deres
 * @param isCorrection brevet retter et tidligere (endret vedtak)
 * @param doubts what it says that cannot be taken as it stands
 */
public record LetterFields(
        Outcome outcome,
        @Nullable Period period,
        @Nullable Minutes hours,
        @Nullable HourlyRate ceiling,
        @Nullable Money amount,
        @Nullable String theirReference,
        @Nullable String ourReference,
        @Nullable String student,
        @Nullable String adviser,
        @Nullable String adviserPhone,
        boolean isCorrection,
        List<Doubt> doubts) {

    public LetterFields {
        doubts = List.copyOf(doubts);
    }

    /** What the letter decides (utfall). */
    public enum Outcome {
        /** Tilsagn. */
        GRANTED,
        /** Avslag. */
        REJECTED,
        /** Sendt tilbake for mer dokumentasjon. */
        RETURNED,
        /** Utbetaling, helt eller delvis. */
        PAYMENT,
        UNKNOWN
    }
}

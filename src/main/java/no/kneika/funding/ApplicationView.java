package no.kneika.funding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.Funder;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * An application as it stands (søknad).
 *
 * @param reference ours, on everything that leaves the house
 * @param version of what is written; sent is the version that was sent
 * @param recipient the office or unit it goes to
 * @param state derived from facts, never stored
 * @param sentOn the day it left
 * @param document the PDF that was sent
 */
public record ApplicationView(
        ApplicationId id,
        CaseId caseId,
        String reference,
        int version,
        Funder funder,
        String recipient,
        Period period,
        Minutes hours,
        HourlyRate rate,
        State state,
        Optional<LocalDate> sentOn,
        Optional<UUID> document) {

    /** Where an application is. */
    public enum State {
        DRAFT,
        SENT,
        GRANTED,
        REJECTED,
        WITHDRAWN
    }

    public boolean isWaiting() {
        return state == State.SENT;
    }
}

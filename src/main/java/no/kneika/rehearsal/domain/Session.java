package no.kneika.rehearsal.domain;

import java.time.LocalDate;
import no.kneika.kernel.Minutes;

/**
 * One time they meet.
 *
 * @param recordedOn the day the mentor writes it down; later than the day for those who forget
 * @param confirmed the student confirms it the day after; silence says yes for the others
 */
public record Session(LocalDate day, Minutes minutes, LocalDate recordedOn, boolean confirmed) {

    public boolean isLate() {
        return recordedOn.isAfter(day);
    }
}

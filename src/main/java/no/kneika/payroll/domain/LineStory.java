package no.kneika.payroll.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What has happened to one line of an export: derived from when it was sent, answered, sent again and paid.
 *
 * @param words in the order they were said: sent first, then whatever came after
 * @param paid a voucher has come for it
 */
public record LineStory(UUID line, FileLine as, List<Word> words, boolean paid) {

    public enum Standing {
        /** No answer yet. */
        SENT,
        TAKEN,
        REFUSED,
        SENT_AGAIN,
        PAID
    }

    /** @param reason payroll's own words, when it refused */
    public record Word(Instant at, Standing said, String reason) {}

    /** What is sent again: what payroll refused, or everything it does not have, when the file was lost. */
    public enum Again {
        REFUSED,
        LOST
    }

    public LineStory {
        words = List.copyOf(words);
    }

    public Word last() {
        return words.getLast();
    }

    public Standing standing() {
        return paid ? Standing.PAID : last().said();
    }

    /** What payroll has taken or paid is never sent again, so nothing is paid twice. */
    public boolean goes(Again again) {
        return switch (standing()) {
            case TAKEN, PAID -> false;
            case REFUSED -> true;
            case SENT, SENT_AGAIN -> again == Again.LOST;
        };
    }
}

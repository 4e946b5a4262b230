package no.kneika.matching;

import java.time.LocalDate;
import no.kneika.kernel.PersonId;

/** A short talk with somebody who may become a student's mentor (mini-intervju), and what came of it. */
public record Interview(PersonId mentor, LocalDate heldOn, Advice advice, String note, PersonId heldBy) {

    /** What the one who held it thinks (råd). */
    public enum Advice {
        FITS,
        UNSURE,
        FITS_NOT
    }

    @Override
    public String toString() {
        return "Interview[" + mentor + ", " + heldOn + "]";
    }
}

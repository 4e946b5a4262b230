package no.kneika.institution;

import java.util.List;

/** In which order those who wait for the institution's own money are taken (rekkefølge på ventelista), as it has decided ⚙. */
public enum WaitOrder {
    /** Whoever asked first. */
    ASKED,
    /** Those whose support stops first, then whoever asked first. */
    FUNDING(Urgency.FUNDING_ENDS),
    /** Then those with an exam soon. */
    FUNDING_EXAM(Urgency.FUNDING_ENDS, Urgency.EXAM),
    /** Then first-year students. */
    FUNDING_EXAM_YEAR(Urgency.FUNDING_ENDS, Urgency.EXAM, Urgency.FIRST_YEAR);

    /** What makes it urgent (hast). */
    public enum Urgency {
        /** A mentor works for the student, and the money stops. */
        FUNDING_ENDS,
        /** An exam is near. */
        EXAM,
        /** The first year of the programme. */
        FIRST_YEAR
    }

    private final List<Urgency> urgencies;

    WaitOrder(Urgency... urgencies) {
        this.urgencies = List.of(urgencies);
    }

    /** What counts, the most urgent first. */
    public List<Urgency> urgencies() {
        return urgencies;
    }
}

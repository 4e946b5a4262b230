package no.kneika.funding;

import java.time.LocalDate;

/**
 * What comes after NAV's last month (plan etter måned 36).
 *
 * @param wish the student's own; else the institution's plan
 */
public record PlanAfterMonths(Plan plan, String note, boolean wish, LocalDate madeOn) {

    /** Who carries it on. */
    public enum Plan {
        /** The institution's own budget. */
        OWN,
        /** Another funder. */
        OTHER,
        /** Nobody: the support ends. */
        NONE
    }
}

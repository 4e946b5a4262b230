package no.kneika.funding;

/**
 * How long a NAV office takes to answer (svartid): an application from the day it was sent, an agreement from the day the student,
 * the institution and the mentor had signed it.
 *
 * @param answers how many answers it is from
 * @param median half of them came within so many days
 * @param ninety nine of ten came within so many days
 * @param waiting how many are unanswered
 * @param longest days the oldest of these has waited; zero when none does
 */
public record OfficeWait(String number, String name, int answers, int median, int ninety, int waiting, int longest) {

    /** Fewer answers than this say little of the next one ⚙. */
    private static final int ENOUGH = 5;

    public boolean isEnough() {
        return answers >= ENOUGH;
    }
}

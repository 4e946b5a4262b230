package no.kneika.kernel;

/**
 * What we call a paper of ours to the other side (vår referanse), {@code K-2026-0118}. Applications and claims are counted
 * apart, and a letter finds its case by nothing else: so no number of one is ever a number of the other, whatever a large
 * institution sends in a year. Applications have four digits and then six, claims five and then seven.
 */
public final class OurReference {

    private static final int LAST_OF_FOUR = 9_999;
    private static final int LAST_OF_FIVE = 99_999;
    private static final int FIRST_OF_SIX = 100_000;
    private static final int FIRST_OF_SEVEN = 1_000_000;

    /** The number before a year's first claim, which has 10001. */
    public static final int BEFORE_CLAIMS = 10_000;

    private OurReference() {}

    /** @param nth of the applications an institution writes in a year, from 1 */
    public static String ofApplication(int year, int nth) {
        return "K-%d-%04d".formatted(year, nth <= LAST_OF_FOUR ? nth : FIRST_OF_SIX + nth - LAST_OF_FOUR - 1);
    }

    /** @param number as {@link #nextClaim} gave it, from 10001 */
    public static String ofClaim(int year, int number) {
        return "K-%d-%05d".formatted(year, number);
    }

    /** @param last the highest an institution's claims have had in a year, {@link #BEFORE_CLAIMS} where none has one */
    public static int nextClaim(int last) {
        return last == LAST_OF_FIVE ? FIRST_OF_SEVEN : last + 1;
    }
}

package no.kneika.funding;

import java.util.List;

/**
 * NAV's months as they are drawn (bildet av klokka): a row for each twelve, filled in the order they are used.
 *
 * @param rows tracks; the last may be shorter
 * @param warn where the warning begins; empty when nothing is left to warn about
 */
public record NavClockPicture(int height, List<Row> rows, List<Bar> bars, List<Mark> warn) {

    public static final int WIDTH = 340;
    /** Of one month. */
    public static final int STEP = 28;

    /** @param months how many it has; {@code first} and {@code last} are their numbers */
    public record Row(int y, int months, int width, int first, int last) {}

    /** @param css of the kind it is: {@code grant} used, {@code own} granted ahead, {@code deal} elsewhere */
    public record Bar(String css, String x, int y, String width) {}

    public record Mark(String x, int y) {}
}

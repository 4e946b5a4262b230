package no.kneika.platform.intake;

import java.util.List;

/**
 * One thing that a file would change (endring).
 *
 * @param line 0 for what is gone, which stands on none
 */
public record Change(Sort sort, int line, String subject, List<Difference> differences) {

    public enum Sort {
        NEW,
        CHANGED,
        GONE
    }

    /** One value before and after; empty when there was or will be none. */
    public record Difference(String column, String before, String after) {}
}

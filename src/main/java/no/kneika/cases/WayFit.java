package no.kneika.cases;

import java.util.List;

/**
 * Whether an arrangement fits, and why (veiviser). Advice, never a decision.
 *
 * @param whys each a sentence, {@code way.why.<code>}
 */
public record WayFit(Arrangement arrangement, Verdict verdict, List<Why> whys) {

    public WayFit {
        whys = List.copyOf(whys);
    }

    public enum Verdict {
        FITS,
        /** Something has to be found out first. */
        PERHAPS,
        DOES_NOT
    }

    public record Why(String code, List<Object> args) {

        public static Why of(String code, Object... args) {
            return new Why(code, List.of(args));
        }
    }
}

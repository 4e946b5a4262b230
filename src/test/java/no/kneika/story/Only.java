package no.kneika.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** While writing a page, {@code -Dkneika.only='/payments.*'} opens only those routes; a whole run says nothing of it. */
final class Only {

    private static final String ROUTES = System.getProperty("kneika.only", "");

    private Only() {}

    static boolean leavesOut(String pattern) {
        return !ROUTES.isEmpty() && !pattern.matches(ROUTES);
    }

    /** What can be asked of the whole house alone. */
    static void inAWholeRun() {
        assumeTrue(ROUTES.isEmpty(), "only " + ROUTES);
    }
}

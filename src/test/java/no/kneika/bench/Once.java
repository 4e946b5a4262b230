package no.kneika.bench;

/**
 * Something large that was done once.
 *
 * @param things how many it is about
 * @param java processor seconds of Java, and {@code postgres} of PostgreSQL with all its processes
 * @param bare seconds the database needs to write the same rows by itself: one statement a table, as superuser, in one transaction
 * @param aim seconds; 0 for none
 */
record Once(
        String key,
        String name,
        long things,
        double seconds,
        double java,
        double postgres,
        long rows,
        double bare,
        double aim) {

    double processorEach() {
        return (java + postgres) / Math.max(1, things);
    }

    double timesBare() {
        return bare == 0 ? 0 : seconds / bare;
    }
}

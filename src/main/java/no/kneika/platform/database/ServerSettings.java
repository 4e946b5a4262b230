package no.kneika.platform.database;

/**
 * How our own server runs.
 *
 * @param fsync what is committed is on the disk
 * @param naptime seconds between looks for tables whose statistics are old
 * @param readyMade where there is no data yet, it begins as a copy of {@link ReadyMade}
 */
record ServerSettings(boolean fsync, int naptime, boolean readyMade) {

    private static final int ORDINARY = 60;

    static ServerSettings ordinary(boolean fsync) {
        return new ServerSettings(fsync, ORDINARY, false);
    }

    /** As PostgreSQL's file of settings wants it. */
    String text() {
        var on = fsync ? "on" : "off";
        // New statistics make every plan anew. Where one looks often, a table must have doubled before it is looked at
        // again.
        var growth = naptime < ORDINARY ? "1.0" : "0.1";
        return """
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                autovacuum_naptime = %ds
                autovacuum_analyze_scale_factor = %s
                autovacuum_vacuum_insert_scale_factor = %s
                """.formatted(on, on, on, naptime, growth, naptime < ORDINARY ? "1.0" : "0.2");
    }
}

package no.kneika.platform.database;

/**
 * How our own server runs.
 *
 * @param fsync what is committed is on the disk
 * @param naptime seconds between looks for tables whose statistics are old
 */
record ServerSettings(boolean fsync, int naptime) {

    private static final int ORDINARY = 60;

    static ServerSettings ordinary(boolean fsync) {
        return new ServerSettings(fsync, ORDINARY);
    }

    /** As PostgreSQL's file of settings wants it. */
    String text() {
        var on = fsync ? "on" : "off";
        return """
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                autovacuum_naptime = %ds
                """.formatted(on, on, on, naptime);
    }
}

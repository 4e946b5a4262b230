package no.kneika.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A data folder of one institution with a year behind it, for tests that need more than a story. */
public final class FilledFolder {

    private static final long SEED = 5;

    private FilledFolder() {}

    public static void of(Path folder, int students) throws SQLException, IOException {
        Fill.into(folder, today -> new Size(1, students, today, SEED));
    }
}

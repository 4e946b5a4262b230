package no.kneika.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.kneika.platform.Ids;

/** Data folders for tests. Those of earlier runs are swept away first, and servers they left behind are stopped. */
public final class TestFolders {

    static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "kneika");

    /** Each of the two test processes sweeps only its own, so neither sweeps what the other has just made. */
    private static final Path ALL = Path.of("target", "test-data", System.getProperty("kneika.fork", "1"))
            .toAbsolutePath();

    private static boolean swept;

    private TestFolders() {}

    public static synchronized Path fresh() {
        try {
            if (!swept) sweep();
            swept = true;
            return Files.createDirectories(ALL.resolve(Ids.next().toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sweep() throws IOException {
        if (!Files.exists(ALL)) return;
        var programs = new Programs(ServerBinaries.unpacked(CACHE));
        try (var folders = Files.list(ALL)) {
            for (var folder : folders.toList()) {
                var lock = DataLock.take(folder);
                if (lock.isEmpty()) continue;
                try (var held = lock.get()) {
                    new StalePostmaster(folder.resolve("postgres"), programs).stop();
                }
                Folders.delete(folder);
            }
        }
    }
}

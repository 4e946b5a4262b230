package no.kneika.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import no.kneika.platform.Ids;

/** Data folders for tests. Those of earlier runs are swept away first, and servers they left behind are stopped. */
public final class TestFolders {

    static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "kneika");

    private static final Path ALL = Path.of("target", "test-data").toAbsolutePath();
    private static final Pattern OWNER = Pattern.compile("(\\d{1,9})\\.");
    private static final long ME = ProcessHandle.current().pid();

    private static boolean swept;

    private TestFolders() {}

    public static synchronized Path fresh() {
        try {
            if (!swept) sweep();
            swept = true;
            return Files.createDirectories(ALL.resolve(ME + "." + Ids.next()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sweep() throws IOException {
        if (!Files.exists(ALL)) return;
        var programs = new Programs(ServerBinaries.unpacked(CACHE));
        try (var folders = Files.list(ALL)) {
            for (var folder : folders.toList()) if (!isSomebodysNow(folder)) sweep(folder, programs);
        }
    }

    private static void sweep(Path folder, Programs programs) throws IOException {
        var mine = folder.resolveSibling(ME + ".swept-" + folder.getFileName());
        try (var held = DataLock.take(folder).orElse(null)) {
            if (held == null) return;
            new StalePostmaster(folder.resolve("postgres"), programs).stop();
            Files.move(folder, mine, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException theOtherProcessSweptIt) {
            return;
        }
        Folders.delete(mine);
    }

    /** Two test processes run at a time; neither sweeps what the other has just made. */
    private static boolean isSomebodysNow(Path folder) {
        var owner = OWNER.matcher(folder.getFileName().toString());
        return owner.lookingAt()
                && ProcessHandle.of(Long.parseLong(owner.group(1))).isPresent();
    }
}

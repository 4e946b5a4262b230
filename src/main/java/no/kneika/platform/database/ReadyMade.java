package no.kneika.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import no.kneika.platform.Ids;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * An empty database with every migration in it, kept in the cache and copied: making one takes longer than much of what is
 * tried on it. Only for databases that are thrown away (tests, rehearsals), for the copies share their passwords.
 */
final class ReadyMade {

    /** Of other migrations: somebody goes back and forth between two or three. */
    private static final int OTHERS = 4;

    private static final String USED = "used";
    private static final String MIGRATIONS = "classpath*:db/migration/**/*.sql";

    private final Path made;

    private ReadyMade(Path made) {
        this.made = made;
    }

    /** The one for these programs and these migrations; made now if there is none. */
    static ReadyMade in(Path cache) {
        try {
            var made = cache.resolve(
                    "ready-" + ServerBinaries.unpacked(cache).getFileName() + "-" + Long.toHexString(migrations()));
            if (!Files.exists(made)) make(cache, made);
            return new ReadyMade(made);
        } catch (IOException failed) {
            throw new UncheckedIOException("No database could be made ready in " + cache, failed);
        }
    }

    /** Where nothing is, a copy. */
    void copyTo(Path folder) throws IOException {
        if (Files.exists(folder.resolve("postgres")) || Files.exists(folder.resolve("secrets"))) return;
        Files.writeString(made.resolve(USED), "");
        Folders.createPrivate(folder.resolve("secrets"));
        Secrets.copy(made, folder);
        var from = made.resolve("postgres");
        var fresh = folder.resolve("postgres.new");
        try (var all = Files.walk(from)) {
            for (var each : (Iterable<Path>) all::iterator)
                Files.copy(each, fresh.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(fresh, folder.resolve("postgres"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void make(Path cache, Path made) throws IOException {
        sweep(cache);
        var fresh = Files.createTempDirectory(cache, "making-ready-");
        try {
            try (var database = LocalDatabase.open(fresh, cache, false, false)) {
                Database.migrated(database.address());
            }
            Files.move(fresh, made, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException somebodyWasFirst) {
            Folders.delete(fresh);
        } catch (RuntimeException cameToNothing) {
            Folders.delete(fresh);
            throw cameToNothing;
        }
    }

    /** Those of migrations nobody has any more: those that were used last stay. */
    private static void sweep(Path cache) throws IOException {
        try (var all = Files.list(cache)) {
            var oldest = all.filter(each -> each.getFileName().toString().startsWith("ready-"))
                    .sorted(Comparator.comparing(ReadyMade::lastUsed).reversed())
                    .skip(OTHERS)
                    .toList();
            for (var each : oldest) away(each);
        }
    }

    private static void away(Path made) throws IOException {
        var gone = made.resolveSibling("gone-" + Ids.next());
        try {
            Files.move(made, gone, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException somebodySweptIt) {
            return;
        }
        Folders.delete(gone);
    }

    private static FileTime lastUsed(Path made) {
        try {
            var used = made.resolve(USED);
            return Files.getLastModifiedTime(Files.exists(used) ? used : made);
        } catch (IOException somebodySweptIt) {
            return FileTime.fromMillis(0);
        }
    }

    private static long migrations() throws IOException {
        var sum = new CRC32();
        var all = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
        Arrays.sort(all, Comparator.comparing(ReadyMade::name));
        for (var each : all) {
            sum.update(name(each).getBytes(StandardCharsets.UTF_8));
            sum.update(each.getContentAsByteArray());
        }
        return sum.getValue();
    }

    private static String name(Resource migration) {
        return String.valueOf(migration.getFilename());
    }
}

package no.kneika.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import no.kneika.platform.WillNotStart;
import org.jspecify.annotations.Nullable;

/** Kneika's own database in a data folder: started here, or joined when another Kneika on this machine runs it. */
final class LocalDatabase implements AutoCloseable {

    private static final String RUN = "run.properties";

    private final DatabaseAddress address;
    private final @Nullable Runnable stop;

    private LocalDatabase(DatabaseAddress address, @Nullable Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    /** @param attach join the running server instead of refusing when the folder is in use */
    static LocalDatabase open(Path folder, Path cache, boolean fsync, boolean attach) {
        return open(folder, cache, ServerSettings.ordinary(fsync), attach);
    }

    static LocalDatabase open(Path folder, Path cache, ServerSettings settings, boolean attach) {
        try {
            Files.createDirectories(folder);
            var lock = DataLock.take(folder);
            if (lock.isPresent()) return started(folder, cache, settings, lock.get());
            if (attach) return joined(folder);
            throw new WillNotStart(
                    "Another Kneika already runs on the data folder " + folder + ".",
                    "Stop it first, or give this one a folder of its own with kneika.data-dir.");
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL started, but its roles could not be made", failed);
        }
    }

    private static LocalDatabase started(Path folder, Path cache, ServerSettings settings, DataLock lock)
            throws IOException, SQLException {
        var postgres = new LocalPostgres(folder, new Programs(ServerBinaries.unpacked(cache)));
        try {
            if (settings.readyMade()) ReadyMade.in(cache).copyTo(folder);
            var secrets = Secrets.in(folder);
            postgres.initialise(secrets.superuser(), settings.fsync());
            var server = "jdbc:postgresql://127.0.0.1:" + postgres.start(settings) + "/";
            var roles = new Roles(server, secrets);
            demandOurs(roles, postgres.data());
            roles.prepare();
            Folders.writePrivate(folder.resolve(RUN), "url=" + server + "kneika\n");
            return new LocalDatabase(address(server + "kneika", secrets), () -> end(folder, postgres, lock));
        } catch (IOException | SQLException | RuntimeException failed) {
            end(folder, postgres, lock);
            throw failed;
        }
    }

    /** A port is only a number: another server may answer on it. */
    private static void demandOurs(Roles roles, Path data) throws SQLException {
        var served = roles.dataDirectory();
        if (!Path.of(served).equals(data)) {
            throw new IllegalStateException("the server that answers serves " + served + ", not " + data);
        }
    }

    private static LocalDatabase joined(Path folder) throws IOException {
        var file = folder.resolve(RUN);
        if (!Files.exists(file)) {
            throw new WillNotStart("Kneika is just starting on the data folder " + folder + ".", "Try again shortly.");
        }
        var run = new Properties();
        run.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        return new LocalDatabase(address(run.getProperty("url", ""), Secrets.in(folder)), null);
    }

    private static DatabaseAddress address(String url, Secrets secrets) {
        return new DatabaseAddress(url, secrets.migrator(), secrets.app());
    }

    private static void end(Path folder, LocalPostgres postgres, DataLock lock) {
        try (lock) {
            Files.deleteIfExists(folder.resolve(RUN));
            postgres.stop();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (stop != null) stop.run();
    }
}

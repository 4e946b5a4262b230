package no.kneika.platform.database;

import java.nio.file.Path;
import java.time.Duration;
import no.kneika.platform.WillNotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code kneika.database.*}. Without a url Kneika brings its own PostgreSQL.
 *
 * @param fsync off only where losing everything is no loss: tests, rehearsals
 * @param naptime seconds between looks for tables whose statistics are old; as PostgreSQL's own, but where years pass in seconds
 * @param readyMade begin as a copy of an empty database that is kept ready; only where {@code fsync} is off too
 * @param patience how long a page waits for its turn at the database before it says that there is a line
 * @param attach join the server that another Kneika runs on the same data folder (the command line does)
 */
@ConfigurationProperties("kneika.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable Credentials migrator,
        @Nullable Credentials app,
        @DefaultValue("true") boolean fsync,
        @DefaultValue("60") int naptime,
        @DefaultValue("false") boolean readyMade,
        @DefaultValue("false") boolean attach,
        @DefaultValue("16") int poolSize,
        @DefaultValue("20s") Duration patience) {

    record Credentials(@Nullable String username, @Nullable String password) {}

    ServerSettings server() {
        return new ServerSettings(fsync, naptime, readyMade && !fsync);
    }

    boolean isExternal() {
        return url != null && !url.isBlank();
    }

    DatabaseAddress external() {
        var address = present(url, "url");
        return new DatabaseAddress(address, login(migrator, "migrator"), login(app, "app"));
    }

    DatabaseHome home(String dataDir) {
        return new DatabaseHome(isExternal(), Path.of(dataDir).toAbsolutePath().normalize());
    }

    private static Login login(@Nullable Credentials credentials, String who) {
        var given = credentials == null ? new Credentials(null, null) : credentials;
        return new Login(present(given.username(), who + ".username"), present(given.password(), who + ".password"));
    }

    private static String present(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new WillNotStart(
                    "An external database is set, but kneika.database." + setting + " is not.",
                    "Set kneika.database.url, and username and password of kneika.database.migrator and"
                            + " kneika.database.app (docs/operations.md, Database).");
        }
        return value;
    }
}

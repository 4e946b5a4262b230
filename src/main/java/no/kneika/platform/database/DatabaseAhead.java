package no.kneika.platform.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;

/**
 * Our own database on its way up while the rooms are being put together: the server starts and is migrated on a thread of
 * its own, and who needs it waits for the rest of it only.
 */
final class DatabaseAhead implements DisposableBean {

    private final CompletableFuture<LocalDatabase> database;
    private final CompletableFuture<Flyway> migrated;
    private boolean taken;

    private DatabaseAhead(CompletableFuture<LocalDatabase> database, CompletableFuture<Flyway> migrated) {
        this.database = database;
        this.migrated = migrated;
    }

    static DatabaseAhead begin(Environment environment, DatabaseSettings settings) {
        var home = settings.home(environment.resolvePlaceholders("${kneika.data-dir:./data}"));
        var cache = Path.of(environment.resolvePlaceholders("${kneika.cache-dir:${user.home}/.cache/kneika}"));
        var database = new CompletableFuture<LocalDatabase>();
        var migrated = new CompletableFuture<Flyway>();
        // A thread of the platform's: it starts a process and waits for it.
        Thread.ofPlatform().name("database-ahead").daemon().start(() -> {
            try {
                var open =
                        LocalDatabase.open(home.folder(), cache.toAbsolutePath(), settings.server(), settings.attach());
                database.complete(open);
                migrated.complete(Database.migrated(open.address()));
            } catch (RuntimeException | Error failed) {
                database.completeExceptionally(failed);
                migrated.completeExceptionally(failed);
            }
        });
        return new DatabaseAhead(database, migrated);
    }

    /** Whoever takes it closes it. */
    LocalDatabase database() {
        var open = its(database);
        taken = true;
        return open;
    }

    Flyway migrated() {
        return its(migrated);
    }

    /** The rooms came to nothing before anybody took it. */
    @Override
    public void destroy() {
        if (taken) return;
        migrated.handle((any, failed) -> true).join();
        if (!database.isCompletedExceptionally()) database.join().close();
    }

    private static <T> T its(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException why -> throw why;
                case Error why -> throw why;
                case null, default -> throw failed;
            }
        }
    }
}

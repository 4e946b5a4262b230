package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A copy that is taken while people write, and started somewhere else. */
class BackupTest {

    private final Path folder = TestFolders.fresh();
    private final Path copy = TestFolders.fresh().resolve("copy");

    @Test
    void everythingThatWasWrittenBeforeTheCopyIsInIt() throws Exception {
        var done = new AtomicBoolean();
        try (var database = open(folder)) {
            ServerTest.write(database, "create table kept (n int)", "insert into kept select generate_series(1, 1000)");
            var writing = CompletableFuture.runAsync(() -> goOnWriting(database, done));
            assertThat(Backup.take(database.address(), folder, copy)).isGreaterThan(100);
            done.set(true);
            writing.join();
        }
        try (var restored = open(copy)) {
            assertThat(count(restored)).isGreaterThanOrEqualTo(1000);
            ServerTest.write(restored, "insert into kept values (0)");
        }
        // The copy lives its own life.
        try (var database = open(folder)) {
            assertThat(count(database)).isGreaterThanOrEqualTo(1000);
        }
    }

    @Test
    void aFolderThatIsThereIsLeftAloneAndKeysAreNotCopied() throws Exception {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys").resolve("aead.json"), "secret");
        try (var database = open(folder)) {
            assertThat(run(database, copy.toString())).isEqualTo(0);
            assertThat(copy.resolve("keys")).doesNotExist();
            assertThat(copy.resolve("postgres").resolve("backup_label")).exists();
            assertThat(run(database, copy.toString())).isEqualTo(1);
        }
    }

    private int run(LocalDatabase database, String... args) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("localDatabase", database);
        var command = new Backup(new DatabaseHome(false, folder), beans.getBeanProvider(LocalDatabase.class));
        return command.run(List.of(args), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static LocalDatabase open(Path folder) {
        return LocalDatabase.open(folder, TestFolders.CACHE, true, false);
    }

    private static void goOnWriting(LocalDatabase database, AtomicBoolean done) {
        try {
            while (!done.get()) ServerTest.write(database, "insert into kept select generate_series(1, 500)");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long count(LocalDatabase database) throws Exception {
        var migrator = database.address().migrator();
        try (var connection = DriverManager.getConnection(
                        database.address().url(), migrator.username(), migrator.password());
                var statement = connection.createStatement()) {
            statement.execute("set role kneika_owner");
            try (var rows = statement.executeQuery("select count(*) from kept")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}

package no.kneika.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migrated database and its pool without the rest of Kneika: one for all tests of this process. */
public final class Ground {

    private static @Nullable Ground one;

    public final TenantTransactions transactions;
    public final JdbcClient jdbc;
    final HikariDataSource pool;
    final DatabaseAddress address;

    final Path folder;

    private Ground(Path folder) {
        this.folder = folder;
        var database = LocalDatabase.open(folder, TestFolders.CACHE, false, false);
        address = database.address();
        Database.migrated(address);
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.app().username());
        config.setPassword(address.app().password());
        pool = new HikariDataSource(config);
        transactions = new TenantTransactions(
                new TenantTransactionManager(pool), Turns.before(pool.getMaximumPoolSize(), Duration.ofSeconds(10)));
        jdbc = JdbcClient.create(pool);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            pool.close();
            database.close();
        }));
    }

    public static synchronized Ground get() {
        if (one == null) one = new Ground(TestFolders.fresh());
        return one;
    }

    /** As the owner of the tables, as a migration is. */
    public void migrate(String... statements) {
        var migrator = address.migrator();
        try (var connection = DriverManager.getConnection(address.url(), migrator.username(), migrator.password());
                var statement = connection.createStatement()) {
            statement.execute("set role kneika_owner");
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of what a query about the database itself answers, asked as the owner. */
    public List<String> ask(String sql) {
        var migrator = address.migrator();
        try (var connection = DriverManager.getConnection(address.url(), migrator.username(), migrator.password());
                var statement = connection.createStatement()) {
            statement.execute("set role kneika_owner");
            var rows = statement.executeQuery(sql);
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(address.url(), login.username(), login.password());
    }

    public <T extends @Nullable Object> T as(
            UUID institution, UUID person, String capacity, Instant now, Supplier<T> work) {
        return transactions.run(new Bound(institution, person, capacity, now, null), work);
    }
}

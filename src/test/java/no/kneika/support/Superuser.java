package no.kneika.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import no.kneika.platform.database.DatabaseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Somebody who can do anything to the database, to prove that what they do is seen. */
@Component
public class Superuser {

    private final DatabaseAddress address;
    private final Path secrets;

    Superuser(DatabaseAddress address, @Value("${kneika.data-dir:./data}") String dataDir) {
        this.address = address;
        this.secrets = Path.of(dataDir).resolve("secrets").resolve("database.properties");
    }

    /** Changes rows past every fence, trigger and foreign key; a statement that changes nothing is a mistake in the test. */
    public void tamper(String sql, Object... values) {
        try (var connection = DriverManager.getConnection(address.url(), "postgres", password());
                var off = connection.createStatement();
                var statement = connection.prepareStatement(sql)) {
            off.execute("set session_replication_role = replica");
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            if (statement.executeUpdate() == 0) throw new IllegalStateException("nothing was tampered with: " + sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What there really is: the first column of every row. */
    public List<String> ask(String sql) {
        try (var connection = DriverManager.getConnection(address.url(), "postgres", password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Something another Kneika is in the middle of. */
    public Transaction transaction() {
        try {
            var connection = DriverManager.getConnection(address.url(), "postgres", password());
            connection.setAutoCommit(false);
            return new Transaction(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Nobody sees what is done in it before it is committed. */
    public record Transaction(Connection connection) implements AutoCloseable {

        public void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        public void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private String password() {
        try (var kept = Files.newBufferedReader(secrets)) {
            var properties = new Properties();
            properties.load(kept);
            return properties.getProperty("superuser", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

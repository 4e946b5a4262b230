package no.kneika.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import no.kneika.bench.Recording.Statement;

/** The limit: recorded transactions again, prepared, on as many connections, with nothing round them. */
final class Replay implements Load.Work, AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final List<List<Statement>> transactions;
    private final AtomicInteger next = new AtomicInteger();
    private final boolean onceEach;

    /**
     * @param onceEach what writes can be done again only after it was taken back
     * @param atOnce on so many connections
     */
    Replay(String url, String user, String password, List<List<Statement>> transactions, boolean onceEach, int atOnce)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("preparedStatementCacheQueries", "2000");
        properties.setProperty("preparedStatementCacheSizeMiB", "64");
        properties.setProperty("options", "-c plan_cache_mode=force_generic_plan"); // as Kneika's own pool
        for (int i = 0; i < atOnce; i++) {
            var connection = DriverManager.getConnection(url, properties);
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        this.transactions = transactions;
        this.onceEach = onceEach;
    }

    @Override
    public int connections() {
        return connections.size();
    }

    void again() {
        next.set(0);
    }

    @Override
    public boolean once(int connection) throws SQLException {
        int mine = next.getAndIncrement();
        if (onceEach && mine >= transactions.size()) return false;
        var postgres = connections.get(connection);
        for (var statement : transactions.get(mine % transactions.size())) run(postgres, statement);
        postgres.commit();
        return true;
    }

    private static void run(Connection postgres, Statement statement) throws SQLException {
        try (var prepared = postgres.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                var value = statement.values().get(i);
                if (value == null) prepared.setNull(i + 1, Types.OTHER);
                else prepared.setObject(i + 1, value, Types.OTHER);
            }
            if (!prepared.execute()) return;
            try (var rows = prepared.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) for (int i = 1; i <= columns; i++) rows.getObject(i);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) connection.close();
        LockSupport.parkNanos(500_000_000); // their processes end, and are counted as ended
    }
}

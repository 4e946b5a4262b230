package no.kneika.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens transactions that see one institution, as one person in one capacity. Without those it opens none. */
public final class TenantTransactionManager extends JdbcTransactionManager {

    static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();

    // One round trip, and until the end of this transaction: a pooled connection keeps nothing of it.
    private static final String ENTER = "select enter(?, ?, ?, ?), false";
    private static final String ENTER_TO_DO = "select * from enter_to_do(?, ?, ?, ?, ?, ?, ?)";
    // What was sent to a unit of NAV's is asked for them alone: nobody else's transaction waits for it.
    private static final String LOOK_AT_UNIT = "select look_at_unit()";

    public TenantTransactionManager(DataSource pool) {
        super(pool);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (!BOUND.isBound()) {
            throw new IllegalStateException("No institution, person and capacity are bound: reach tenant tables through"
                    + " Use.as(actor, ...), and technical ones through Technical.run(...)");
        }
        super.doBegin(transaction, definition);
        try {
            bind(BOUND.get());
        } catch (SQLException refused) {
            doCleanupAfterCompletion(transaction); // what began unbound goes back to the pool at once
            throw new CannotCreateTransactionException(
                    "The transaction could not be bound to its institution", refused);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Entered.class);
        super.doCleanupAfterCompletion(transaction);
    }

    private void bind(Bound bound) throws SQLException {
        var connection = DataSourceUtils.getConnection(pool());
        try {
            TransactionSynchronizationManager.bindResource(Entered.class, enter(connection, bound));
            if (!bound.capacity().equals("NAV_UNIT")) return;
            try (var statement = connection.prepareStatement(LOOK_AT_UNIT)) {
                statement.execute();
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, pool());
        }
    }

    private static Entered enter(Connection connection, Bound bound) throws SQLException {
        var receipt = bound.receipt();
        try (var statement = connection.prepareStatement(receipt == null ? ENTER : ENTER_TO_DO)) {
            statement.setString(1, bound.institution().toString());
            statement.setString(2, bound.person().toString());
            statement.setString(3, bound.capacity());
            statement.setString(4, bound.now().toString());
            if (receipt != null) {
                statement.setObject(5, receipt.key());
                statement.setString(6, receipt.name());
                statement.setObject(7, bound.now().atOffset(ZoneOffset.UTC));
            }
            try (var said = statement.executeQuery()) {
                said.next();
                return new Entered(bound.institution(), said.getObject(1, UUID.class), said.getBoolean(2));
            }
        }
    }

    private DataSource pool() {
        return obtainDataSource();
    }
}

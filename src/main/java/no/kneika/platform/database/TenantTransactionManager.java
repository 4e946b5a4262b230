package no.kneika.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Opens transactions that see one institution, as one person in one capacity. Without those it opens none. */
public final class TenantTransactionManager extends JdbcTransactionManager {

    static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();

    // One round trip, and until the end of this transaction: a pooled connection keeps nothing of it.
    private static final String BIND = "select enter(?, ?, ?, ?)";
    // What was sent to a unit of NAV's is asked for them alone: nobody else's transaction waits for it.
    private static final String BIND_UNIT = "select enter(?, ?, ?, ?), look_at_unit()";

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

    private void bind(Bound bound) throws SQLException {
        var connection = DataSourceUtils.getConnection(pool());
        try (var statement = connection.prepareStatement(bound.capacity().equals("NAV_UNIT") ? BIND_UNIT : BIND)) {
            statement.setString(1, bound.institution().toString());
            statement.setString(2, bound.person().toString());
            statement.setString(3, bound.capacity());
            statement.setString(4, bound.now().toString());
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, pool());
        }
    }

    private DataSource pool() {
        return obtainDataSource();
    }
}

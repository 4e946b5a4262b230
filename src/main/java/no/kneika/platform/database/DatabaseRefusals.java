package no.kneika.platform.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Reads from a database error what it means to people. */
public enum DatabaseRefusals {
    SOMEBODY_WAS_FIRST,
    NOT_YOURS,
    OTHER;

    // unique, exclusion, serialization, deadlock, lock not available (PostgreSQL appendix A)
    private static final Set<String> FIRST = Set.of("23505", "23P01", "40001", "40P01", "55P03");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    public static DatabaseRefusals of(DataAccessException refused) {
        var cause = sqlCause(refused);
        if (cause == null) return OTHER;
        var state = cause.getSQLState();
        if (state != null && FIRST.contains(state)) return SOMEBODY_WAS_FIRST;
        if (INSUFFICIENT_PRIVILEGE.equals(state) && isRowSecurity(cause)) return NOT_YOURS;
        return OTHER;
    }

    /** A missing privilege is a bug; a row that a policy keeps away is a page that does not exist for this person. */
    private static boolean isRowSecurity(SQLException cause) {
        var message = cause.getMessage();
        return message != null && message.contains("row-level security");
    }

    private static @Nullable SQLException sqlCause(Throwable thrown) {
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return sql;
        }
        return null;
    }
}

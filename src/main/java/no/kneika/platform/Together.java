package no.kneika.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows written together, column by column: what the database does once for each statement (balances, a look at the fences) is done
 * once for thousands of rows. A file of vouchers is hundreds of thousands.
 *
 * @param sql takes one array for each column
 * @param types of the columns, as the database names them
 */
public record Together(String sql, List<String> types) {

    private static final int AT_ONCE = 20_000;

    public Together {
        types = List.copyOf(types);
    }

    public static Together of(String sql, String... types) {
        return new Together(sql, List.of(types));
    }

    public void write(JdbcTemplate jdbc, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            jdbc.execute(
                    connection -> prepared(connection, some),
                    (PreparedStatement statement) -> statement.executeUpdate());
        }
    }

    /** In the order of an index whose key begins with this column: what is written beside each other lies beside each other. */
    public static void inOrderOf(int column, List<@Nullable Object[]> rows) {
        rows.sort(Comparator.comparing(row -> (UUID) Objects.requireNonNull(row[column]), Together::asTheDatabase));
    }

    /** PostgreSQL compares ids byte by byte, Java as numbers with a sign. */
    private static int asTheDatabase(UUID one, UUID other) {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private PreparedStatement prepared(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int column = 0; column < types.size(); column++)
            statement.setArray(column + 1, array(connection, rows, column));
        return statement;
    }

    /** As words, which the database reads as it reads any value: no type of Java's is misunderstood. */
    private Array array(Connection connection, List<@Nullable Object[]> rows, int column) throws SQLException {
        var words = new @Nullable String[rows.size()];
        for (int i = 0; i < words.length; i++) {
            var value = rows.get(i)[column];
            words[i] = value == null ? null : value.toString();
        }
        return Objects.requireNonNull(connection.createArrayOf(types.get(column), words));
    }
}

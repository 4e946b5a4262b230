package no.kneika.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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

package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.CollectionId;
import no.kneika.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Collective claims somebody has asked for, and what came of them. */
@Repository
public class OrderRows {

    private static final String ALL = """
            select o.*, e.order_id is not null as ended, e.collective_id from collective_order o
            left join collective_outcome e on e.institution_id = o.institution_id and e.order_id = o.id
            where o.institution_id = me_inst()
            """;

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param seen the digest of what was seen
     * @param collection what was sent; null while it is in hand, and when nothing was
     */
    public record Order(
            UUID id,
            String payer,
            String half,
            String seen,
            int parts,
            PersonId by,
            boolean ended,
            @Nullable CollectionId collection) {}

    public void ask(UUID id, String payer, String half, String seen, int parts, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into collective_order (institution_id, id, payer, half, seen, parts, ordered_by, ordered_at)
                        values (me_inst(), :id, :payer, :half, :seen, :parts, :by, :at)
                        """)
                .param("id", id)
                .param("payer", payer)
                .param("half", half)
                .param("seen", seen)
                .param("parts", parts)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Order> find(UUID id) {
        return jdbc.sql(ALL + " and o.id = :id")
                .param("id", id)
                .query((row, n) -> order(row))
                .optional();
    }

    /** Those in hand, oldest first. */
    public List<Order> open() {
        return jdbc.sql(ALL + " and e.order_id is null order by o.ordered_at")
                .query((row, n) -> order(row))
                .list();
    }

    /** @param collection null when nothing was sent */
    public void ended(UUID id, @Nullable CollectionId collection, Instant at) {
        jdbc.sql("""
                        insert into collective_outcome (institution_id, order_id, collective_id, ended_at)
                        values (me_inst(), :id, :collection, :at)
                        """)
                .param("id", id)
                .param("collection", collection == null ? null : collection.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Order order(ResultSet row) throws SQLException {
        var collection = row.getObject("collective_id", UUID.class);
        return new Order(
                row.getObject("id", UUID.class),
                row.getString("payer"),
                row.getString("half"),
                row.getString("seen"),
                row.getInt("parts"),
                new PersonId(row.getObject("ordered_by", UUID.class)),
                row.getBoolean("ended"),
                collection == null ? null : new CollectionId(collection));
    }
}

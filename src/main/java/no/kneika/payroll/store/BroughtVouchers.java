package no.kneika.payroll.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.VoucherFileId;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of vouchers that were brought, and what has come of them. */
@Repository
public class BroughtVouchers {

    /**
     * @param attempts how many times it has been tried to the end
     * @param file what came of the last one; null when it was refused, or none has ended
     */
    public record Brought(
            UUID id,
            String name,
            PersonId by,
            Instant at,
            int attempts,
            @Nullable VoucherFileId file,
            boolean repeated) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    BroughtVouchers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void bring(InstitutionId here, UUID id, String name, byte[] content, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into voucher_brought (institution_id, id, name, brought_by, brought_at)
                        values (me_inst(), :id, :name, :by, :at)
                        """)
                .param("id", id)
                .param("name", name)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into voucher_content (institution_id, brought_id, content) values (me_inst(), :id, :content)")
                .param("id", id)
                .param("content", vault.sealBytes(place(here, id), content))
                .update();
    }

    /** Empty when it has been read, or let go of. */
    public Optional<byte[]> content(InstitutionId here, UUID id) {
        return jdbc.sql("select content from voucher_content where institution_id = me_inst() and brought_id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .map(held -> vault.openBytes(place(here, id), held));
    }

    private static Place place(InstitutionId here, UUID id) {
        return new Place(here, "voucher_content", "content", id);
    }

    /** @param file null when it was refused */
    public void ended(UUID id, int attempt, @Nullable VoucherFileId file, boolean repeated, Instant at) {
        jdbc.sql("""
                        insert into voucher_outcome (institution_id, brought_id, attempt, file_id, repeated, at)
                        values (me_inst(), :id, :attempt, :file, :repeated, :at)
                        """)
                .param("id", id)
                .param("attempt", attempt)
                .param("file", file == null ? null : file.value())
                .param("repeated", repeated)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (file != null) forget(id);
    }

    public void forget(UUID id) {
        jdbc.sql("delete from voucher_content where institution_id = me_inst() and brought_id = :id")
                .param("id", id)
                .update();
    }

    private static final String BROUGHT = """
            select b.*, coalesce(o.attempt, 0) as attempts, o.file_id, coalesce(o.repeated, false) as repeated
            from voucher_brought b
            left join lateral (select * from voucher_outcome o where o.institution_id = b.institution_id
                and o.brought_id = b.id order by o.attempt desc limit 1) o on true
            where b.institution_id = me_inst() and\s""";

    public Optional<Brought> find(UUID id) {
        return jdbc.sql(BROUGHT + "b.id = :id")
                .param("id", id)
                .query(BroughtVouchers::read)
                .optional();
    }

    /** Those whose content is still there: on their way in, or refused and waiting for somebody. */
    public List<Brought> open() {
        return jdbc.sql(BROUGHT + """
                        exists (select from voucher_content c where c.institution_id = b.institution_id and c.brought_id = b.id)
                        order by b.brought_at desc, b.id desc
                        """).query(BroughtVouchers::read).list();
    }

    private static Brought read(ResultSet row, int n) throws SQLException {
        var file = row.getObject("file_id", UUID.class);
        return new Brought(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new PersonId(row.getObject("brought_by", UUID.class)),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                file == null ? null : new VoucherFileId(file),
                row.getBoolean("repeated"));
    }
}

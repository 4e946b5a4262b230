package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.BankFileId;
import no.kneika.claims.BankLineId;
import no.kneika.claims.domain.bank.BankLine;
import no.kneika.claims.domain.bank.Statement;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files from the bank, their lines, and what became of each, read. */
@Repository
public class BankRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    BankRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param takenOn null while it is only looked at
     * @param lines how many movements it brought that were not known
     */
    public record FileRow(
            BankFileId id,
            String name,
            Statement.Format format,
            PersonId by,
            LocalDate on,
            @Nullable LocalDate takenOn,
            int lines) {}

    /** @param left what nobody has said where belongs; nothing when all of it has its place */
    public record LineRow(BankLineId id, BankFileId file, BankLine line, Money left, int step) {}

    /** @param claimReference null for what was put aside, and for a claim whoever asks may not know of */
    public record UseRow(
            Money amount,
            @Nullable UUID claim,
            @Nullable String claimReference,
            @Nullable String reason,
            PersonId by,
            LocalDate on) {}

    private static final String FILES = """
            select f.id, f.name, f.format, f.brought_by, f.brought_on, t.taken_on,
                   (select count(*) from bank_line l where l.institution_id = f.institution_id and l.file_id = f.id) as lines
            from bank_file f
            left join bank_file_taken t on t.institution_id = f.institution_id and t.file_id = f.id
            where f.institution_id = me_inst()
            """;

    private static final String LINES = """
            select l.*, coalesce(u.after_ore, l.ore) as left_ore, coalesce(u.step, 0) as step
            from bank_line l
            left join lateral (select after_ore, step from bank_line_use
                               where bank_line_use.institution_id = l.institution_id and bank_line_use.line_id = l.id
                               order by bank_line_use.step desc limit 1) u on true
            where l.institution_id = me_inst()
            """;

    public Optional<FileRow> withContent(String sha256) {
        return jdbc.sql(FILES + " and f.sha256 = :sha256")
                .param("sha256", sha256)
                .query(BankRows::file)
                .optional();
    }

    public Optional<FileRow> file(BankFileId id) {
        return jdbc.sql(FILES + " and f.id = :id")
                .param("id", id.value())
                .query(BankRows::file)
                .optional();
    }

    /** Newest first. */
    public List<FileRow> files() {
        return jdbc.sql(FILES + " order by f.brought_at desc limit 100")
                .query(BankRows::file)
                .list();
    }

    public byte[] content(InstitutionId at, BankFileId id) {
        var sealed = jdbc.sql("select content from bank_file where institution_id = me_inst() and id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes("content"))
                .single();
        return vault.openBytes(BankWriting.content(at, id), sealed);
    }

    public List<LineRow> lines(Actor actor, BankFileId file) {
        return jdbc.sql(LINES + " and l.file_id = :file order by l.line")
                .param("file", file.value())
                .query((row, n) -> line(actor, row))
                .list();
    }

    public Optional<LineRow> line(Actor actor, BankLineId id) {
        return jdbc.sql(LINES + " and l.id = :id")
                .param("id", id.value())
                .query((row, n) -> line(actor, row))
                .optional();
    }

    /** Lines of which something has no place yet, the oldest first. */
    public List<LineRow> open(Actor actor) {
        return jdbc.sql(LINES + " and coalesce(u.after_ore, l.ore) <> 0 order by l.booked_on, l.id")
                .query((row, n) -> line(actor, row))
                .list();
    }

    /** Those of these movements that were taken in before. */
    public Map<BankLine.Key, BankLine> read(Actor actor, Set<String> accounts, Set<String> statements) {
        var read = new HashMap<BankLine.Key, BankLine>();
        jdbc.sql(LINES + " and l.account = any(:accounts) and l.statement = any(:statements)")
                .param("accounts", accounts.toArray(String[]::new))
                .param("statements", statements.toArray(String[]::new))
                .query(row -> {
                    var line = line(actor, row).line();
                    read.put(line.key(), line);
                });
        return read;
    }

    /** What every registered payment is called. */
    public Set<String> paymentReferences() {
        return new HashSet<>(jdbc.sql("select reference from claim_payment where institution_id = me_inst()")
                .query(String.class)
                .list());
    }

    public boolean isPayment(String reference) {
        return jdbc.sql("select exists (select from claim_payment where institution_id = me_inst() and reference = :r)")
                .param("r", reference)
                .query(Boolean.class)
                .single();
    }

    /** The payment with this reference. */
    public UUID payment(String reference) {
        return jdbc.sql("select id from claim_payment where institution_id = me_inst() and reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single();
    }

    public List<UseRow> uses(BankLineId line) {
        return jdbc.sql("""
                        select u.ore, u.reason, u.used_by, u.used_on, c.id as claim, c.reference
                        from bank_line_use u
                        left join claim_payment p on p.institution_id = u.institution_id and p.id = u.payment_id
                        left join refund_claim c on c.institution_id = p.institution_id and c.id = p.claim_id
                        where u.institution_id = me_inst() and u.line_id = :line order by u.step
                        """)
                .param("line", line.value())
                .query((row, n) -> new UseRow(
                        Money.ofOre(row.getLong("ore")),
                        row.getObject("claim", UUID.class),
                        row.getString("reference"),
                        row.getString("reason"),
                        new PersonId(row.getObject("used_by", UUID.class)),
                        row.getObject("used_on", LocalDate.class)))
                .list();
    }

    private static FileRow file(ResultSet row, int n) throws SQLException {
        return new FileRow(
                new BankFileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Statement.Format.valueOf(row.getString("format")),
                new PersonId(row.getObject("brought_by", UUID.class)),
                row.getObject("brought_on", LocalDate.class),
                row.getObject("taken_on", LocalDate.class),
                row.getInt("lines"));
    }

    private LineRow line(Actor actor, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new LineRow(
                new BankLineId(id),
                new BankFileId(row.getObject("file_id", UUID.class)),
                new BankLine(
                        new BankLine.Key(row.getString("account"), row.getString("statement"), row.getString("entry")),
                        Money.ofOre(row.getLong("ore")),
                        row.getString("currency"),
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("kid"),
                        row.getString("reference"),
                        vault.open(BankWriting.words(actor.institution(), id, "payer"), row.getBytes("payer")),
                        vault.open(BankWriting.words(actor.institution(), id, "message"), row.getBytes("message")),
                        row.getBoolean("reversal")),
                Money.ofOre(row.getLong("left_ore")),
                row.getInt("step"));
    }

    /** When the account was last read, and how far. */
    public Optional<LocalDate> lastBooked() {
        return Optional.ofNullable(
                jdbc.sql("select max(booked_on) as last from bank_line where institution_id = me_inst()")
                        .query((row, n) -> Optional.ofNullable(row.getObject("last", LocalDate.class)))
                        .single()
                        .orElse(null));
    }

    static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(java.time.ZoneOffset.UTC);
    }

    static Place place(InstitutionId at, String table, String column, UUID row) {
        return new Place(at, table, column, row);
    }
}

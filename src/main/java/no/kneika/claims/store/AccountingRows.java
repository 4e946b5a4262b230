package no.kneika.claims.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files to the accounting system, and which account each place is. */
@Repository
public class AccountingRows {

    /** @param debit the sum of the debits, and so of the credits */
    public record Export(UUID id, int number, YearMonth upTo, int lines, Money debit, PersonId by, Instant at) {}

    /** What is used until an institution has decided its own; numbers of Norsk Standard 4102. */
    private static final Map<String, String> ORDINARY = ordinary();

    private final JdbcClient jdbc;

    AccountingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> ordinary() {
        var accounts = new LinkedHashMap<String, String>();
        accounts.put("PAYROLL", "5000");
        accounts.put("PAID", "5090");
        accounts.put("CLAIMABLE", "1530");
        accounts.put("CLAIMED", "1500");
        accounts.put("RECEIVED", "1901");
        accounts.put("COVERED_BY_AGREEMENT", "1570");
        accounts.put("BUDGET", "5091");
        accounts.put("OWN", "5092");
        accounts.put("LOST", "7830");
        accounts.put("WRITTEN_OFF", "7831");
        // Pay taken back is credited where it was debited; what is owed to a funder is a short-term debt.
        accounts.put("OVERCLAIMED", "5000");
        accounts.put("TAKEN_BACK", "5000");
        accounts.put("REPAYABLE", "2990");
        return accounts;
    }

    /** One file at a time, so that no movement is in two. */
    public void hold() {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('accounting-' || me_inst()::text, 66))")
                .query(Boolean.class)
                .single();
    }

    /** By place, in the order money travels. */
    public Map<String, String> accounts() {
        var accounts = new LinkedHashMap<>(ORDINARY);
        jdbc.sql("""
                        select place, account from accounting_account
                        where institution_id = me_inst() order by decided_at, id
                        """).query(row -> {
            accounts.put(row.getString("place"), row.getString("account"));
        });
        return accounts;
    }

    public void decide(String place, String account, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into accounting_account (institution_id, id, place, account, decided_by, decided_at)
                        values (me_inst(), :id, :place, :account, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("place", place)
                .param("account", account)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from accounting_export where institution_id = me_inst()")
                .query(Integer.class)
                .single();
    }

    public void insert(Export export, String content) {
        jdbc.sql("""
                        insert into accounting_export (institution_id, id, number, up_to, lines, debit_ore, content, made_by, made_at)
                        values (me_inst(), :id, :number, :upTo, :lines, :debit, :content, :by, :at)
                        """)
                .param("id", export.id())
                .param("number", export.number())
                .param("upTo", export.upTo().atDay(1))
                .param("lines", export.lines())
                .param("debit", export.debit().ore())
                .param("content", content)
                .param("by", export.by().value())
                .param("at", export.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Export> exports() {
        return jdbc.sql("""
                        select id, number, up_to, lines, debit_ore, made_by, made_at from accounting_export
                        where institution_id = me_inst() order by number desc
                        """)
                .query((row, n) -> new Export(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        YearMonth.from(row.getObject("up_to", LocalDate.class)),
                        row.getInt("lines"),
                        Money.ofOre(row.getLong("debit_ore")),
                        new PersonId(row.getObject("made_by", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<String> content(UUID id) {
        return jdbc.sql("select content from accounting_export where institution_id = me_inst() and id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}

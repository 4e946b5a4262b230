package no.kneika.claims.store;

import java.util.UUID;
import no.kneika.claims.BankFileId;
import no.kneika.claims.BankLineId;
import no.kneika.claims.domain.bank.BankLine;
import no.kneika.claims.domain.bank.Statement;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Money;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files from the bank, their lines, and what became of each, written; nothing is ever changed. */
@Repository
public class BankWriting {

    private final JdbcClient jdbc;
    private final Vault vault;

    BankWriting(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static Place content(InstitutionId at, BankFileId id) {
        return BankRows.place(at, "bank_file", "content", id.value());
    }

    static Place words(InstitutionId at, UUID line, String column) {
        return BankRows.place(at, "bank_line", column, line);
    }

    public void file(
            BankFileId id, String sha256, String name, Statement.Format format, byte[] content, Moment moment) {
        jdbc.sql("""
                        insert into bank_file (institution_id, id, sha256, name, format, content, brought_by, brought_on,
                                               brought_at)
                        values (me_inst(), :id, :sha256, :name, :format, :content, :by, :on, :at)
                        """)
                .param("id", id.value())
                .param("sha256", sha256)
                .param("name", name)
                .param("format", format.name())
                .param("content", vault.sealBytes(content(moment.by().institution(), id), content))
                .param("by", moment.by().person().value())
                .param("on", moment.on())
                .param("at", BankRows.utc(moment.at()))
                .update();
    }

    /** Whoever comes second with the same file is too late, and the whole transaction with it. */
    public void taken(BankFileId id, Moment moment) {
        jdbc.sql("""
                        insert into bank_file_taken (institution_id, file_id, taken_by, taken_on, taken_at)
                        values (me_inst(), :id, :by, :on, :at)
                        """)
                .param("id", id.value())
                .param("by", moment.by().person().value())
                .param("on", moment.on())
                .param("at", BankRows.utc(moment.at()))
                .update();
    }

    public void line(BankLineId id, BankFileId file, int number, BankLine line, InstitutionId at) {
        jdbc.sql("""
                        insert into bank_line (institution_id, id, file_id, line, account, statement, entry, ore, currency,
                                               booked_on, kid, reference, payer, message, reversal)
                        values (me_inst(), :id, :file, :line, :account, :statement, :entry, :ore, :currency, :on, :kid,
                                :reference, :payer, :message, :reversal)
                        """)
                .param("id", id.value())
                .param("file", file.value())
                .param("line", number)
                .param("account", line.key().account())
                .param("statement", line.key().statement())
                .param("entry", line.key().entry())
                .param("ore", line.amount().ore())
                .param("currency", line.currency())
                .param("on", line.bookedOn())
                .param("kid", line.kid())
                .param("reference", line.reference())
                .param("payer", vault.seal(words(at, id.value(), "payer"), line.payer()))
                .param("message", vault.seal(words(at, id.value(), "message"), line.message()))
                .param("reversal", line.reversal())
                .update();
    }

    /** @param payment null for what is put aside */
    public void use(
            BankLineId line,
            int step,
            Money before,
            Money amount,
            @Nullable UUID payment,
            @Nullable String reason,
            Moment moment) {
        jdbc.sql("""
                        insert into bank_line_use (institution_id, line_id, step, before_ore, ore, kind, payment_id, reason,
                                                   used_by, used_on, used_at)
                        values (me_inst(), :line, :step, :before, :ore, :kind, :payment, :reason, :by, :on, :at)
                        """)
                .param("line", line.value())
                .param("step", step)
                .param("before", before.ore())
                .param("ore", amount.ore())
                .param("kind", payment == null ? "ASIDE" : "CLAIM")
                .param("payment", payment)
                .param("reason", reason)
                .param("by", moment.by().person().value())
                .param("on", moment.on())
                .param("at", BankRows.utc(moment.at()))
                .update();
    }
}

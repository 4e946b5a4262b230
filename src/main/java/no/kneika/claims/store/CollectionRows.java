package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.CollectionId;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.documents.DocumentId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.messages.MessageId;
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Collective claims and their parts. */
@Repository
public class CollectionRows {

    private static final Together PART = Together.of("""
            insert into collective_claim_part (institution_id, collective_id, dispatch_id, claim_id, case_id)
            select me_inst(), * from unnest(?, ?, ?, ?)
            """, "uuid", "uuid", "uuid", "uuid");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    CollectionRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One that was sent. */
    public record Sent(
            CollectionId id,
            String reference,
            String payer,
            Period half,
            DocumentId document,
            MessageId message,
            Money total,
            PersonId by,
            LocalDate on) {}

    private static final String SENT = "select * from collective_claim where institution_id = me_inst()";

    public Optional<Sent> find(CollectionId id) {
        return jdbc.sql(SENT + " and id = :id")
                .param("id", id.value())
                .query(CollectionRows::sent)
                .optional();
    }

    /** Newest first. */
    public List<Sent> all() {
        return jdbc.sql(SENT + " order by sent_at desc")
                .query(CollectionRows::sent)
                .list();
    }

    /** The collective claims a claim was sent with. */
    public List<Sent> with(ClaimId claim) {
        return jdbc.sql(SENT + """
                         and id in (select collective_id from collective_claim_part
                                    where institution_id = me_inst() and claim_id = :claim) order by sent_at
                        """)
                .param("claim", claim.value())
                .query(CollectionRows::sent)
                .list();
    }

    public List<ClaimId> parts(CollectionId id) {
        return jdbc.sql("""
                        select p.claim_id from collective_claim_part p
                        join refund_claim c on c.institution_id = p.institution_id and c.id = p.claim_id
                        where p.institution_id = me_inst() and p.collective_id = :id order by c.reference
                        """)
                .param("id", id.value())
                .query((row, n) -> new ClaimId(row.getObject("claim_id", UUID.class)))
                .list();
    }

    /** The references of the claims of each, by its own reference. */
    public Map<String, List<String>> references() {
        var references = new HashMap<String, List<String>>();
        jdbc.sql("""
                        select k.reference as collection, c.reference from collective_claim k
                        join collective_claim_part p on p.institution_id = k.institution_id and p.collective_id = k.id
                        join refund_claim c on c.institution_id = p.institution_id and c.id = p.claim_id
                        where k.institution_id = me_inst() order by c.reference
                        """).query(row -> {
            references
                    .computeIfAbsent(row.getString("collection"), any -> new ArrayList<>())
                    .add(row.getString("reference"));
        });
        return references;
    }

    /** The next reference of a year, {@code S-2026-10001}. Whoever comes second waits for the first. */
    public String nextReference(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('collective-reference' || me_inst() || :year, 0))")
                .param("year", String.valueOf(year))
                .query((row, n) -> true)
                .single();
        var last = jdbc.sql("""
                        select coalesce(max(split_part(reference, '-', 3)::integer), 10000) from collective_claim
                        where institution_id = me_inst() and reference like :year
                        """)
                .param("year", "S-" + year + "-%")
                .query(Integer.class)
                .single();
        return "S-%d-%05d".formatted(year, last + 1);
    }

    public void write(Sent it, Moment moment) {
        jdbc.sql("""
                        insert into collective_claim (institution_id, id, reference, payer, half_from, half_to, document_id,
                                                      message_id, total_ore, sent_by, sent_on, sent_at)
                        values (me_inst(), :id, :reference, :payer, :from, :to, :document, :message, :total, :by, :on, :at)
                        """)
                .param("id", it.id().value())
                .param("reference", it.reference())
                .param("payer", it.payer())
                .param("from", it.half().from())
                .param("to", it.half().to())
                .param("document", it.document().value())
                .param("message", it.message().value())
                .param("total", it.total().ore())
                .param("by", it.by().value())
                .param("on", it.on())
                .param("at", BankRows.utc(moment.at()))
                .update();
    }

    /** One of the claims, and the version of it. */
    public record Part(UUID dispatch, ClaimId claim, CaseId caseId) {}

    public void parts(CollectionId id, List<Part> parts) {
        PART.write(
                batch,
                parts.stream()
                        .map(it -> new @Nullable Object[] {
                            id.value(),
                            it.dispatch(),
                            it.claim().value(),
                            it.caseId().value()
                        })
                        .toList());
    }

    private static Sent sent(ResultSet row, int n) throws SQLException {
        return new Sent(
                new CollectionId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("payer"),
                new Period(row.getObject("half_from", LocalDate.class), row.getObject("half_to", LocalDate.class)),
                new DocumentId(row.getObject("document_id", UUID.class)),
                new MessageId(row.getObject("message_id", UUID.class)),
                Money.ofOre(row.getLong("total_ore")),
                new PersonId(row.getObject("sent_by", UUID.class)),
                row.getObject("sent_on", LocalDate.class));
    }
}

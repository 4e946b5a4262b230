package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.documents.DocumentId;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.OurReference;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.PieceId;
import no.kneika.messages.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims and what happened to them, read. */
@Repository
public class ClaimRows {

    private static final String UNSETTLED = """
            select c.id from refund_claim c
            where c.institution_id = me_inst()
              and not exists (select from claim_step f where f.institution_id = c.institution_id and f.claim_id = c.id
                              and f.to_state in ('SETTLED', 'REFUSED', 'LAPSED'))""";

    // Settled once, and opened again because a payment was wrong: hardly any.
    private static final String REOPENED = """
            select c.id from refund_claim c join claim_step b on b.institution_id = c.institution_id and b.claim_id = c.id
            where c.institution_id = me_inst() and b.from_state = 'SETTLED'
              and (select s.to_state from claim_step s where s.institution_id = c.institution_id and s.claim_id = c.id
                   order by s.step desc limit 1) in ('SENT', 'PARTLY_SETTLED')""";

    private static final String PAYMENTS = """
            (select p.*, u.step as undone from claim_payment p
             left join claim_payment_undone u on u.institution_id = p.institution_id and u.payment_id = p.id) p
            """;

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ClaimFacts> find(ClaimId id) {
        return select("c.id = :only", id.value()).stream().findFirst();
    }

    public Optional<ClaimFacts> byReference(String reference) {
        return select("c.reference = :only", reference).stream().findFirst();
    }

    /** In the order they were made. */
    public List<ClaimFacts> ofGrant(GrantId grant) {
        return select("c.grant_id = :only", grant.value());
    }

    /** Of each of these grants that has any, in the order they were made. */
    public Map<GrantId, List<ClaimFacts>> ofGrants(Collection<GrantId> grants) {
        return select(
                        "c.grant_id = any(:only)",
                        grants.stream().map(GrantId::value).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.groupingBy(ClaimFacts::grant));
    }

    public List<ClaimFacts> ofCase(CaseId caseId) {
        return select("c.case_id = :only", caseId.value());
    }

    /** Those somebody still has something to do with, or an answer to wait for. */
    public List<ClaimFacts> unsettled() {
        return of(jdbc.sql(UNSETTLED + " union " + REOPENED));
    }

    /** Of these cases those the funder sent back, and that have not gone out again: few, and found among what was ever returned. */
    public List<ClaimFacts> returned(Collection<CaseId> cases) {
        return of(jdbc.sql("""
                        select b.claim_id from claim_step b
                        where b.institution_id = me_inst() and b.to_state = 'RETURNED' and b.case_id = any(:cases)
                          and not exists (select from claim_step n where n.institution_id = b.institution_id
                                            and n.claim_id = b.claim_id and n.step > b.step)
                        """).param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new)));
    }

    /** Most claims have an end: what happened to them is not read to find those that have none. */
    private List<ClaimFacts> of(JdbcClient.StatementSpec ids) {
        var found = ids.query(UUID.class).list();
        return found.isEmpty() ? List.of() : select("c.id = any(:only)", found.toArray(UUID[]::new));
    }

    public List<ClaimFacts> all() {
        return select("true", null);
    }

    /** Whose money it is about; what must be held is asked before it is read. */
    public Optional<CaseId> caseOf(ClaimId id) {
        return jdbc.sql("select case_id from refund_claim where institution_id = me_inst() and id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** How far it has come. */
    public Optional<Integer> stepOf(ClaimId id) {
        return jdbc.sql("""
                        select s.step from claim_step s where s.institution_id = me_inst() and s.claim_id = ? order by s.step desc limit 1
                        """).param(id.value()).query(Integer.class).optional();
    }

    private record Row(UUID id, CaseId caseId, GrantId grant, String reference) {}

    private List<ClaimFacts> select(String which, @Nullable Object only) {
        var query = jdbc.sql("""
                        select c.* from refund_claim c
                        where c.institution_id = me_inst() and %s order by c.made_at, c.id
                        """.formatted(which));
        var claims = (only == null ? query : query.param("only", only))
                .query((row, n) -> new Row(
                        uuid(row, "id"),
                        new CaseId(uuid(row, "case_id")),
                        new GrantId(uuid(row, "grant_id")),
                        row.getString("reference")))
                .list();
        if (claims.isEmpty()) return List.of();
        var ids = claims.stream().map(Row::id).toArray(UUID[]::new);
        var steps = rows("claim_step", ids, "step", ClaimRows::step);
        var dispatches = rows("claim_dispatch", ids, "version", ClaimRows::dispatch);
        var payments = rows(PAYMENTS, ids, "step", ClaimRows::payment);
        var writtenOff = rows("claim_write_off", ids, "step", row -> Money.ofOre(row.getLong("ore")));
        return claims.stream()
                .map(it -> new ClaimFacts(
                        new ClaimId(it.id()),
                        it.caseId(),
                        it.grant(),
                        it.reference(),
                        steps.getOrDefault(it.id(), List.of()),
                        dispatches.getOrDefault(it.id(), List.of()),
                        payments.getOrDefault(it.id(), List.of()),
                        writtenOff.getOrDefault(it.id(), List.of()).stream().findFirst()))
                .toList();
    }

    /**
     * The reference the next claim of a year gets, {@code K-2026-10118}. Only a promise until it is sent:
     * {@link ClaimWriting#nextReference} waits for whoever is first.
     */
    public String expectedReference(int year) {
        var last = jdbc.sql(ClaimWriting.LAST)
                .param("K-" + year + "-%")
                .query(Integer.class)
                .single();
        return OurReference.ofClaim(year, OurReference.nextClaim(last));
    }

    /** The pieces on a claim whose lines are not withdrawn. */
    public List<PieceId> openPieces(ClaimId claim) {
        return jdbc.sql("""
                        select l.piece_id from claim_line l
                        where l.institution_id = me_inst() and l.claim_id = :claim
                          and not exists (select from claim_line_withdrawal w
                                          where w.institution_id = l.institution_id and w.piece_id = l.piece_id
                                            and w.attempt = l.attempt)
                        """)
                .param("claim", claim.value())
                .query((row, n) -> new PieceId(uuid(row, "piece_id")))
                .list();
    }

    /** The pieces a version claimed, withdrawn or not. */
    public List<PieceId> piecesOf(UUID dispatch) {
        return jdbc.sql("select piece_id from claim_line where institution_id = me_inst() and dispatch_id = :dispatch")
                .param("dispatch", dispatch)
                .query((row, n) -> new PieceId(uuid(row, "piece_id")))
                .list();
    }

    /**
     * How many times each piece of these cases has been claimed and withdrawn; those never withdrawn are missing. One that is claimed
     * now and not withdrawn cannot be claimed again: the database refuses its first attempt twice.
     */
    public Map<PieceId, Integer> attempts(Collection<CaseId> cases) {
        var attempts = new HashMap<PieceId, Integer>();
        jdbc.sql("""
                        select piece_id, max(attempt) as attempt from claim_line_withdrawal
                        where institution_id = me_inst() and case_id = any(:cases) group by piece_id
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    attempts.put(new PieceId(uuid(row, "piece_id")), row.getInt("attempt"));
                });
        return attempts;
    }

    /** Where a payment with this reference went, if it was registered. */
    public Optional<PaidBefore> paidBefore(String reference) {
        return jdbc.sql("""
                        select p.claim_id, p.ore, p.received_on, c.reference
                        from claim_payment p
                        join refund_claim c on c.institution_id = p.institution_id and c.id = p.claim_id
                        where p.institution_id = me_inst() and p.reference = :reference
                        """)
                .param("reference", reference)
                .query((row, n) -> new PaidBefore(
                        new ClaimId(uuid(row, "claim_id")),
                        row.getString("reference"),
                        Money.ofOre(row.getLong("ore")),
                        row.getObject("received_on", LocalDate.class)))
                .optional();
    }

    /** A payment that was registered before, on which claim. */
    public record PaidBefore(ClaimId claim, String claimReference, Money amount, LocalDate on) {}

    private <T> Map<UUID, List<T>> rows(String table, UUID[] claims, String order, Read<T> read) {
        var all = new HashMap<UUID, List<T>>();
        jdbc.sql("select * from %s where institution_id = me_inst() and claim_id = any(?) order by %s"
                        .formatted(table, order))
                .param(claims)
                .query(row -> {
                    all.computeIfAbsent(uuid(row, "claim_id"), any -> new ArrayList<>())
                            .add(read.row(row));
                });
        return all;
    }

    private interface Read<T> {
        T row(ResultSet row) throws SQLException;
    }

    private static ClaimFacts.Step step(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new ClaimFacts.Step(
                row.getInt("step"),
                ClaimStatus.valueOf(row.getString("to_state")),
                reason == null ? "" : reason,
                Objects.requireNonNullElse(row.getString("complain_to"), ""),
                new PersonId(uuid(row, "done_by")),
                Capacity.valueOf(row.getString("done_in")),
                row.getObject("done_on", LocalDate.class),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }

    private static ClaimFacts.Dispatch dispatch(ResultSet row) throws SQLException {
        return new ClaimFacts.Dispatch(
                uuid(row, "id"),
                row.getInt("version"),
                row.getInt("step"),
                Money.ofOre(row.getLong("total_ore")),
                row.getObject("deadline", LocalDate.class),
                row.getString("payer"),
                new DocumentId(uuid(row, "document_id")),
                new MessageId(uuid(row, "message_id")),
                new PersonId(uuid(row, "dispatched_by")),
                row.getObject("dispatched_on", LocalDate.class));
    }

    private static ClaimFacts.Payment payment(ResultSet row) throws SQLException {
        return new ClaimFacts.Payment(
                uuid(row, "id"),
                row.getInt("step"),
                row.getString("reference"),
                Money.ofOre(row.getLong("ore")),
                row.getObject("received_on", LocalDate.class),
                Optional.ofNullable(row.getObject("undone", Integer.class)));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}

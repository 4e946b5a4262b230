package no.kneika.claims.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.OurReference;
import no.kneika.ledger.PieceId;
import no.kneika.platform.Actor;
import no.kneika.platform.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What happens to claims, written; nothing is ever changed. */
@Repository
public class ClaimWriting {

    static final String LAST = """
            select coalesce(max(split_part(reference, '-', 3)::integer), %d) from refund_claim
            where institution_id = me_inst() and reference like ?
            """.formatted(OurReference.BEFORE_CLAIMS);

    private static final Together CLAIM = Together.of("""
            insert into refund_claim (institution_id, id, case_id, grant_id, reference, made_by, made_at)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?)
            """, "uuid", "uuid", "uuid", "text", "uuid", "timestamptz");
    private static final Together STEP =
            Together.of("""
            insert into claim_step (institution_id, claim_id, case_id, step, from_state, to_state, reason, done_by, done_in,
                                    done_on, done_at)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, "uuid", "uuid", "int4", "text", "text", "text", "uuid", "text", "date", "timestamptz");
    private static final Together DISPATCH = Together.of(
            """
            insert into claim_dispatch (institution_id, id, claim_id, case_id, version, step, total_ore, deadline, payer,
                                        document_id, message_id, dispatched_by, dispatched_on, dispatched_at)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            "uuid",
            "uuid",
            "uuid",
            "int4",
            "int4",
            "int8",
            "date",
            "text",
            "uuid",
            "uuid",
            "uuid",
            "date",
            "timestamptz");
    private static final Together LINE = Together.of("""
            insert into claim_line (institution_id, dispatch_id, claim_id, case_id, piece_id, attempt, ore)
            select me_inst(), * from unnest(?, ?, ?, ?, ?, ?)
            """, "uuid", "uuid", "uuid", "uuid", "int4", "int8");

    private final JdbcTemplate jdbc;

    ClaimWriting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next reference of a year, {@code K-2026-10118} ({@link OurReference}). Whoever comes second waits for the first.
     */
    public String nextReference(int year) {
        return nextReferences(year, 1).getFirst();
    }

    /** As many, one after the other. */
    public List<String> nextReferences(int year, int many) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended('claim-reference' || me_inst() || ?::text, 0))",
                row -> {},
                String.valueOf(year));
        int before = Objects.requireNonNull(jdbc.queryForObject(LAST, Integer.class, "K-" + year + "-%"));
        return IntStream.iterate(OurReference.nextClaim(before), OurReference::nextClaim)
                .limit(many)
                .mapToObj(number -> OurReference.ofClaim(year, number))
                .toList();
    }

    /** Two at the same step: the second is too late, and the whole transaction with it. */
    public void step(
            ClaimId claim,
            CaseId caseId,
            int step,
            String from,
            ClaimStatus to,
            @Nullable String reason,
            Moment moment) {
        step(claim, caseId, step, from, to, reason, null, moment);
    }

    /** @param complainTo where a refusal says one can complain, or null */
    public void step(
            ClaimId claim,
            CaseId caseId,
            int step,
            String from,
            ClaimStatus to,
            @Nullable String reason,
            @Nullable String complainTo,
            Moment moment) {
        jdbc.update(
                """
                insert into claim_step (institution_id, claim_id, case_id, step, from_state, to_state, reason, complain_to,
                                        done_by, done_in, done_on, done_at)
                values (me_inst(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                claim.value(),
                caseId.value(),
                step,
                from,
                to.name(),
                reason,
                complainTo,
                moment.by().person().value(),
                moment.by().capacity().name(),
                moment.on(),
                Timestamp.from(moment.at()));
    }

    /** Who did it, on which date, at which instant. */
    public record Moment(Actor by, LocalDate on, Instant at) {}

    /** A claim on its way out: what is written of it, first or again. */
    public record Going(
            ClaimId claim, CaseId caseId, String from, ClaimFacts.Dispatch dispatch, Map<PieceId, Money> amounts) {}

    /** Claims that are opened now, all at one moment. */
    public void claims(List<Opening> opened, Actor by, Instant at) {
        CLAIM.write(
                jdbc,
                opened.stream()
                        .map(it -> new @Nullable Object[] {
                            it.claim().value(),
                            it.caseId().value(),
                            it.grant().value(),
                            it.reference(),
                            by.person().value(),
                            at
                        })
                        .toList());
    }

    public record Opening(ClaimId claim, CaseId caseId, GrantId grant, String reference) {}

    /** That they were sent, and what each claims of which piece. Two at the same step: the second is too late. */
    public void sent(List<Going> going, Map<PieceId, Integer> before, Moment moment) {
        var steps = new ArrayList<@Nullable Object[]>();
        var dispatches = new ArrayList<@Nullable Object[]>();
        var lines = new ArrayList<@Nullable Object[]>();
        for (var it : going) {
            var sent = it.dispatch();
            var claim = it.claim().value();
            var caseId = it.caseId().value();
            steps.add(new @Nullable Object[] {
                claim,
                caseId,
                sent.step(),
                it.from(),
                ClaimStatus.SENT.name(),
                null,
                moment.by().person().value(),
                moment.by().capacity().name(),
                moment.on(),
                moment.at()
            });
            dispatches.add(new @Nullable Object[] {
                sent.id(),
                claim,
                caseId,
                sent.version(),
                sent.step(),
                sent.total().ore(),
                sent.deadline(),
                sent.payer(),
                sent.document().value(),
                sent.message().value(),
                sent.by().value(),
                sent.on(),
                moment.at()
            });
            it.amounts()
                    .forEach((piece, amount) -> lines.add(new @Nullable Object[] {
                        sent.id(), claim, caseId, piece.value(), before.getOrDefault(piece, 0) + 1, amount.ore()
                    }));
        }
        STEP.write(jdbc, steps);
        DISPATCH.write(jdbc, dispatches);
        Together.inOrderOf(3, lines);
        LINE.write(jdbc, lines);
    }

    /** Withdraws every open line of a claim. */
    public void withdraw(ClaimId claim, int step) {
        jdbc.update("""
                insert into claim_line_withdrawal (institution_id, piece_id, attempt, case_id, claim_id, step)
                select l.institution_id, l.piece_id, l.attempt, l.case_id, l.claim_id, ?
                from claim_line l
                where l.institution_id = me_inst() and l.claim_id = ?
                  and not exists (select from claim_line_withdrawal w
                                  where w.institution_id = l.institution_id and w.piece_id = l.piece_id
                                    and w.attempt = l.attempt)
                """, step, claim.value());
    }

    public void payment(ClaimId claim, CaseId caseId, ClaimFacts.Payment money, Moment moment) {
        jdbc.update(
                """
                insert into claim_payment (institution_id, id, claim_id, case_id, step, reference, ore, received_on,
                                           registered_by, registered_at)
                values (me_inst(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                money.id(),
                claim.value(),
                caseId.value(),
                money.step(),
                money.reference(),
                money.amount().ore(),
                money.on(),
                moment.by().person().value(),
                Timestamp.from(moment.at()));
    }

    public void writeOff(ClaimFacts claim, int step, Money amount, String reason, Actor by) {
        jdbc.update(
                """
                insert into claim_write_off (institution_id, claim_id, case_id, step, version, ore, dispatched_by,
                                             approved_by, approved_in, reason)
                values (me_inst(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                claim.id().value(),
                claim.caseId().value(),
                step,
                claim.last().version(),
                amount.ore(),
                claim.last().by().value(),
                by.person().value(),
                by.capacity().name(),
                reason);
    }
}

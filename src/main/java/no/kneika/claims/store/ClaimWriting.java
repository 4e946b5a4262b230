package no.kneika.claims.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.ledger.PieceId;
import no.kneika.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What happens to claims, written; nothing is ever changed. */
@Repository
public class ClaimWriting {

    private static final int BELOW_THE_FIRST = 10000;

    static final String LAST = """
            select coalesce(max(split_part(reference, '-', 3)::integer), 10000) from refund_claim
            where institution_id = me_inst() and reference like ?
            """;

    private final JdbcTemplate jdbc;

    ClaimWriting(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next reference of a year, {@code K-2026-10118}: applications have four digits, claims five. Whoever comes second
     * waits for the first.
     */
    public String nextReference(int year) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended('claim-reference' || me_inst() || ?::text, 0))",
                row -> {},
                String.valueOf(year));
        var last = jdbc.queryForObject(LAST, Integer.class, "K-" + year + "-%");
        return after(last == null ? BELOW_THE_FIRST : last, year);
    }

    static String after(int last, int year) {
        return "K-%d-%05d".formatted(year, last + 1);
    }

    public void claim(ClaimId id, CaseId caseId, GrantId grant, String reference, Actor by, Instant at) {
        jdbc.update(
                """
                insert into refund_claim (institution_id, id, case_id, grant_id, reference, made_by, made_at)
                values (me_inst(), ?, ?, ?, ?, ?, ?)
                """,
                id.value(),
                caseId.value(),
                grant.value(),
                reference,
                by.person().value(),
                Timestamp.from(at));
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
        jdbc.update(
                """
                insert into claim_step (institution_id, claim_id, case_id, step, from_state, to_state, reason, done_by,
                                        done_in, done_on, done_at)
                values (me_inst(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                claim.value(),
                caseId.value(),
                step,
                from,
                to.name(),
                reason,
                moment.by().person().value(),
                moment.by().capacity().name(),
                moment.on(),
                Timestamp.from(moment.at()));
    }

    /** Who did it, on which date, at which instant. */
    public record Moment(Actor by, LocalDate on, Instant at) {}

    public void dispatch(ClaimId claim, CaseId caseId, ClaimFacts.Dispatch sent, Instant at) {
        jdbc.update(
                """
                insert into claim_dispatch (institution_id, id, claim_id, case_id, version, step, total_ore, deadline,
                                            payer, document_id, message_id, dispatched_by, dispatched_on, dispatched_at)
                values (me_inst(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                sent.id(),
                claim.value(),
                caseId.value(),
                sent.version(),
                sent.step(),
                sent.total().ore(),
                sent.deadline(),
                sent.payer(),
                sent.document().value(),
                sent.message().value(),
                sent.by().value(),
                sent.on(),
                Timestamp.from(at));
    }

    public void lines(
            UUID dispatch, ClaimId claim, CaseId caseId, Map<PieceId, Money> amounts, Map<PieceId, Integer> before) {
        var rows = amounts.entrySet().stream()
                .map(line -> new Object[] {
                    dispatch,
                    claim.value(),
                    caseId.value(),
                    line.getKey().value(),
                    before.getOrDefault(line.getKey(), 0) + 1,
                    line.getValue().ore()
                })
                .toList();
        jdbc.batchUpdate("""
                insert into claim_line (institution_id, dispatch_id, claim_id, case_id, piece_id, attempt, ore)
                values (me_inst(), ?, ?, ?, ?, ?, ?)
                """, rows);
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

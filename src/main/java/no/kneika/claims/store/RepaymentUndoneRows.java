package no.kneika.claims.store;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.ledger.Cause;
import no.kneika.ledger.PieceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repayments that were registered wrongly, and what they had moved. */
@Repository
public class RepaymentUndoneRows {

    // What it moved, and what those shares have been divided into since.
    private static final String MOVED = """
            with recursive moved as (
                select m.share_id as id from movement m
                where m.institution_id = me_inst() and m.cause = :cause and m.cause_id = :id
                  and m.from_account is not null and m.to_account <> 'SPLIT'
                union all
                select s.id from cost_share s join moved d on s.split_of = d.id where s.institution_id = me_inst())
            select n.id, n.piece_id from share_now n join moved d on d.id = n.id where n.institution_id = me_inst()
            """;

    private final JdbcClient jdbc;
    private final RepaymentRows repayments;

    RepaymentUndoneRows(JdbcClient jdbc, RepaymentRows repayments) {
        this.jdbc = jdbc;
        this.repayments = repayments;
    }

    /** The shares that are what a repayment moved, and the pieces they are of. */
    public record Moved(Set<UUID> shares, List<PieceId> pieces) {}

    public Moved moved(UUID repayment) {
        return moved(Cause.Kind.REPAYMENT, repayment);
    }

    /** The same of the payment it was set off as. */
    public Moved paid(UUID payment) {
        return moved(Cause.Kind.PAYMENT, payment);
    }

    private Moved moved(Cause.Kind cause, UUID fact) {
        var shares = new HashSet<UUID>();
        var pieces = new HashSet<PieceId>();
        jdbc.sql(MOVED).param("cause", cause.name()).param("id", fact).query(row -> {
            shares.add(row.getObject("id", UUID.class));
            pieces.add(new PieceId(row.getObject("piece_id", UUID.class)));
        });
        return new Moved(shares, List.copyOf(pieces));
    }

    /** One of a claim's, whether it stands or not. */
    public Optional<Repayment> find(ClaimId claim, UUID id) {
        return repayments.of(claim).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** The payment of another claim a repayment was set off as; empty when it was paid. */
    public Optional<SetOff> setOff(UUID repayment) {
        return jdbc.sql("""
                        select p.id, p.claim_id from claim_repayment r
                        join claim_payment p on p.institution_id = r.institution_id and p.id = r.set_off_payment_id
                        where r.institution_id = me_inst() and r.id = :id
                        """)
                .param("id", repayment)
                .query((row, n) ->
                        new SetOff(row.getObject("id", UUID.class), new ClaimId(row.getObject("claim_id", UUID.class))))
                .optional();
    }

    public record SetOff(UUID payment, ClaimId claim) {}

    public void unpaid(UUID payment, ClaimFacts claim, int step) {
        jdbc.sql("""
                        insert into claim_payment_undone (institution_id, payment_id, claim_id, case_id, step)
                        values (me_inst(), :payment, :claim, :case, :step)
                        """)
                .param("payment", payment)
                .param("claim", claim.id().value())
                .param("case", claim.caseId().value())
                .param("step", step)
                .update();
    }

    public void insert(UUID repayment, ClaimFacts claim, String reason, Moment moment) {
        jdbc.sql("""
                        insert into claim_repayment_undone (institution_id, repayment_id, case_id, reason, undone_by, undone_at)
                        values (me_inst(), :id, :case, :reason, :by, :at)
                        """)
                .param("id", repayment)
                .param("case", claim.caseId().value())
                .param("reason", reason)
                .param("by", moment.by().person().value())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}

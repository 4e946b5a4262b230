package no.kneika.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.platform.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What funders have had back, and what they should have. */
@Repository
public class RepaymentRows {

    private static final String SELECT = """
            select r.*, c.reference as claim, o.reference as other, u.undone_by, u.undone_at, u.reason as undone_because
            from claim_repayment r
            left join claim_repayment_undone u on u.institution_id = r.institution_id and u.repayment_id = r.id
            join refund_claim c on c.institution_id = r.institution_id and c.id = r.claim_id
            left join claim_payment p on p.institution_id = r.institution_id and p.id = r.set_off_payment_id
            left join refund_claim o on o.institution_id = p.institution_id and o.id = p.claim_id
            where r.institution_id = me_inst() and\s""";

    // Both begin with what is little: what is owed back, and hours that were reversed.
    private static final String OWED = """
            with owed as (
                select n.piece_id, n.ore,
                       (select max(m.moved_at) from movement m where m.institution_id = n.institution_id and m.share_id = n.id) as since
                from case_balance b
                join share_now n on n.institution_id = b.institution_id and n.case_id = b.case_id and n.account = 'REPAYABLE'
                where b.institution_id = me_inst() and b.account = 'REPAYABLE' and b.ore <> 0
                union all
                select n.piece_id, n.ore, r.reversed_at
                from entry_reversal r
                join cost_piece p on p.institution_id = r.institution_id and p.entry_id = r.entry_id
                join share_now n on n.institution_id = p.institution_id and n.piece_id = p.id and n.account = 'RECEIVED'
                where r.institution_id = me_inst())
            select l.claim_id, sum(o.ore)::bigint as ore, max(o.since) as since
            from owed o
            join claim_line l on l.institution_id = me_inst() and l.piece_id = o.piece_id
            where o.ore > 0 and not exists (select from claim_line_withdrawal w where w.institution_id = l.institution_id
                                              and w.piece_id = l.piece_id and w.attempt = l.attempt)
            group by l.claim_id order by l.claim_id
            """;

    private final JdbcClient jdbc;

    RepaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a funder should have back of a claim, and since when. */
    public record Owed(ClaimId claim, Money amount, LocalDate since) {}

    /** Of hours that were reversed, and of pay that payroll has taken back. */
    public List<Owed> owed() {
        return jdbc.sql(OWED)
                .query((row, n) -> new Owed(
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        Money.ofOre(row.getLong("ore")),
                        row.getObject("since", OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDate()))
                .list();
    }

    /** In the order they were registered. */
    public List<Repayment> of(ClaimId claim) {
        return jdbc.sql(SELECT + "r.claim_id = :claim order by r.registered_at, r.id")
                .param("claim", claim.value())
                .query((row, n) -> repayment(row))
                .list();
    }

    /** The one that stands with this mark. */
    public Optional<Repayment> withReference(String reference) {
        return jdbc.sql(SELECT + "r.reference = :reference and u.repayment_id is null")
                .param("reference", reference)
                .query((row, n) -> repayment(row))
                .optional();
    }

    /** @param setOff the payment of another claim that was made by keeping this, or empty when it was paid */
    public void insert(UUID id, ClaimFacts claim, Repayment.Wish money, Optional<UUID> setOff, Moment moment) {
        jdbc.sql("""
                        insert into claim_repayment (institution_id, id, claim_id, case_id, ore, repaid_on, reference,
                            set_off_payment_id, registered_by, registered_at, attempt)
                        values (me_inst(), :id, :claim, :case, :ore, :on, :reference, :payment, :by, :at,
                            (select count(*) from claim_repayment where institution_id = me_inst() and reference = :reference))
                        """)
                .param("id", id)
                .param("claim", claim.id().value())
                .param("case", claim.caseId().value())
                .param("ore", money.amount().ore())
                .param("on", money.on())
                .param("reference", money.reference())
                .param("payment", setOff.orElse(null))
                .param("by", moment.by().person().value())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Repayment repayment(ResultSet row) throws SQLException {
        var undoneBy = row.getObject("undone_by", UUID.class);
        return new Repayment(
                row.getObject("id", UUID.class),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                row.getString("claim"),
                Money.ofOre(row.getLong("ore")),
                row.getObject("repaid_on", LocalDate.class),
                row.getString("reference"),
                Optional.ofNullable(row.getString("other")),
                new PersonId(row.getObject("registered_by", UUID.class)),
                day(row, "registered_at"),
                undoneBy == null
                        ? Optional.empty()
                        : Optional.of(new Repayment.Undone(
                                new PersonId(undoneBy), day(row, "undone_at"), row.getString("undone_because"))));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(BusinessClock.ZONE)
                .toLocalDate();
    }
}

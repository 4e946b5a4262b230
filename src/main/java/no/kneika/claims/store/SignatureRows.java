package no.kneika.claims.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.kneika.claims.domain.Signed;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.institution.PayrollProof;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signatures on claims, and which version each went out with. */
@Repository
public class SignatureRows {

    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were given, also those of a claim that has changed since. */
    public List<Signed> of(GrantId grant) {
        return jdbc.sql("""
                        select * from claim_signature where institution_id = me_inst() and grant_id = :grant
                        order by signed_at, id
                        """)
                .param("grant", grant.value())
                .query((row, n) -> new Signed(
                        row.getObject("id", UUID.class),
                        PayrollProof.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getString("sha256"),
                        new Minutes(row.getInt("minutes")),
                        Money.ofOre(row.getLong("total_ore")),
                        new PersonId(row.getObject("signed_by", UUID.class)),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    public void sign(Grant grant, Signed it, Actor by, Instant at) {
        jdbc.sql("""
                        insert into claim_signature (institution_id, id, case_id, grant_id, version, kind, sha256, minutes, total_ore,
                                                     period_from, period_to, signed_by, signed_in, signed_on, signed_at)
                        values (me_inst(), :id, :case, :grant, :version, :kind, :sha, :minutes, :total, :from, :to, :by, :in, :on, :at)
                        """)
                .param("id", it.id())
                .param("case", grant.caseId().value())
                .param("grant", grant.id().value())
                .param("version", it.version())
                .param("kind", it.kind().name())
                .param("sha", it.sha256())
                .param("minutes", it.minutes().value())
                .param("total", it.total().ore())
                .param("from", grant.period().from())
                .param("to", grant.period().to())
                .param("by", by.person().value())
                .param("in", by.capacity().name())
                .param("on", it.on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The version left with it. */
    public void sentWith(UUID dispatch, Signed it) {
        jdbc.sql("""
                        insert into claim_dispatch_signature (institution_id, dispatch_id, claim_id, case_id, dispatched_by, signature_id,
                                                              signed_by)
                        select institution_id, id, claim_id, case_id, dispatched_by, :signature, :by from claim_dispatch
                        where institution_id = me_inst() and id = :dispatch
                        """)
                .param("signature", it.id())
                .param("by", it.by().value())
                .param("dispatch", dispatch)
                .update();
    }
}

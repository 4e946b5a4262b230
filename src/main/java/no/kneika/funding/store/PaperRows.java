package no.kneika.funding.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.funding.AgreementId;
import no.kneika.funding.KeepPapers;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which papers of agreements are kept here. */
@Repository
public class PaperRows {

    private final JdbcClient sql;

    PaperRows(JdbcClient sql) {
        this.sql = sql;
    }

    public List<KeepPapers.Paper> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) return List.of();
        return sql.sql("select * from nav_agreement_paper where case_id = any(?) order by kept_at, document_id")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((rs, n) -> new KeepPapers.Paper(
                        new AgreementId(rs.getObject("agreement_id", UUID.class)),
                        new DocumentId(rs.getObject("document_id", UUID.class)),
                        KeepPapers.Kind.valueOf(rs.getString("kind")),
                        day(rs.getObject("kept_at", OffsetDateTime.class).toInstant())))
                .list();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** Whether the very paper is here already. */
    public boolean has(AgreementId id, String sha256) {
        return sql.sql("select count(*) from nav_agreement_paper where agreement_id = ? and sha256 = ?")
                        .params(id.value(), sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void add(Actor by, KeepPapers.Paper it, CaseId caseId, String sha256, Instant at) {
        sql.sql("""
                        insert into nav_agreement_paper (institution_id, agreement_id, document_id, case_id, kind, sha256, kept_by, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        by.institution().value(),
                        it.agreement().value(),
                        it.document().value(),
                        caseId.value(),
                        it.kind().name(),
                        sha256,
                        by.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

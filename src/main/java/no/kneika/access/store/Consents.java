package no.kneika.access.store;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import no.kneika.access.Field;
import no.kneika.access.Purpose;
import no.kneika.access.Recipient;
import no.kneika.access.Share;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What students have said yes and no to. The latest word about the same thing counts. */
@Repository
class Consents {

    private static final String SHARE = "SHARE";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Consents(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<Share> shared(CaseId caseId) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select recipient, field from (
                            select distinct on (recipient, field) recipient, field, given from consent
                            where institution_id = me_inst() and case_id = :case and purpose = 'SHARE'
                            order by recipient, field, consent_id desc) latest
                        where given
                        """)
                .param("case", caseId.value())
                .query((row, n) ->
                        new Share(Recipient.valueOf(row.getString("recipient")), Field.valueOf(row.getString("field"))))
                .list());
    }

    boolean isGiven(CaseId caseId, Purpose purpose) {
        return jdbc.sql("""
                        select given from consent
                        where institution_id = me_inst() and case_id = :case and purpose = :purpose
                        order by consent_id desc limit 1
                        """)
                .param("case", caseId.value())
                .param("purpose", purpose.name())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Set<CaseId> given(Collection<CaseId> cases, Purpose purpose) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select case_id from (
                            select distinct on (case_id) case_id, given from consent
                            where institution_id = me_inst() and case_id = any(:cases) and purpose = :purpose
                            order by case_id, consent_id desc) latest
                        where given
                        """)
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .param("purpose", purpose.name())
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list());
    }

    void say(Actor by, CaseId caseId, Purpose purpose, boolean given) {
        insert(by, caseId, purpose.name(), null, given);
    }

    void say(Actor by, CaseId caseId, Share share, boolean given) {
        insert(by, caseId, SHARE, share, given);
    }

    private void insert(Actor by, CaseId caseId, String purpose, @Nullable Share share, boolean given) {
        jdbc.sql("""
                        insert into consent (institution_id, consent_id, case_id, purpose, recipient, field, given, by_person, at)
                        values (:institution, :id, :case, :purpose, :recipient, :field, :given, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("purpose", purpose)
                .param("recipient", share == null ? null : share.recipient().name())
                .param("field", share == null ? null : share.field().name())
                .param("given", given)
                .param("by", by.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

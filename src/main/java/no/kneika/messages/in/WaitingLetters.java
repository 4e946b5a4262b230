package no.kneika.messages.in;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.messages.LetterId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that nothing has come of yet, for those who need to know that they are there: no content is opened. */
@Repository
class WaitingLetters {

    @SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to the vault; never compared
    record Waiting(
            InstitutionId institution,
            LetterId id,
            @Nullable CaseId caseId,
            LocalDate received,
            byte[] sealedSender) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    WaitingLetters(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Waiting> all() {
        return jdbc.sql("""
                        select institution_id, id, case_id, received_at, sender from letter
                        where not exists (select from letter_handling where letter_id = letter.id)
                        order by received_at, id
                        """)
                .query((row, n) -> {
                    var caseId = row.getObject("case_id", UUID.class);
                    return new Waiting(
                            new InstitutionId(row.getObject("institution_id", UUID.class)),
                            new LetterId(row.getObject("id", UUID.class)),
                            caseId == null ? null : new CaseId(caseId),
                            row.getObject("received_at", OffsetDateTime.class)
                                    .atZoneSameInstant(BusinessClock.ZONE)
                                    .toLocalDate(),
                            row.getBytes("sender"));
                })
                .list();
    }

    String sender(Waiting letter) {
        var place =
                new Place(letter.institution(), "letter", "sender", letter.id().value());
        return vault.open(place, letter.sealedSender());
    }
}

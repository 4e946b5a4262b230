package no.kneika.hours.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.platform.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When students said that an entry is not right (uenighet). */
@Repository
public class Disputes {

    private final JdbcClient jdbc;

    Disputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day of each; nothing is asked when there are none. */
    public Map<EntryId, LocalDate> on(Collection<EntryId> entries) {
        var days = new HashMap<EntryId, LocalDate>();
        if (entries.isEmpty()) return days;
        jdbc.sql("""
                        select entry_id, disputed_at from entry_dispute
                        where institution_id = me_inst() and entry_id = any(:ids)
                        """)
                .param("ids", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    days.put(
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            row.getObject("disputed_at", OffsetDateTime.class)
                                    .atZoneSameInstant(BusinessClock.ZONE)
                                    .toLocalDate());
                });
        return days;
    }
}

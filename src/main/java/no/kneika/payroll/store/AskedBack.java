package no.kneika.payroll.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.kernel.Minutes;
import no.kneika.payroll.domain.TakenBefore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What we have asked payroll to take back (rettelseslinjer). */
@Repository
public class AskedBack {

    private final JdbcClient jdbc;

    AskedBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of lines that were corrected, by the ids the corrections were sent under. */
    public Map<String, TakenBefore.Asked> of(Collection<UUID> correctedLines) {
        var lines = new HashMap<String, UUID>();
        var back = new HashMap<String, Map<EntryId, Minutes>>();
        jdbc.sql("""
                        select l.external_id, l.corrects, c.entry_id, c.minutes from payroll_export_line l
                        join payroll_correction_entry c on c.institution_id = l.institution_id and c.line_id = l.id
                        where l.institution_id = me_inst() and l.corrects = any(:lines)
                        """).param("lines", correctedLines.toArray(UUID[]::new)).query(row -> {
            lines.put(row.getString("external_id"), row.getObject("corrects", UUID.class));
            back.computeIfAbsent(row.getString("external_id"), any -> new HashMap<>())
                    .put(new EntryId(row.getObject("entry_id", UUID.class)), new Minutes(row.getInt("minutes")));
        });
        var asked = new HashMap<String, TakenBefore.Asked>();
        back.forEach(
                (id, minutes) -> asked.put(id, new TakenBefore.Asked(Objects.requireNonNull(lines.get(id)), minutes)));
        return asked;
    }
}

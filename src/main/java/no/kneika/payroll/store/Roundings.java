package no.kneika.payroll.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Money;
import no.kneika.payroll.domain.Matching.Matched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What voucher lines say more than they count for, because payroll rounds (øreavrunding). There is little of it. */
@Repository
public class Roundings {

    private final JdbcClient jdbc;

    Roundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Map<UUID, Matched> lines) {
        lines.forEach((line, matched) -> matched.rounding()
                .forEach((part, amount) -> jdbc.sql("""
                                insert into voucher_rounding (institution_id, voucher_line_id, part, ore)
                                values (me_inst(), :line, :part, :ore)
                                """)
                        .param("line", line)
                        .param("part", part.name())
                        .param("ore", amount.ore())
                        .update()));
    }

    /** Part by part; lines without are missing. */
    public Map<UUID, Map<CostPart, Money>> of(Collection<UUID> lines) {
        var found = new HashMap<UUID, Map<CostPart, Money>>();
        if (lines.isEmpty()) return found;
        jdbc.sql("""
                        select voucher_line_id, part, ore from voucher_rounding
                        where institution_id = me_inst() and voucher_line_id = any(:lines)
                        """).param("lines", lines.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("voucher_line_id", UUID.class), any -> new EnumMap<>(CostPart.class))
                    .put(CostPart.valueOf(row.getString("part")), Money.ofOre(row.getLong("ore")));
        });
        return found;
    }
}

package no.kneika.institution.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.Setting;
import no.kneika.kernel.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What institutions have decided, read once in a transaction: a list asks for the rules of every grant's own date. A
 * decision made in the same transaction is seen at once.
 */
@Repository
class Decided {

    private record Decision(Funder funder, Setting setting, String value, LocalDate from) {}

    private record Asked(InstitutionId institution, Funder funder, LocalDate on) {}

    private static final class Known {
        private final Map<InstitutionId, List<Decision>> decisions = new HashMap<>();
        private final Map<Asked, Rulebook> rulebooks = new HashMap<>();
    }

    private final JdbcClient jdbc;

    Decided(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rulebook rulebook(InstitutionId institution, Funder funder, LocalDate on) {
        var known = known();
        return known.rulebooks.computeIfAbsent(
                new Asked(institution, funder, on), asked -> Rulebook.of(funder, values(known, asked)));
    }

    /** Something was decided. */
    void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    private Map<Setting, String> values(Known known, Asked asked) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var decision : known.decisions.computeIfAbsent(asked.institution(), this::read))
            if (decision.funder() == asked.funder() && !decision.from().isAfter(asked.on()))
                values.put(decision.setting(), decision.value()); // the latest is last
        return values;
    }

    private List<Decision> read(InstitutionId institution) {
        return jdbc.sql("""
                        select funder, setting, value, valid_from from rulebook_setting
                        where institution_id = :id order by valid_from, decision_id
                        """)
                .param("id", institution.value())
                .query((row, n) -> new Decision(
                        Funder.valueOf(row.getString("funder")),
                        Setting.valueOf(row.getString("setting")),
                        row.getString("value"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    private Known known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return new Known();
        @Nullable Known bound = (Known) TransactionSynchronizationManager.getResource(this);
        if (bound != null) return bound;
        var fresh = new Known();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
        return fresh;
    }
}

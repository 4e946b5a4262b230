package no.kneika.platform.clock;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.DayBegan;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.Use;
import no.kneika.platform.jobs.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Begins days. The row that says a day began and everything listeners do are in one transaction, so each day begins once,
 * whatever is killed and however many nodes try; days that passed while the house was down begin in order afterwards.
 */
@Component
class Days {

    private static final Logger LOG = LoggerFactory.getLogger(Days.class);

    /** A month away is one transaction; a year is twelve. */
    private static final int TOGETHER_AT_MOST = 31;

    private final ObjectProvider<InstitutionDirectory> institutions;
    private final Use use;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TechnicalClock technical;

    Days(
            ObjectProvider<InstitutionDirectory> institutions,
            Use use,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TechnicalClock technical) {
        this.institutions = institutions;
        this.use = use;
        this.jdbc = jdbc;
        this.events = events;
        this.technical = technical;
    }

    /** Begins every day up to and including this one that has not begun. One institution's trouble is not another's. */
    void begin(LocalDate today) {
        institutions.stream().flatMap(directory -> directory.all().stream()).forEach(institution -> {
            try {
                catchUp(institution, today);
            } catch (RuntimeException failed) {
                LOG.error(
                        "A day could not begin for institution {}; it is tried again ({})",
                        institution,
                        Trouble.of(failed));
            }
        });
    }

    private void catchUp(InstitutionId institution, LocalDate today) {
        // An institution that is new begins today, not at the beginning of time.
        var last = use.asSystem(institution, this::lastBegun);
        var next = last.map(day -> day.plusDays(1)).orElse(today);
        while (!next.isAfter(today)) {
            var to = next.plusDays(TOGETHER_AT_MOST - 1);
            if (to.isAfter(today)) to = today;
            beginAll(institution, next, to);
            next = to.plusDays(1);
        }
    }

    /** In one transaction; where one of them fails each by itself, so that those before it have begun. */
    private void beginAll(InstitutionId institution, LocalDate from, LocalDate to) {
        try {
            begin(institution, from, to);
        } catch (RuntimeException failed) {
            if (from.equals(to)) throw failed;
            LOG.warn("Days of institution {} begin one by one ({})", institution, Trouble.of(failed));
            from.datesUntil(to.plusDays(1)).forEach(day -> begin(institution, day, day));
        }
    }

    private void begin(InstitutionId institution, LocalDate from, LocalDate to) {
        use.asSystem(institution, () -> {
            record(institution, from, to).forEach(day -> events.publishEvent(new DayBegan(institution, day)));
            return true;
        });
    }

    private Optional<LocalDate> lastBegun() {
        return jdbc.sql("select day from day_begun order by day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    /** Those that had not begun, in order. */
    private List<LocalDate> record(InstitutionId institution, LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                        insert into day_begun (institution_id, day, begun_at)
                        select :institution, day, :at from generate_series(:from::date, :to::date, interval '1 day') day
                        on conflict do nothing returning day
                        """)
                .param("institution", institution.value())
                .param("at", technical.now().atOffset(ZoneOffset.UTC))
                .param("from", from)
                .param("to", to)
                .query((row, line) -> row.getObject("day", LocalDate.class))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}

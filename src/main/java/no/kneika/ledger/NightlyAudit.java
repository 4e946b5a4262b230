package no.kneika.ledger;

import java.time.Duration;
import no.kneika.kernel.InstitutionId;
import no.kneika.ledger.store.AuditRuns;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.RecurringJob;
import no.kneika.platform.TechnicalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at every øre once a night (nattlig kontroll). It reads everything that ever happened, so it is nothing for a page:
 * {@code /money} says when it was done and what it found.
 */
@Component
class NightlyAudit implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);
    private static final int FROM_HOUR = 2;
    private static final int TO_HOUR = 5;
    // Longer than the night, so that there is one of them.
    private static final Duration APART = Duration.ofHours(12);

    private final Ledger ledger;
    private final AuditRuns runs;
    private final TechnicalClock clock;

    NightlyAudit(Ledger ledger, AuditRuns runs, TechnicalClock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger.audit";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    @Override
    public void run(InstitutionId institution) {
        var now = clock.now();
        int hour = now.atZone(BusinessClock.ZONE).getHour();
        if (hour < FROM_HOUR || hour >= TO_HOUR) return;
        if (runs.last().filter(run -> run.at().plus(APART).isAfter(now)).isPresent()) return;
        var findings = ledger.audit();
        runs.add(Ids.next(), new AuditRun(now, findings.size()));
        if (!findings.isEmpty())
            LOG.error(
                    "The audit of institution {} found {} things: bin/kneika audit names them",
                    institution,
                    findings.size());
    }
}

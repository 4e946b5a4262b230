package no.kneika.access.store;

import java.time.Duration;
import java.time.Instant;
import no.kneika.access.domain.Block;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.RecurringJob;
import no.kneika.platform.TechnicalClock;
import org.springframework.stereotype.Component;

/**
 * Seals what is new in the access log every other second. A line that is committed late is sealed when it comes: what a
 * block covers is written down line by line, so nothing depends on the order of committing.
 */
@Component
class LogSealer implements RecurringJob {

    /** No transaction of ours lives this long; a line that did anyway is named by the verifier. */
    private static final Duration LATEST_COMMIT = Duration.ofMinutes(15);

    private final LogSealing log;
    private final TechnicalClock clock;

    LogSealer(LogSealing log, TechnicalClock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.seal-log";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run(InstitutionId institution) {
        if (!log.takeTurn(institution)) return;
        var now = clock.now();
        var after = log.lastSealedAt().map(at -> at.minus(LATEST_COMMIT)).orElse(Instant.EPOCH);
        // A clock five minutes wrong on another node must not hide a line.
        var lines = log.unsealed(after, now.plus(LATEST_COMMIT));
        if (lines.isEmpty()) return;
        var seals = lines.stream()
                .map(line -> new Block.Seal(line.id(), line.digest()))
                .toList();
        log.append(institution, log.head().orElseGet(Block::none).next(seals), seals, now);
    }
}

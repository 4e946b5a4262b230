package no.kneika.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import no.kneika.ledger.store.AuditRuns;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every øre is looked at once a night, and never while people work. */
@KneikaTest
class NightlyAuditTest {

    @Autowired
    World world;

    @Autowired
    Ledger ledger;

    @Autowired
    AuditRuns runs;

    @Test
    void theMoneyIsLookedThroughOnceANightAndNotByDay() {
        var dal = world.newInstitution();
        looks(dal, "2026-11-22T12:00:00Z");
        assertThat(last(dal)).isEmpty();

        looks(dal, "2026-11-23T01:10:00Z");
        assertThat(last(dal)).contains("2026-11-23T01:10:00Z");
        looks(dal, "2026-11-23T03:50:00Z");
        assertThat(last(dal)).contains("2026-11-23T01:10:00Z");

        looks(dal, "2026-11-24T01:05:00Z");
        assertThat(last(dal)).contains("2026-11-24T01:05:00Z");
        assertThat(dal.asSystem(() -> ledger.lastAudit().orElseThrow().findings()))
                .isZero();
    }

    private void looks(World.Tenant at, String now) {
        run(at, new NightlyAudit(ledger, runs, () -> Instant.parse(now)));
    }

    private static void run(World.Tenant at, NightlyAudit audit) {
        at.asSystem(() -> {
            audit.run(at.id());
            return true;
        });
    }

    private Optional<String> last(World.Tenant at) {
        return at.asSystem(() -> ledger.lastAudit().map(run -> run.at().toString()));
    }
}

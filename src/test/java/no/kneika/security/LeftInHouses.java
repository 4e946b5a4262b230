package no.kneika.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.claims.store.OrderRows;
import no.kneika.funding.Extensions;
import no.kneika.funding.KeepClock;
import no.kneika.funding.MonthsElsewhere;
import no.kneika.imports.ImportKind;
import no.kneika.imports.Imports;
import no.kneika.kernel.CaseId;
import no.kneika.platform.BatchItem;
import no.kneika.platform.Batches;
import no.kneika.platform.Ids;
import no.kneika.support.World.Tenant;
import org.springframework.stereotype.Component;

/** What stands unfinished in a house in which everything has happened: months of other places, a register, a batch. */
@Component
class LeftInHouses {

    private final Sharing sharing;
    private final KeepClock keeping;
    private final Imports imports;
    private final Batches batches;
    private final OrderRows orders;
    private final AllRows rows;

    LeftInHouses(Sharing sharing, KeepClock keeping, Imports imports, Batches batches, OrderRows orders, AllRows rows) {
        this.sharing = sharing;
        this.keeping = keeping;
        this.imports = imports;
        this.batches = batches;
        this.orders = orders;
        this.rows = rows;
    }

    /** Eva lets months of other places count, and tells of some. */
    void monthsElsewhere(Tenant at, CaseId caseId) {
        var eva = at.actor("Eva Dahl");
        var told = new MonthsElsewhere(
                Optional.empty(), Optional.empty(), 2, "Nav Sarpsborg", MonthsElsewhere.Source.STUDENT);
        at.run("Eva Dahl", () -> {
            sharing.consent(eva, caseId, Purpose.NAV_MONTHS, true).orThrow();
            keeping.tell(caseId, told, eva).orThrow();
        });
    }

    /** A register is brought, and read by a job. */
    void brought(Tenant at, String file) {
        var id = at.as(
                "Tor Eik",
                () -> imports.bring(
                                at.actor("Tor Eik"),
                                ImportKind.STUDENTS,
                                "studenter.csv",
                                file.getBytes(StandardCharsets.UTF_8))
                        .orThrow());
        for (int i = 0;
                i < 600
                        && rows.ask("select 1 from import_reading where import_id = '" + id + "'")
                                .isEmpty();
                i++) LockSupport.parkNanos(50_000_000);
    }

    /** Olav asked for a collective claim that was another when it was to be sent. */
    void collectiveOrder(Tenant at) {
        at.run("Olav Lien", () -> {
            var id = Ids.next();
            orders.ask(
                    id,
                    UnitOnPages.ANOTHER,
                    "2026-2",
                    "something else",
                    12,
                    at.person("Olav Lien"),
                    Instant.parse("2026-11-23T10:00:00Z"));
            orders.ended(id, null, Instant.parse("2026-11-23T10:01:00Z"));
        });
    }

    /** Randi says yes to something that is another by now, and reads why it did not go. */
    void batch(Tenant at, CaseId caseId) {
        var randi = at.actor("Randi Moe");
        var item = new BatchItem(caseId.value(), "something else");
        var id = at.as("Randi Moe", () -> batches.start(randi, Extensions.BATCH, Optional.empty(), List.of(item)));
        batches.carryOut(randi, id);
    }
}

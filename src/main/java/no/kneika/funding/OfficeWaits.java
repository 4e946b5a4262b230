package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.WaitingTimes;
import no.kneika.funding.store.WaitRows;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Remembered;
import no.kneika.platform.Standing;
import org.springframework.stereotype.Component;

/** How long NAV's offices take to answer, at this institution. Inside {@code Use}; for staff. */
@Component
public class OfficeWaits {

    private record All() {}

    /** How long an unanswered one has waited changes by the day as well. */
    private record Told(long last, LocalDate today) {}

    private final WaitRows rows;
    private final Standing standing;
    private final BusinessClock clock;

    OfficeWaits(WaitRows rows, Standing standing, BusinessClock clock) {
        this.rows = rows;
        this.standing = standing;
        this.clock = clock;
    }

    /** Made of every answer of all years; kept from page to page until an office is asked or answers (ADR 54). */
    public List<OfficeWait> all() {
        return Remembered.whileReading(new All(), () -> {
            var today = clock.today();
            var stamp = rows.told().map(told -> new Told(told, today)).orElse(null);
            return standing.under(stamp, new All(), () -> WaitingTimes.of(rows.all(), today));
        });
    }

    public Optional<OfficeWait> of(String officeNumber) {
        return all().stream().filter(it -> it.number().equals(officeNumber)).findFirst();
    }
}

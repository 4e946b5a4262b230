package no.kneika.funding;

import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.WaitingTimes;
import no.kneika.funding.store.WaitRows;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Component;

/** How long NAV's offices take to answer, at this institution. Inside {@code Use}; for staff. */
@Component
public class OfficeWaits {

    private record All() {}

    private final WaitRows rows;
    private final BusinessClock clock;

    OfficeWaits(WaitRows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<OfficeWait> all() {
        return Remembered.whileReading(new All(), () -> WaitingTimes.of(rows.all(), clock.today()));
    }

    public Optional<OfficeWait> of(String officeNumber) {
        return all().stream().filter(it -> it.number().equals(officeNumber)).findFirst();
    }
}

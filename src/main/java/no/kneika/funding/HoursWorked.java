package no.kneika.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;

/** What funding needs to know about hours, and the room of hours answers. Until it stands, nothing has been worked. */
public interface HoursWorked {

    /** Recorded work that draws on the grant. */
    Minutes usedIn(GrantId grant);

    /** Recorded work that draws on each grant of some cases, by the month it was done; nothing worked is missing. */
    Map<GrantId, Map<YearMonth, Minutes>> monthsOf(Collection<CaseId> cases);

    /** Recorded work of the case on days up to and including the last, that no grant covers. */
    Minutes uncoveredUpTo(CaseId caseId, LocalDate lastDay);

    /** What that work costs the institution at the mentors' rates and employer's costs (eksponering). */
    Money exposure(CaseId caseId, LocalDate lastDay);
}

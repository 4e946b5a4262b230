package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/** NAV's decision on an education as evidence (HiM: the decision is shown before NAV pays). */
public final class EducationRules {

    /** So long before it ends somebody asks what comes after ⚙. */
    public static final int ASK_DAYS_BEFORE = 42;

    private static final String SOURCE = "HiM; HK-dir 5.3";
    private static final int LONGEST_YEARS = 10;

    private EducationRules() {}

    public static Decision<Period> note(Period period, boolean isOffice, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.SYSTEM)
            against.add(Reason.of("education-by-coordinator", "rules.md 7"));
        if (period.from().isAfter(today.plusYears(2)))
            against.add(Reason.of("education-far", SOURCE, today.plusYears(2)).at("from"));
        if (period.to().isAfter(period.from().plusYears(LONGEST_YEARS)))
            against.add(Reason.of("education-long", SOURCE, LONGEST_YEARS).at("to"));
        if (!isOffice) against.add(Reason.of("nav-office-unknown", "HK-dir 5.2").at("office"));
        return Decision.unless(against, period);
    }
}

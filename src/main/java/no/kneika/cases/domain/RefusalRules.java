package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.NavKnowledge.NavNo;
import no.kneika.cases.Refusal.Complaint;
import no.kneika.cases.WriteRefusal;
import no.kneika.institution.Side;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** A no carries its reason, what to do instead, and whether, where and by when one can complain (rules.md 1). */
public final class RefusalRules {

    public static final int LONGEST_REASON = 2000;

    /** Forvaltningsloven section 29: three weeks from the day the decision arrived. */
    private static final int WEEKS_HERE = 3;

    /**
     * For a student who complains of NAV's decision on a labour-market measure (nav.no/klagerettigheter, as of 10 February
     * 2023; three where the measure is at an employer, which is the institution's own time). NAV's letter says which holds.
     */
    private static final int WEEKS_NAV = 6;

    private static final String SOURCE = "rules.md 1";

    private RefusalRules() {}

    /** The day to write when nobody has said another: counted from the day the student is told. */
    public static LocalDate complainBy(Side side, LocalDate told) {
        return told.plusWeeks(side == Side.NAV ? WEEKS_NAV : WEEKS_HERE);
    }

    /** @param nos of NAV's in the case */
    public static Decision<WriteRefusal> write(WriteRefusal it, Capacity capacity, List<NavNo> nos, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("refusal-by-coordinator", "rules.md 7"));
        if (it.reason().isBlank())
            against.add(Reason.of("refusal-no-reason", SOURCE).at("reason"));
        if (it.decidedOn().isAfter(today))
            against.add(Reason.of("refusal-decided-later", SOURCE, today).at("decidedOn"));
        if (it.complaint() != Complaint.NONE && it.complainBy().isEmpty())
            against.add(Reason.of("refusal-complain-by-when", SOURCE).at("complainBy"));
        if (it.complaint() != Complaint.NONE
                && it.complainBy()
                        .filter(day -> day.isBefore(today.plusDays(1)))
                        .isPresent())
            against.add(Reason.of("refusal-complain-past", SOURCE, today).at("complainBy"));
        if (it.complaint() == Complaint.NAV && it.side() == Side.HERE
                || it.complaint() == Complaint.HERE && it.side() == Side.NAV)
            against.add(Reason.of("refusal-complain-elsewhere", SOURCE).at("complaint"));
        if (it.rejection().filter(id -> isNone(id, nos)).isPresent())
            against.add(Reason.of("refusal-of-another-case", SOURCE).at("rejection"));
        if (it.rejection().isPresent() && it.side() == Side.HERE)
            against.add(Reason.of("refusal-of-nav", SOURCE).at("side"));
        return Decision.unless(
                against,
                it.complaint() != Complaint.NONE
                        ? it
                        : new WriteRefusal(
                                it.caseId(),
                                it.side(),
                                it.rejection(),
                                it.decidedOn(),
                                it.reason(),
                                it.instead(),
                                it.complaint(),
                                Optional.empty()));
    }

    private static boolean isNone(UUID id, List<NavNo> nos) {
        return nos.stream().noneMatch(no -> no.id().equals(id));
    }
}

package no.kneika.cases.domain;

import java.util.ArrayList;
import java.util.Optional;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NeedStretch;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/** Practice, exams and pauses lie inside the need and beside each other. */
public final class StretchRules {

    private static final Minutes LEAST = Minutes.of(0, 30);
    private static final Minutes MOST = Minutes.hours(40);
    private static final String SOURCE = "rules.md 2";

    private StretchRules() {}

    public record Facts(boolean open, Optional<AssessedNeed> need) {}

    /** The student knows their own exams, practice and leave best; the coordinator writes what was told another way. */
    public static boolean mayTell(Capacity capacity) {
        return capacity == Capacity.COORDINATOR || capacity == Capacity.STUDENT;
    }

    /** The hours a week it is kept with: none in a pause, whatever was written. */
    public static Decision<Minutes> tell(
            NeedStretch.Kind kind, Period days, Minutes perWeek, Capacity capacity, Facts facts) {
        if (!mayTell(capacity) && capacity != Capacity.SYSTEM)
            return Decision.refused(Reason.of("stretch-by-whom", SOURCE));
        if (!facts.open()) return Decision.refused(Reason.of("stretch-case-closed", SOURCE));
        if (facts.need().isEmpty()) return Decision.refused(Reason.of("stretch-no-need", SOURCE));
        var need = facts.need().get();
        var against = new ArrayList<Reason>();
        if (!need.needPeriod().contains(days.from()))
            against.add(
                    Reason.of("stretch-outside-need", SOURCE, need.needPeriod()).at("from"));
        else if (!need.needPeriod().contains(days.to()))
            against.add(
                    Reason.of("stretch-outside-need", SOURCE, need.needPeriod()).at("to"));
        need.stretches().stream()
                .filter(other -> other.days().overlaps(days))
                .findFirst()
                .ifPresent(other -> against.add(
                        Reason.of("stretch-overlaps", SOURCE, other.days()).at("from")));
        if (kind != NeedStretch.Kind.PAUSE && (perWeek.compareTo(LEAST) < 0 || perWeek.compareTo(MOST) > 0))
            against.add(Reason.of("stretch-hours", SOURCE).at("perWeek"));
        return Decision.unless(against, kind == NeedStretch.Kind.PAUSE ? Minutes.ZERO : perWeek);
    }
}

package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import no.kneika.cases.TalkWith;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** When a status talk can be called and written down (source 003). */
public final class TalkRules {

    // A talk is about what goes on now; a day further off is a slip of the finger.
    private static final int MONTHS_AWAY = 12;

    private TalkRules() {}

    /** A talk that is on the list already. */
    public record Called(LocalDate day, TalkWith with) {}

    public static Decision<LocalDate> call(
            LocalDate day, TalkWith with, Collection<Called> earlier, LocalDate opened, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (day.isBefore(opened))
            against.add(Reason.of("talk-before-case", "source 003", opened).at("on"));
        if (day.isAfter(today.plusMonths(MONTHS_AWAY)))
            against.add(Reason.of("talk-too-far", "source 003", today.plusMonths(MONTHS_AWAY))
                    .at("on"));
        if (earlier.contains(new Called(day, with)))
            against.add(Reason.of("talk-called-already", "source 003", day).at("on"));
        return Decision.unless(against, day);
    }

    public static Decision<LocalDate> note(LocalDate day, boolean noted, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (noted) against.add(Reason.of("talk-noted-already", "source 003", day));
        if (day.isAfter(today)) against.add(Reason.of("talk-not-held-yet", "source 003", day));
        return Decision.unless(against, day);
    }
}

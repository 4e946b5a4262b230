package no.kneika.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/** Who may raise a need, and what it must say (HK-dir 5.2 step 1). */
public final class NeedRules {

    public static final int LONGEST_TEXT = 4000;
    private static final String SOURCE = "HK-dir 5.2";

    private NeedRules() {}

    /** What has to be known about the student beside what was told. */
    public record Facts(boolean isStudent) {}

    /** The need, with an origin that is true of the one who raises it. */
    public static Decision<RaiseNeed> raise(
            RaiseNeed told, PersonId by, Capacity capacity, Facts facts, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (told.text().isBlank())
            against.add(Reason.of("need-says-nothing", SOURCE).at("text"));
        if (told.text().length() > LONGEST_TEXT)
            against.add(Reason.of("need-too-long", SOURCE, LONGEST_TEXT).at("text"));
        if (!facts.isStudent()) against.add(Reason.of("need-no-student", SOURCE).at("student"));
        if (told.wantedFrom().filter(day -> day.isBefore(today.minusYears(1))).isPresent())
            against.add(
                    Reason.of("need-wanted-long-ago", SOURCE, told.wantedFrom().orElseThrow())
                            .at("wantedFrom"));
        switch (capacity) {
            case STUDENT -> {
                if (!told.student().equals(by)) against.add(Reason.of("need-for-oneself-only", SOURCE));
                if (told.origin() != Origin.STUDENT) against.add(Reason.of("need-origin", SOURCE));
            }
            case NAV_ADVISER -> {
                if (told.origin() != Origin.NAV) against.add(Reason.of("need-origin", SOURCE));
            }
            case COORDINATOR, ADVISER -> {
                if (told.student().equals(by)) against.add(Reason.of("need-own-case", "rules.md 7"));
                if (told.origin() == Origin.STUDENT)
                    against.add(Reason.of("need-origin", SOURCE).at("origin"));
                if (told.origin() == Origin.NAV && told.onBehalfOf().isEmpty())
                    against.add(Reason.of("need-on-behalf-of-whom", SOURCE).at("onBehalfOf"));
            }
            default -> against.add(Reason.of("need-not-yours-to-raise", SOURCE));
        }
        return Decision.unless(against, told);
    }
}

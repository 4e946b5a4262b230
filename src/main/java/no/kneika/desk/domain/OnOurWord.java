package no.kneika.desk.domain;

import java.util.List;
import no.kneika.funding.ApplicationView.State;

/** Work that has nothing in writing behind it (rules.md 2): its cost is shown until the letter comes, whatever it says. */
public final class OnOurWord {

    private OnOurWord() {}

    /** An application still waits for its answer, or none has left the house and an approver let work start. */
    public static boolean isOpen(List<State> applications) {
        return applications.contains(State.SENT)
                || applications.stream().noneMatch(state -> state == State.GRANTED || state == State.REJECTED);
    }
}

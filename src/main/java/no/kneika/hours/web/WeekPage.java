package no.kneika.hours.web;

import java.util.List;
import no.kneika.hours.web.HoursPage.Pick;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's week with everybody they help.
 *
 * @param students what each has had of it, as sentences
 * @param next null for a week that is too far ahead
 * @param fixed every meeting that comes back, with how to stop it
 * @param who whom a new one can be for; empty when there is nobody
 * @param open the form for a new one is shown at once
 */
public record WeekPage(
        String sum,
        String previous,
        @Nullable String next,
        @Nullable String thisWeek,
        List<Day> days,
        List<String> students,
        List<Fixed> fixed,
        List<Pick> who,
        List<Option> weekdays,
        boolean open,
        String here,
        @Nullable Ask ask,
        Form form) {

    /** @param note why the day is not as others: a holiday, exams */
    public record Day(
            String name, boolean isToday, @Nullable String note, List<Line> lines, List<Meeting> meetings) {

        public boolean isEmpty() {
            return lines.isEmpty() && meetings.isEmpty();
        }
    }

    /** What is written. @param undo where it is taken away, or null when it can not be */
    public record Line(
            String text, String standing, @Nullable String undo) {}

    /**
     * A fixed meeting that is not written.
     *
     * @param confirm where one tap writes it, or null
     * @param absent where one says that the student told beforehand, or null
     * @param noShow what a tap on "did not come" pays, or null where the institution pays nothing
     * @param undo where what was said is taken back, or null
     */
    public record Meeting(
            String text,
            @Nullable String state,
            @Nullable String confirm,
            String label,
            @Nullable String absent,
            String absentLabel,
            @Nullable String noShow,
            @Nullable String undo) {}

    public record Fixed(String text, String stop) {}

    /** A long day: the question, and where the answer goes. */
    public record Ask(String question, String action) {}
}

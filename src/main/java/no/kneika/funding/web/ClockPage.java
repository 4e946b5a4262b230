package no.kneika.funding.web;

import java.util.List;
import no.kneika.funding.NavUse;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * NAV's months of one student.
 *
 * @param verdict one sentence that could stand alone
 * @param note about overlaps and exceptions
 * @param consent the student's word on months of other places
 * @param told what has been told about other places
 * @param tell null where the reader may not
 * @param after what comes after the last month
 * @param next what is asked at the next extension; null when nothing is
 * @param allow null for others than the approver
 */
public record ClockPage(
        String caseId,
        String student,
        String verdict,
        List<Fact> facts,
        NavUse use,
        String title,
        String description,
        List<Row> rows,
        List<String> notes,
        String consent,
        boolean isStudent,
        List<Told> told,
        @Nullable Tell tell,
        After after,
        @Nullable Next next,
        @Nullable Allow allow,
        Form form) {

    /** @param strong the sum */
    public record Row(String when, String months, String days, String where, boolean strong) {}

    /** @param href where it is taken back; null where the reader may not */
    public record Told(String what, String note, @Nullable String href) {}

    public record Tell(List<Option> sources) {}

    /**
     * @param said plans and wishes, the newest first
     * @param plans to choose among; empty where the reader may not
     */
    public record After(String lead, List<String> said, List<Option> plans) {}

    /**
     * @param said answers before, the newest first
     * @param answers to choose among; empty where the reader may not
     */
    public record Next(String lead, List<String> said, List<Option> answers) {}

    public record Allow(List<String> before, int now) {}
}

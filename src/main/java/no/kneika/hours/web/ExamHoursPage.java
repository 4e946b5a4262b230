package no.kneika.hours.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Hours saved for the exam, as a sentence, a picture and a table that say the same.
 *
 * @param verdict what the pace leads to; could stand alone
 * @param advice what can be done about it, as sentences
 * @param picture null when there is nothing to draw
 */
public record ExamHoursPage(
        String student,
        String back,
        String verdict,
        List<String> advice,
        List<Fact> facts,
        @Nullable ExamPicture picture,
        List<Row> rows,
        String action,
        String examOn,
        String kept,
        Form form) {

    /** A week. @param ahead what it says is expected, not worked */
    public record Row(String week, String worked, String left, boolean ahead) {}
}

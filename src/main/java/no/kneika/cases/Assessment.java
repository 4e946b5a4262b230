package no.kneika.cases;

import java.util.List;
import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * What is hard and what would help, by function (vurdering av behov). A diagnosis is not part of it.
 *
 * @param words per function what makes it hard, in the student's words; may be empty text
 * @param courses codes or names of the courses it is about
 * @param whereToMeet where one wants to meet and be seen, in a few words; may be empty
 * @param interpreter a sign language interpreter is present
 * @param reasons why a mentor helps, in the student's words, as an application may quote it
 * @param needPeriod the months the student needs support
 * @param version grows by one each time
 */
public record Assessment(
        CaseId caseId,
        int version,
        Map<StudyFunction, String> words,
        List<String> courses,
        Minutes hoursPerWeek,
        MeetingForm meetingForm,
        String whereToMeet,
        boolean interpreter,
        String reasons,
        Period needPeriod) {

    public Assessment {
        words = Map.copyOf(words);
        courses = List.copyOf(courses);
    }
}

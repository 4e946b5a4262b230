package no.kneika.cases.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.kneika.cases.Assessment;
import no.kneika.cases.MeetingForm;
import no.kneika.cases.StudyFunction;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import tools.jackson.databind.json.JsonMapper;

/** The words of an assessment, which are sealed as a whole. */
record Told(
        Map<StudyFunction, String> words,
        List<String> courses,
        MeetingForm form,
        String where,
        boolean interpreter,
        String reasons) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(Assessment it) {
        return JSON.writeValueAsString(new Told(
                new TreeMap<>(it.words()),
                it.courses(),
                it.meetingForm(),
                it.whereToMeet(),
                it.interpreter(),
                it.reasons()));
    }

    static Assessment read(CaseId caseId, int version, Minutes week, Period need, String json) {
        var it = JSON.readValue(json, Told.class);
        return new Assessment(
                caseId, version, it.words, it.courses, week, it.form, it.where, it.interpreter, it.reasons, need);
    }
}

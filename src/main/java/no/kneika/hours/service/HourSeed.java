package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.kneika.hours.service.PastHours.Meeting;
import no.kneika.kernel.InstitutionId;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import org.springframework.stereotype.Component;

/** The autumn's hours in the training room: months that are approved, and a month that is still being worked. */
@Component
class HourSeed implements TrainingSeed {

    private record Story(String student, String mentor, List<String> approved, List<Meeting> meetings) {}

    private final PastHours past;

    HourSeed(PastHours past) {
        this.past = past;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        for (var story : stories())
            past.assignment(cast, story.student(), story.mentor()).ifPresent(assignment -> {
                var mentor = cast.actor(story.mentor());
                past.worked(assignment, mentor, story.meetings());
                for (var month : story.approved()) past.approved(assignment, mentor, YearMonth.parse(month), cast);
            });
    }

    private static List<Story> stories() {
        return List.of(
                // rules.md 5, worked example: 50 h 20 min approved and paid on one voucher.
                new Story("Tobias Strand", "Kaja Foss", List.of("2026-08", "2026-09", "2026-10", "2026-11"), tobias()),
                // rules.md 5, worked example: two mentors share forty hours; 33:45 used, 6:15 left.
                new Story(
                        "Tuva Lie",
                        "Sivert Ness",
                        List.of("2026-09", "2026-10"),
                        List.of(
                                new Meeting("2026-09-08", "3:30", ""),
                                new Meeting("2026-09-15", "3:30", "Lagde ukeplan"),
                                new Meeting("2026-09-22", "3:30", ""),
                                new Meeting("2026-10-06", "4:00", ""),
                                new Meeting("2026-10-20", "4:00", "Gikk gjennom oppgavene"),
                                new Meeting("2026-11-10", "4:00", ""))),
                new Story(
                        "Tuva Lie",
                        "Hennie Vik",
                        List.of("2026-09", "2026-10"),
                        List.of(
                                new Meeting("2026-09-10", "2:30", ""),
                                new Meeting("2026-09-24", "2:30", ""),
                                new Meeting("2026-10-08", "4:15", "Øvde på legemiddelregning"),
                                new Meeting("2026-11-12", "2:00", ""))),
                new Story("Eva Dahl", "Aksel Rød", List.of("2026-09", "2026-10"), eva()),
                new Story(
                        "Kristian Haug",
                        "Sivert Ness",
                        List.of("2026-09"),
                        List.of(
                                new Meeting("2026-09-03", "1:30", ""),
                                new Meeting("2026-09-17", "1:30", ""),
                                new Meeting("2026-10-15", "2:00", ""))),
                // Under NAV's agreement of 2026: four hours a month.
                new Story(
                        "Kristian Haug",
                        "Kåre Myhre",
                        List.of("2026-09", "2026-10"),
                        List.of(
                                new Meeting("2026-09-04", "1:00", ""),
                                new Meeting("2026-09-11", "1:30", "Legemiddelregning"),
                                new Meeting("2026-09-25", "1:30", ""),
                                new Meeting("2026-10-09", "1:30", ""),
                                new Meeting("2026-10-23", "2:00", ""),
                                new Meeting("2026-11-06", "1:30", ""))));
    }

    private static List<Meeting> tobias() {
        var meetings = new ArrayList<Meeting>();
        for (var day : List.of(
                "2026-08-18",
                "2026-08-25",
                "2026-09-01",
                "2026-09-08",
                "2026-09-15",
                "2026-09-22",
                "2026-09-29",
                "2026-10-06",
                "2026-10-13",
                "2026-10-20",
                "2026-10-27",
                "2026-11-03")) meetings.add(new Meeting(day, "4:00", ""));
        meetings.add(new Meeting("2026-11-10", "2:20", "Avsluttet oppgaven"));
        return meetings;
    }

    private static List<Meeting> eva() {
        var meetings = new ArrayList<Meeting>();
        for (var day : List.of(
                "2026-09-16",
                "2026-09-23",
                "2026-09-30",
                "2026-10-07",
                "2026-10-14",
                "2026-10-21",
                "2026-10-28",
                "2026-11-04",
                "2026-11-11",
                "2026-11-18")) meetings.add(new Meeting(day, "3:00", ""));
        return meetings;
    }
}

package no.kneika.hours.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.Cases;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.Mentors;
import no.kneika.people.TrainingCast;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** Gives the training room hours that were worked before it opened, through the same doors people use. */
@Component
class PastHours {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Use use;
    private final Cases cases;
    private final Mentors mentors;
    private final LogHours log;
    private final Timesheets sheets;
    private final BusinessClock clock;

    PastHours(Use use, Cases cases, Mentors mentors, LogHours log, Timesheets sheets, BusinessClock clock) {
        this.use = use;
        this.cases = cases;
        this.mentors = mentors;
        this.log = log;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @param length "4:00" */
    record Meeting(String day, String length, String note) {}

    /** The mentor's assignment with the student, where there is one. */
    Optional<Assignment> assignment(TrainingCast cast, String student, String mentor) {
        var helper = cast.find(mentor);
        var coordinator = cast.part("coordinator");
        var caseId = cast.find(student).flatMap(it -> use.as(coordinator, () -> cases.openCaseOf(it.person())));
        if (helper.isEmpty() || caseId.isEmpty()) return Optional.empty();
        return use.as(coordinator, () -> mentors.ofCase(caseId.get())).stream()
                .filter(a -> a.mentor().equals(helper.get().person()))
                .findFirst();
    }

    /** Written down on the evening of the day, as far as the clock has come; nothing is written twice. */
    void worked(Assignment assignment, Actor mentor, List<Meeting> meetings) {
        for (var meeting : meetings) {
            var day = LocalDate.parse(meeting.day());
            if (day.atTime(EVENING).isAfter(clock.now())) continue;
            use.run(mentor, () -> {
                if (isWritten(assignment, day, mentor)) return;
                var wish = new LogHours.Wish(
                        assignment.id(),
                        WorkedTime.lasting(day, minutes(meeting.length())),
                        EntryKind.MEETING,
                        meeting.note(),
                        true);
                // A day no contract covers is left out: the story goes on without it.
                log.log(
                        wish,
                        mentor,
                        day.atTime(EVENING).atZone(BusinessClock.ZONE).toInstant());
            });
        }
    }

    private boolean isWritten(Assignment assignment, LocalDate day, Actor mentor) {
        return sheets.sheet(assignment, YearMonth.from(day), mentor).lines().stream()
                .anyMatch(l -> l.facts().entry().day().equals(day));
    }

    private static Minutes minutes(String length) {
        var parts = length.split(":");
        return Minutes.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Submitted, attested and approved, whatever of it is ready. */
    void approved(Assignment assignment, Actor mentor, YearMonth month, TrainingCast cast) {
        use.run(mentor, () -> sheets.submit(assignment.id(), month, mentor));
        var coordinator = cast.part("coordinator");
        var attested = use.as(coordinator, () -> {
            var ready = sheets.sheet(assignment, month, coordinator).ready().stream()
                    .map(Line::id)
                    .collect(Collectors.toSet());
            return sheets.attest(assignment.id(), month, ready, coordinator);
        });
        if (!attested.isAccepted()) return;
        var approver = cast.part("approver");
        use.run(approver, () -> sheets.approve(attested.orThrow(), approver).orThrow());
    }
}

package no.kneika.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.kneika.rehearsal.domain.Session;

/** The pairs' hours: they meet, the mentor writes it down, that day or later, and now and then the student confirms it (timer). */
final class Meetings {

    private final Stage stage;
    private final Agenda diary;
    private final MentorsAtWork mentors;
    private final Students students;

    Meetings(Stage stage, Agenda diary, MentorsAtWork mentors, Students students) {
        this.stage = stage;
        this.diary = diary;
        this.mentors = mentors;
        this.students = students;
    }

    void note(Pair pair, List<Session> sessions) {
        for (var session : sessions) diary.meanwhile(session.day(), pair, () -> meets(pair, session));
    }

    /** The mentor hands each month in on its last day, when everything else of the day is done. */
    void handsIn(Pair pair, YearMonth first, YearMonth last) {
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var of = month;
            diary.meanwhileLast(of.atEndOfMonth(), pair, () -> {
                if (pair.isAssigned()) mentors.submits(pair, of);
            });
        }
    }

    /** They meet when there is a contract and money, or an approver's word; else the time is lost to the student. */
    private void meets(Pair pair, Session session) {
        if (!session.isLate()) writesDown(pair, session);
        else if (mentors.mayWork(pair)) of(session, session.recordedOn(), pair, () -> writesDown(pair, session));
        else pair.minutesLost += session.minutes().value();
    }

    private void writesDown(Pair pair, Session session) {
        mentors.writesDown(pair, session)
                .ifPresentOrElse(
                        entry -> {
                            if (session.confirmed())
                                of(session, stage.today().plusDays(1), pair, () -> students.confirms(pair, entry));
                        },
                        () -> pair.minutesLost += session.minutes().value());
    }

    /** What concerns a month that is handed in concerns those who attest, approve and pay it. */
    private void of(Session session, LocalDate day, Pair pair, Runnable what) {
        if (YearMonth.from(day).equals(YearMonth.from(session.day()))) diary.meanwhile(day, pair, what);
        else diary.alone(day, pair, what);
    }
}

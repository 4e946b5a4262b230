package no.kneika.mentors;

import java.time.LocalDate;
import java.util.List;
import no.kneika.funding.RulebookDates;
import no.kneika.funding.RulebookMove;
import no.kneika.institution.Rulebook;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** First meetings that have not been held, by another rulebook (rules.md 6). */
@Component
class KickoffDates implements RulebookDates {

    private final Mentors mentors;
    private final BusinessClock clock;

    KickoffDates(Mentors mentors, BusinessClock clock) {
        this.mentors = mentors;
        this.clock = clock;
    }

    @Override
    public List<RulebookMove> moved(Rulebook before, Rulebook after, LocalDate from) {
        if (before.kickoffDays() == after.kickoffDays()) return List.of();
        return mentors.runningOn(clock.today()).stream()
                .filter(assignment -> assignment.kickoff().isEmpty())
                .map(assignment -> new RulebookMove(
                        assignment.caseId(),
                        RulebookMove.What.KICKOFF_DUE,
                        assignment.from().plusDays(before.kickoffDays()),
                        assignment.from().plusDays(after.kickoffDays())))
                .filter(move -> !move.before().isBefore(from) || !move.after().isBefore(from))
                .toList();
    }
}

package no.kneika.hours.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;

/** More hours are asked for in one tap, and a coordinator answers (be om flere timer). rules.md 4 */
public final class MoreHoursRules {

    private static final String SOURCE = "rules.md 4";
    // Ours: a week to answer, and two before what was answered is asked again.
    private static final int DAYS_TO_ANSWER = 7;
    private static final int ANSWER_STANDS_DAYS = 14;

    private MoreHoursRules() {}

    /** What a coordinator answers (svar). */
    public enum Outcome {
        /** More hours are applied for (vi søker). */
        APPLY,
        NO
    }

    public record Answer(Outcome outcome, PersonId by, LocalDate on) {

        public LocalDate standsUntil() {
            return on.plusDays(ANSWER_STANDS_DAYS);
        }
    }

    public record Request(UUID id, CaseId caseId, PersonId by, LocalDate on, Optional<Answer> answer) {

        public LocalDate due() {
            return on.plusDays(DAYS_TO_ANSWER);
        }

        /** Somebody still has to answer; what was asked about an earlier grant answers itself when the next begins. */
        public boolean isOpen(Usage now) {
            return answer.isEmpty() && !isOfEarlierGrant(now);
        }

        public boolean isOfEarlierGrant(Usage now) {
            return now.period().filter(p -> on.isBefore(p.from())).isPresent();
        }
    }

    /** @param latest the last time somebody asked on this case */
    public static Decision<Usage> ask(Usage now, Optional<Request> latest, LocalDate today, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.STUDENT && asker.capacity() != Capacity.MENTOR)
            against.add(Reason.of("more-hours-not-yours", SOURCE));
        if (now.period().isEmpty()) against.add(Reason.of("more-hours-no-grant", SOURCE));
        latest.filter(it -> !it.isOfEarlierGrant(now)).ifPresent(it -> {
            if (it.answer().isEmpty()) against.add(Reason.of("more-hours-asked-already", SOURCE, it.on()));
            else
                it.answer()
                        .filter(answer -> today.isBefore(answer.standsUntil()))
                        .ifPresent(answer -> against.add(
                                Reason.of("more-hours-answered", SOURCE, answer.on(), answer.standsUntil())));
        });
        return Decision.unless(against, now);
    }

    /** A no says why; nobody answers what they asked for themselves. */
    public static Decision<Request> answer(Request request, Outcome outcome, String words, Asker asker) {
        var against = new ArrayList<Reason>();
        if (asker.capacity() != Capacity.COORDINATOR || asker.person().equals(request.by()))
            against.add(Reason.of("more-hours-coordinator-only", SOURCE));
        request.answer().ifPresent(it -> against.add(Reason.of("more-hours-answered-by", SOURCE, it.on())));
        if (outcome == Outcome.NO && words.isBlank())
            against.add(Reason.of("more-hours-no-why", SOURCE).at("words"));
        return Decision.unless(against, request);
    }
}

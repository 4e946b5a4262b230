package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Extension;
import no.kneika.funding.Grant;
import no.kneika.funding.Refund;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** Puts an answer of {@link ExtensionRules} together: what it would say is the draft's, or derived. */
final class ExtensionAnswers {

    private ExtensionAnswers() {}

    static Extension of(
            ExtensionRules.Facts it,
            Extension.State state,
            Optional<LocalDate> until,
            Optional<LocalDate> due,
            Optional<ApplicationView> application,
            Optional<Period> asked) {
        return new Extension(
                it.caseId(),
                it.student(),
                state,
                until,
                due,
                asked,
                application
                        .map(ApplicationView::hours)
                        .or(() -> asked.flatMap(it::hours))
                        .orElse(Minutes.ZERO),
                application
                        .map(ApplicationView::rate)
                        .orElseGet(() -> Proposal.rate(
                                it.applications(), it.grants().stream().flatMap(ExtensionAnswers::ceiling))),
                application,
                it.grants(),
                it.need(),
                it.applications().stream()
                        .filter(ApplicationView::isWaiting)
                        .map(ApplicationView::period)
                        .toList(),
                Optional.empty(),
                it.promised(),
                List.of(),
                List.of(),
                List.of());
    }

    /** With why it stands ready when it does, and what NAV has not said yes to; for all of it, where a semester is planned. */
    static Extension noted(ExtensionRules.Facts it, Extension answer) {
        var last = answer.following().isEmpty()
                ? answer.asked()
                : answer.asked()
                        .map(first -> first.hull(answer.following().getLast().days()));
        var waits = switch (answer.state()) {
            case READY, HINDERED, LATER -> true;
            default -> false;
        };
        var settled = answer.state() == Extension.State.NEW_AGREEMENT
                ? answer.need()
                        .flatMap(need -> answer.coveredUntil()
                                .filter(until ->
                                        until.isBefore(need.needPeriod().to()))
                                .map(until -> new Period(
                                        until.plusDays(1), need.needPeriod().to())))
                : Optional.<Period>empty();
        return answer.noted(it.ahead().notes(last.or(() -> settled), waits, it.rulebook()));
    }

    private static Stream<HourlyRate> ceiling(Grant grant) {
        return grant.refund() instanceof Refund.ByClaim claim ? claim.ceiling().stream() : Stream.empty();
    }
}

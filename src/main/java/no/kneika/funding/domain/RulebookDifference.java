package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kneika.cases.AssessedNeed;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Extension;
import no.kneika.funding.Grant;
import no.kneika.funding.Regime;
import no.kneika.funding.RulebookMove;
import no.kneika.funding.RulebookMove.What;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;

/**
 * Which dates of a case a new version of NAV's rulebook would move. The rules themselves are asked twice, under the one and
 * under the other. A date that has been by the time the version holds, in both, is nobody's worry.
 */
public final class RulebookDifference {

    private RulebookDifference() {}

    public record Facts(
            CaseId caseId,
            PersonId student,
            Optional<AssessedNeed> need,
            List<ApplicationView> applications,
            List<Grant> grants,
            List<Agreement> agreements,
            Elsewhere elsewhere,
            NavAhead ahead) {}

    public static List<RulebookMove> of(Facts it, Rulebook before, Rulebook after, LocalDate from, LocalDate today) {
        var moves = new ArrayList<RulebookMove>();
        extension(it, before, after, from, today, moves);
        for (var application : it.applications())
            if (application.isWaiting() && application.funder() == Funder.NAV)
                move(
                        it,
                        What.CLAIM_DUE,
                        Optional.of(before.claimDue().of(application.period())),
                        Optional.of(after.claimDue().of(application.period())),
                        from,
                        moves);
        var months = months(it, before);
        var others = months(it, after);
        move(it, What.LAST_NAV_DAY, months.lastDay(), others.lastDay(), from, moves);
        move(
                it,
                What.WARNED_FROM,
                months.warnFrom(before.monthsWarning()),
                others.warnFrom(after.monthsWarning()),
                from,
                moves);
        return moves;
    }

    /** The nearest date first. */
    public static List<RulebookMove> inOrder(List<RulebookMove> moves) {
        return moves.stream()
                .sorted(Comparator.comparing(RulebookMove::what)
                        .thenComparing(RulebookMove::before)
                        .thenComparing(RulebookMove::after))
                .toList();
    }

    private static void extension(
            Facts it, Rulebook before, Rulebook after, LocalDate from, LocalDate today, List<RulebookMove> moves) {
        var one = extension(it, before, today);
        var other = extension(it, after, today);
        if (isAhead(one) && isAhead(other)) move(it, What.EXTENSION_DUE, one.due(), other.due(), from, moves);
        // What somebody has written stands; what is only proposed follows the rules.
        if (asksByRule(one) && asksByRule(other))
            move(
                    it,
                    What.ASKED_UNTIL,
                    one.asked().map(period -> period.to()),
                    other.asked().map(period -> period.to()),
                    from,
                    moves);
    }

    private static Extension extension(Facts it, Rulebook rules, LocalDate today) {
        return ExtensionRules.of(
                new ExtensionRules.Facts(
                        it.caseId(),
                        it.student(),
                        it.need(),
                        it.applications(),
                        it.grants(),
                        it.agreements(),
                        true,
                        rules,
                        it.elsewhere(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        it.ahead()),
                today);
    }

    private static boolean isAhead(Extension it) {
        return switch (it.state()) {
            case LATER, READY, HINDERED, OWN_BUDGET -> true;
            default -> false;
        };
    }

    private static boolean asksByRule(Extension it) {
        return isAhead(it)
                && it.state() != Extension.State.OWN_BUDGET
                && it.application().isEmpty();
    }

    private static NavMonths months(Facts it, Rulebook rules) {
        return it.elsewhere()
                .with(
                        it.grants().stream()
                                .filter(grant -> grant.regime() != Regime.BUDGETED)
                                .map(Grant::period)
                                .toList(),
                        rules.maxMonthsInAll());
    }

    private static void move(
            Facts it,
            What what,
            Optional<LocalDate> before,
            Optional<LocalDate> after,
            LocalDate from,
            List<RulebookMove> moves) {
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) return;
        if (before.get().isBefore(from) && after.get().isBefore(from)) return;
        moves.add(new RulebookMove(it.caseId(), what, before.get(), after.get()));
    }
}

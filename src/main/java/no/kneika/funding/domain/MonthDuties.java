package no.kneika.funding.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.funding.AgreementId;
import no.kneika.funding.GrantChange;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;

/** What must be done about the months of agreements, from their facts on a date (rules.md 5 SETTLED). */
public final class MonthDuties {

    /** A month to come is looked at three weeks before, and settled a week before. */
    private static final int DAYS_AHEAD = 21;

    private static final int DAYS_TO_TELL = 7;
    private static final int DAYS_TO_NOTICE = 3;

    /** NAV pays by itself after the month; when nothing has come so long after, somebody asks. */
    private static final int DAYS_TO_PAY = 45;

    private static final int DAYS_TO_EXPLAIN = 14;

    private MonthDuties() {}

    /**
     * @param periods of every agreement of the case
     * @param changes of every grant of the case that NAV pays
     * @param archive what is to be kept of agreements that are over, with the day access closes
     */
    public record Facts(
            CaseId caseId, String name, List<SubsidyPeriod> periods, List<GrantChange> changes, List<ToKeep> archive) {}

    /** An agreement that is over, whose papers are not all here. */
    public record ToKeep(CaseId caseId, AgreementId agreement, LocalDate closes) {}

    /** What the coordinator must do. */
    public static List<Obligation> forCoordinator(
            Facts it, Function<SubsidyPeriod, ExpectedHours> expected, LocalDate today) {
        var duties = new ArrayList<Obligation>();
        for (var change : it.changes()) if (change.isUntold()) duties.add(tell(it, change));
        for (var period : it.periods()) plan(it, period, expected, today).ifPresent(duties::add);
        for (var papers : it.archive())
            duties.add(duty(
                    it,
                    Kind.ARCHIVE_AGREEMENT,
                    papers.agreement().value(),
                    "",
                    Capacity.COORDINATOR,
                    papers.closes(),
                    Money.ZERO,
                    "/agreements/" + papers.agreement()));
        return duties;
    }

    /** What finance must do. */
    public static List<Obligation> forFinance(Facts it, LocalDate today) {
        var duties = new ArrayList<Obligation>();
        for (var period : it.periods()) {
            if (period.paid().isEmpty()) await(it, period, today).ifPresent(duties::add);
            else if (!period.isExplained()) duties.add(explain(it, period));
        }
        return duties;
    }

    private static Obligation tell(Facts it, GrantChange change) {
        return duty(
                it,
                Kind.TELL_NAV,
                change.id().value(),
                "",
                Capacity.COORDINATOR,
                change.toldOn().plusDays(DAYS_TO_NOTICE),
                Money.ZERO,
                "/funding-changes/" + change.id());
    }

    private static Optional<Obligation> plan(
            Facts it, SubsidyPeriod period, Function<SubsidyPeriod, ExpectedHours> expected, LocalDate today) {
        var first = period.month().atDay(1);
        if (!first.isAfter(today) || today.isBefore(first.minusDays(DAYS_AHEAD)) || period.isKept())
            return Optional.empty();
        if (it.changes().stream().anyMatch(change -> isAbout(change, period))) return Optional.empty();
        return expected.apply(period).parting(period.period(), period.agreed()).isEmpty()
                ? Optional.empty()
                : Optional.of(duty(
                        it,
                        Kind.PLAN_MONTH,
                        period.agreement().value(),
                        period.month().toString(),
                        Capacity.COORDINATOR,
                        first.minusDays(DAYS_TO_TELL),
                        Money.ZERO,
                        link(period)));
    }

    private static boolean isAbout(GrantChange change, SubsidyPeriod period) {
        return change.grant().equals(period.grant())
                && change.kind() == GrantChange.Kind.HOURS
                && YearMonth.from(change.from()).equals(period.month());
    }

    private static Optional<Obligation> await(Facts it, SubsidyPeriod period, LocalDate today) {
        var due = period.period().to().plusDays(DAYS_TO_PAY);
        return today.isBefore(due) || period.pays().isZero()
                ? Optional.empty()
                : Optional.of(about(it, Kind.AWAIT_PAYOUT, period, due, period.pays()));
    }

    private static Obligation explain(Facts it, SubsidyPeriod period) {
        var paidOn = period.decisions().stream()
                .flatMap(each -> each.paid().stream())
                .map(SubsidyPeriod.Paid::on)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return about(it, Kind.EXPLAIN_PAYOUT, period, paidOn.plusDays(DAYS_TO_EXPLAIN), Money.ZERO);
    }

    private static Obligation about(Facts it, Kind kind, SubsidyPeriod period, LocalDate due, Money amount) {
        return duty(
                it,
                kind,
                period.agreement().value(),
                period.month().toString(),
                Capacity.FINANCE,
                due,
                amount,
                link(period));
    }

    private static String link(SubsidyPeriod period) {
        return "/agreements/" + period.agreement() + "/months/" + period.month();
    }

    private static Obligation duty(
            Facts it, Kind kind, UUID subject, String period, Capacity who, LocalDate due, Money amount, String link) {
        return new Obligation(kind, subject, it.caseId(), period, who, null, due, amount, link, it.name());
    }
}

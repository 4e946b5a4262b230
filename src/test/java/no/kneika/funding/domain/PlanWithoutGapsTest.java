package no.kneika.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.NeedStretch;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplicationView.State;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Extension;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantId;
import no.kneika.funding.OfficeWait;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.Funder;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Generated;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import org.junit.jupiter.api.Test;

/**
 * No plan has a gap that an earlier action on the list would have closed (rules.md 2): years of a case, day by day, with a
 * coordinator who acts at once or late, and NAV that answers in time, late, or from the day it decides.
 */
class PlanWithoutGapsTest {

    private static final CaseId CASE = new CaseId(Ids.next());
    private static final Rulebook RULES = Rulebook.defaults(Funder.NAV);
    private static final Set<Kind> ACTIONS = Set.of(Kind.EXTEND_FUNDING, Kind.RENEW_OWN);

    private final Generated any = new Generated();

    /** Somebody's years. @param late days the coordinator waits at most; {@code slow} days NAV takes at most */
    private final class Years {
        private final Period need;
        private final List<NeedStretch> stretches;
        private final NavAhead ahead = new NavAhead(
                any.oneIn(2)
                        ? Optional.of(
                                new OfficeWait("0104", "Nav Moss", any.between(1, 20), 20, any.between(5, 120), 0, 0))
                        : Optional.empty(),
                Optional.empty());
        private final int late;
        private final int slow;
        private final boolean fromDecision;
        private final Elsewhere elsewhere;
        private final List<Grant> grants = new ArrayList<>();
        private final List<Sent> sent = new ArrayList<>();
        private Optional<LocalDate> listedSince = Optional.empty();
        private int actions;

        Years(int late, int slow, boolean fromDecision) {
            var from = LocalDate.of(2024, 8, 1).plusDays(any.between(0, 60));
            this.need = new Period(from, from.plusDays(any.between(100, 1500)));
            this.stretches = stretches();
            this.late = late;
            this.slow = slow;
            this.fromDecision = fromDecision;
            this.elsewhere = any.oneIn(3) ? new Elsewhere(List.of(), any.between(1, 30), 0) : Elsewhere.NOTHING;
            var first = Proposal.period(List.of(), from, assessed(), RULES.maxGrantMonths(), Optional.of(months()));
            grants.add(grant(first, Regime.CLAIMED));
        }

        private NavMonths months() {
            return elsewhere.with(
                    grants.stream()
                            .filter(grant -> grant.regime() == Regime.CLAIMED)
                            .map(Grant::period)
                            .toList(),
                    RULES.maxMonthsInAll());
        }

        private List<ApplicationView> applications() {
            return sent.stream().map(Sent::view).toList();
        }

        private Optional<AssessedNeed> assessed() {
            return Optional.of(new AssessedNeed(CASE, 1, Minutes.hours(4), need, need.from(), stretches));
        }

        /** Leave and practice now and then, long or short, beside each other. */
        private List<NeedStretch> stretches() {
            var told = new ArrayList<NeedStretch>();
            var from = need.from().plusDays(any.between(10, 200));
            while (from.isBefore(need.to())) {
                var days = new Period(from, earlier(from.plusDays(any.between(0, 120)), need.to()));
                var pause = any.oneIn(2);
                told.add(new NeedStretch(
                        Ids.next(),
                        pause ? NeedStretch.Kind.PAUSE : NeedStretch.Kind.PRACTICE,
                        days,
                        pause ? Minutes.ZERO : Minutes.hours(9)));
                from = days.to().plusDays(any.between(1, 300));
            }
            return any.oneIn(3) ? List.of() : told;
        }

        private boolean isNeeded(LocalDate day) {
            return assessed().orElseThrow().isNeededOn(day);
        }

        private List<Obligation> list(LocalDate today) {
            return FundingDuties.forCoordinator(
                            new FundingDuties.Facts(
                                    CASE,
                                    "Eva Dahl",
                                    assessed(),
                                    applications(),
                                    grants,
                                    List.of(),
                                    RULES,
                                    elsewhere,
                                    ahead),
                            today)
                    .stream()
                    .filter(duty -> ACTIONS.contains(duty.kind()))
                    .toList();
        }

        private Extension extension(LocalDate today) {
            return ExtensionRules.of(
                    new ExtensionRules.Facts(
                            CASE,
                            new PersonId(Ids.next()),
                            assessed(),
                            applications(),
                            grants,
                            List.of(),
                            true,
                            RULES,
                            elsewhere,
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            ahead),
                    today);
        }

        void lived() {
            for (var day = need.from(); !day.isAfter(need.to()); day = day.plusDays(1)) {
                navAnswers(day);
                var list = list(day);
                everyDayAheadIsCarriedOrListed(day, list);
                if (list.isEmpty()) listedSince = Optional.empty();
                else if (listedSince.isEmpty())
                    listedSince = Optional.of(day.plusDays(late == 0 ? 0 : any.between(0, late)));
                if (!list.isEmpty() && !day.isBefore(listedSince.orElseThrow())) {
                    act(day, list.getFirst());
                    listedSince = Optional.empty();
                }
            }
        }

        /** Nothing the list could still do is missing from it. */
        private void everyDayAheadIsCarriedOrListed(LocalDate today, List<Obligation> list) {
            uncarried(today, today.plusDays(RULES.leadTimeDays()))
                    .ifPresent(day -> assertThat(list)
                            .as("%s: on %s nobody carries %s of %s; grants %s", any, today, day, need, periods())
                            .isNotEmpty());
        }

        private Optional<LocalDate> uncarried(LocalDate first, LocalDate last) {
            return first.datesUntil(last.plusDays(1))
                    .filter(this::isNeeded)
                    .filter(day -> Stream.concat(
                                    periods().stream(), sent.stream().map(Sent::asked))
                            .noneMatch(period -> period.contains(day)))
                    .findFirst();
        }

        private List<Period> periods() {
            return grants.stream().map(Grant::period).toList();
        }

        private void act(LocalDate today, Obligation duty) {
            actions++;
            var hole = uncarried(today, need.to());
            if (duty.kind() == Kind.RENEW_OWN) {
                var from = hole.orElseThrow();
                grants.add(grant(new Period(from, earlier(from.plusMonths(5), need.to())), Regime.BUDGETED));
                return;
            }
            var asked = extension(today).asked();
            assertThat(asked)
                    .as("%s: %s on %s asks for nothing", any, duty.kind(), today)
                    .isPresent();
            assertThat(asked.get().contains(hole.orElseThrow()))
                    .as("%s: on %s %s is asked for and %s is the first day nobody carries", any, today, asked, hole)
                    .isTrue();
            sent.add(new Sent(asked.get(), today.plusDays(any.between(1, slow)), any.oneIn(2) && fromDecision));
        }

        private void navAnswers(LocalDate today) {
            for (var each : List.copyOf(sent)) {
                if (each.answered().isAfter(today)) continue;
                sent.remove(each);
                var from = each.fromDecision() && today.isAfter(each.asked().from())
                        ? today
                        : each.asked().from();
                if (!from.isAfter(each.asked().to()))
                    grants.add(grant(new Period(from, each.asked().to()), Regime.CLAIMED));
            }
        }

        private long gaps() {
            return need.from()
                    .datesUntil(need.to().plusDays(1))
                    .filter(this::isNeeded)
                    .filter(day -> periods().stream().noneMatch(period -> period.contains(day)))
                    .count();
        }
    }

    private record Sent(Period asked, LocalDate answered, boolean fromDecision) {
        ApplicationView view() {
            return new ApplicationView(
                    new ApplicationId(Ids.next()),
                    CASE,
                    "K-2026-0001",
                    1,
                    Funder.NAV,
                    "Nav Moss",
                    asked,
                    Minutes.hours(56),
                    HourlyRate.of("180.00"),
                    State.SENT,
                    Optional.of(asked.from()),
                    Optional.empty());
        }
    }

    @Test
    void whoActsWhenTheListSaysAndIsAnsweredWithinTheLeadTimeHasNoGap() {
        int actions = 0;
        for (int i = 0; i < 150; i++) {
            var years = new Years(0, RULES.leadTimeDays(), false);
            years.lived();
            assertThat(years.gaps())
                    .as("%s: %s with %s", any, years.need, years.periods())
                    .isZero();
            actions += years.actions;
        }
        assertThat(actions).isGreaterThan(300);
    }

    @Test
    void howeverLateAnybodyIsEveryDayAheadIsCarriedOrOnTheList() {
        long gaps = 0;
        for (int i = 0; i < 150; i++) {
            var years = new Years(60, 90, true);
            years.lived();
            gaps += years.gaps();
        }
        assertThat(gaps).as("days nobody paid, or nobody was late").isPositive();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Grant grant(Period period, Regime regime) {
        return new Grant(
                new GrantId(Ids.next()),
                CASE,
                1,
                period,
                Minutes.hours(56),
                regime == Regime.BUDGETED
                        ? new Refund.None(new BudgetLineId(Ids.next()))
                        : new Refund.ByClaim(period.to().plusMonths(2), Optional.empty(), Set.of()),
                regime,
                "2026/1",
                "",
                "Nav Moss",
                "Tiltak",
                period.from(),
                Optional.empty(),
                new RulebookVersionId(Ids.next()),
                Optional.empty());
    }
}

package no.kneika.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import no.kneika.funding.ChangeGrant;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantChange;
import no.kneika.funding.Regime;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.funding.SubsidyPeriods;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.ledger.Account;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Regimes.Pays;

/**
 * Those who pay otherwise than by claims, and how a pair goes from one to another in the middle of a case: without a new
 * case, a new mentor or a day between (rules.md 2).
 */
final class Payers {

    /** What is asked for so long before it begins. */
    static final int LEAD_DAYS = 28;

    private static final int HALF_A_YEAR = 6;
    private static final int PAY_DAY = 10;

    private final Plan plan;
    private final Stage stage;
    private final Staff staff;
    private final Agenda diary;
    private final NavAgreements agreements;
    private final OwnMoney own;
    private final ChangeGrant changing;
    private final Funding funding;
    private final BiConsumer<Pair, Grant> contracts;

    /** @param contracts what is done with every new grant, whoever gave it */
    Payers(Plan plan, Stage stage, Staff staff, Agenda diary, BiConsumer<Pair, Grant> contracts) {
        this.plan = plan;
        this.stage = stage;
        this.staff = staff;
        this.diary = diary;
        this.agreements = new NavAgreements(stage, staff, plan);
        this.own = new OwnMoney(stage, staff, plan);
        this.changing = stage.room(ChangeGrant.class);
        this.funding = stage.room(Funding.class);
        this.contracts = contracts;
    }

    /** Whether what begins on a day is asked for at NAV and claimed. */
    boolean isClaimed(Pair pair, LocalDate from) {
        return plan.regimes().of(pair.part, from) == Pays.CLAIMED;
    }

    /** Somebody else takes over in the middle: what the one before has promised ends, and the next one begins. */
    void notesTheSwitch(Pair pair) {
        plan.regimes().switchDay().filter(day -> !day.isAfter(plan.need().to())).ifPresent(day -> {
            diary.on(day.minusDays(LEAD_DAYS), pair, () -> carries(pair, day));
            diary.on(day, pair, () -> endsWhatWasBefore(pair, day));
        });
    }

    private void endsWhatWasBefore(Pair pair, LocalDate day) {
        var me = staff.coordinator();
        var before = switch (plan.regimes().of(pair.part, day.minusDays(1))) {
            case CLAIMED -> Regime.CLAIMED;
            case SETTLED -> Regime.SETTLED;
            case BUDGETED -> Regime.BUDGETED;
        };
        var last = day.minusDays(1);
        for (var grant : stage.looks(me, () -> funding.grantsOf(pair.caseId()))) {
            if (grant.regime() != before
                    || !grant.period().contains(last)
                    || !grant.period().to().isAfter(last)) continue;
            var change = stage.does(
                    me, "end-grant", () -> changing.end(grant.id(), last, grant.hours(), GrantChange.Why.OTHER, me));
            if (before != Regime.BUDGETED)
                stage.does(
                        me,
                        "tell-nav",
                        () -> changing.tell(
                                change,
                                new GrantChange.Notice(stage.today(), GrantChange.Way.TYPED_AT_NAV),
                                "Andre betaler fra " + day + ".",
                                me));
        }
    }

    /** The half year from a day, by whoever pays then and does not want a claim. */
    void carries(Pair pair, LocalDate from) {
        if (from.isAfter(plan.need().to()) || isClaimed(pair, from)) return;
        var days = new Period(from, lastDay(from));
        if (plan.regimes().of(pair.part, from) == Pays.BUDGETED) has(pair, own.grants(pair, days));
        else agrees(pair, days);
    }

    /** At most half a year, not past the need, nor into days somebody else pays for. */
    private LocalDate lastDay(LocalDate from) {
        var last = from.plusMonths(HALF_A_YEAR).minusDays(1);
        if (last.isAfter(plan.need().to())) last = plan.need().to();
        var change = plan.regimes().switchDay().filter(from::isBefore);
        return change.isPresent() && !change.get().isAfter(last) ? change.get().minusDays(1) : last;
    }

    private void agrees(Pair pair, Period days) {
        var id = agreements.writes(pair, days);
        // NAV has no money for next year before that year (rules.md 2 SETTLED).
        var newYear = LocalDate.of(days.from().getYear(), 1, 1);
        diary.on(newYear.isAfter(stage.today()) ? newYear : stage.today(), pair, () -> {
            has(pair, agreements.concludes(id));
            for (var month = YearMonth.from(days.from());
                    !month.atDay(1).isAfter(days.to());
                    month = month.plusMonths(1)) {
                var of = month;
                diary.on(month.plusMonths(1).atDay(PAY_DAY), pair, () -> agreements.pays(pair, id, of));
            }
        });
    }

    private void has(Pair pair, Grant grant) {
        contracts.accept(pair, grant);
        var next = grant.period().to().plusDays(1);
        var ask = next.minusDays(LEAD_DAYS);
        if (plan.regimes().switchDay().filter(next::equals).isEmpty())
            diary.on(ask.isBefore(stage.today()) ? stage.today() : ask, pair, () -> carries(pair, next));
    }

    /** What it came to, where anybody was paid for otherwise than by claims. */
    Map<String, Money> money(List<CaseId> cases, Map<Account, Money> places) {
        var known = stage.room(SubsidyPeriods.class).of(cases);
        var lines = new LinkedHashMap<String, Money>();
        lines.put("agreements_paid_ore", agreements.paid());
        lines.put("agreements_covered_ore", places.getOrDefault(Account.COVERED_BY_AGREEMENT, Money.ZERO));
        lines.put(
                "agreements_above_cost_ore",
                Money.sum(known.stream().map(SubsidyPeriod::above).toList()));
        lines.put("budget_ore", places.getOrDefault(Account.BUDGET, Money.ZERO));
        return lines;
    }

    /** The house's books of agreements beside NAV's own, and beside the ledger. */
    List<Money[]> apart(List<CaseId> cases, Map<Account, Money> places) {
        var known = stage.room(SubsidyPeriods.class).of(cases);
        var paid =
                Money.sum(known.stream().map(it -> it.paid().orElse(Money.ZERO)).toList());
        var covered = Money.sum(known.stream().map(SubsidyPeriod::covered).toList());
        return List.of(
                new Money[] {paid, agreements.paid()},
                new Money[] {covered, places.getOrDefault(Account.COVERED_BY_AGREEMENT, Money.ZERO)});
    }

    int agreementsConcluded() {
        return agreements.concluded();
    }
}

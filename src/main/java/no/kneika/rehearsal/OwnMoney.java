package no.kneika.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.OwnGrant;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.rehearsal.domain.Plan;

/** The institution pays for some pairs itself, half a year at a time, from a line of each year. */
final class OwnMoney {

    private static final Money FRAME = Money.ofKroner("9000000");
    private static final int WEEK = 7;

    private final Stage stage;
    private final Staff staff;
    private final OwnBudget budget;
    private final Funding funding;
    private final Map<Integer, BudgetLineId> lines = new TreeMap<>();

    OwnMoney(Stage stage, Staff staff, Plan plan) {
        this.stage = stage;
        this.staff = staff;
        this.budget = stage.room(OwnBudget.class);
        this.funding = stage.room(Funding.class);
        if (plan.regimes().isOrdinary()) return;
        for (int year = plan.need().from().getYear(); year <= plan.need().to().getYear(); year++) opens(year);
    }

    private void opens(int year) {
        var me = staff.approver();
        lines.put(year, stage.does(me, "open-budget-line", () -> budget.openLine("Mentor " + year, year, FRAME, me)));
    }

    /** Every need here lasts for years, which is not what own money is for: an approver grants the half year from a day, and says why. */
    Grant grants(Pair pair, Period days) {
        var me = staff.approver();
        LocalDate from = days.from();
        long weeks = days.days() / WEEK + 1;
        var it = new OwnGrant(
                Objects.requireNonNull(lines.get(from.getYear())),
                days,
                Minutes.hours(Math.toIntExact(pair.part.hoursPerWeek() * weeks)),
                pair.part.rate(),
                stage.looks(me, () -> budget.costs(me, from)),
                stage.today(),
                "The institution has chosen to pay");
        var id = stage.does(me, "own-budget-grant", () -> budget.grant(pair.caseId(), it, OwnGround.PASSING_NEED, me));
        return stage.looks(me, () -> funding.grant(id));
    }
}

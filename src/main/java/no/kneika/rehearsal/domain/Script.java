package no.kneika.rehearsal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/** The world of one rehearsal (manuset): everything the people do not decide themselves. The same plan, the same world. */
public final class Script {

    /** Tariffs the sources know (rules.md 3): NAV covers 180, so some mentors cost more than comes back. */
    private static final List<String> RATES = List.of("171.50", "173.00", "180.00", "185.80", "190.50");

    private static final int LEAST_WAITING = 7;

    /** NAV decides while there is something left to decide about. */
    private static final int DAYS_LEFT = 7;

    private final Plan plan;
    private final Dice dice;

    public Script(Plan plan) {
        this.plan = plan;
        this.dice = new Dice(plan.seed());
    }

    public List<Part> parts() {
        return IntStream.rangeClosed(1, plan.students()).mapToObj(this::part).toList();
    }

    private Part part(int number) {
        return new Part(
                number,
                Names.of(2 * number),
                Names.of(2 * number + 1),
                dice.between(2, 4, "hours", number),
                HourlyRate.of(RATES.get(dice.between(0, RATES.size() - 1, "rate", number))),
                DayOfWeek.of(dice.between(1, 4, "weekday", number)),
                dice.oneIn(2, "risk", number));
    }

    /** The day the student tells that they need help: in the weeks before the summer. */
    public LocalDate raises(Part part) {
        return Plan.FIRST_DAY.minusDays(dice.between(80, 95, "raises", part.number()));
    }

    /** The day NAV's answer to an application lies in the inbox; it decides that day. */
    public LocalDate answered(Part part, int application, LocalDate sentOn, Period asked) {
        int least = Math.min(LEAST_WAITING, plan.lettersWithin());
        var came = sentOn.plusDays(dice.between(least, plan.lettersWithin(), "letter", part.number(), application));
        var last = asked.to().minusDays(DAYS_LEFT);
        return came.isAfter(last) && last.isAfter(sentOn) ? last : came;
    }

    /** Once a week, but not in July or at Christmas. */
    public List<Session> sessions(Part part) {
        var sessions = new ArrayList<Session>();
        var need = plan.need();
        var first = need.from().with(TemporalAdjusters.nextOrSame(part.meets()));
        for (var day = first; !day.isAfter(need.to()); day = day.plusWeeks(1))
            if (!isHoliday(day)) sessions.add(session(part, day));
        return sessions;
    }

    private static boolean isHoliday(LocalDate day) {
        return day.getMonth() == Month.JULY
                || day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 19
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() < 4;
    }

    private Session session(Part part, LocalDate day) {
        int shorter = 5 * dice.between(0, 9, "length", part.number(), day);
        var recorded = recorded(part, day);
        var confirmed = recorded.isAfter(day) || dice.oneIn(3, "confirms", part.number(), day);
        return new Session(day, new Minutes(part.hoursPerWeek() * 60 - shorter), recorded, confirmed);
    }

    /** Some are written down within two weeks or so, a few a month later; never so late that the claim is lost. */
    private LocalDate recorded(Part part, LocalDate day) {
        if (dice.oneIn(40, "forgets", part.number(), day)) {
            var late = day.plusDays(dice.between(30, 40, "forgotten", part.number(), day));
            if (!late.isAfter(plan.grantEnds(day))) return late;
        }
        return dice.oneIn(8, "late", part.number(), day)
                ? day.plusDays(dice.between(3, 16, "lateness", part.number(), day))
                : day;
    }

    /** The coordinator sends the claim as soon as the grant is over, and what is paid later goes in a supplementary one. */
    public boolean isHasty(Part part, int grant) {
        return dice.oneIn(10, "hasty", part.number(), grant);
    }

    /** Now and then NAV pays a month of an agreement otherwise than was agreed. */
    public boolean paysOtherwise(Part part, YearMonth month) {
        return dice.oneIn(8, "payout", part.number(), month);
    }

    /** What NAV's unit does with the student's nth claim, the supplementary ones counted. */
    public ClaimAnswer answer(Part part, int claim) {
        int days = dice.oneIn(6, "slow", part.number(), claim)
                ? dice.between(ClaimAnswer.LATE_AFTER + 1, 100, "days", part.number(), claim)
                : dice.between(10, ClaimAnswer.LATE_AFTER, "days", part.number(), claim);
        int off = dice.between(1, 10, "off", part.number(), claim);
        return switch (dice.between(1, 30, "answer", part.number(), claim)) {
            case 1, 2, 3 -> new ClaimAnswer(ClaimAnswer.Kind.RETURNED, Math.min(days, 14), off);
            case 4, 5, 6 -> new ClaimAnswer(ClaimAnswer.Kind.PAID_IN_TWO, days, off);
            case 7, 8 -> new ClaimAnswer(ClaimAnswer.Kind.PAID_SHORT, days, off);
            default -> new ClaimAnswer(ClaimAnswer.Kind.PAID, days, off);
        };
    }
}

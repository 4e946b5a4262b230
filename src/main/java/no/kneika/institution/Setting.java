package no.kneika.institution;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

/** One setting of a {@link Rulebook} (innstilling), with what applies until an institution decides otherwise. */
public enum Setting {
    MAX_GRANT_MONTHS("3", "6", Shape.COUNT, Topic.FUNDING),
    LEAD_TIME_DAYS("28", "28", Shape.COUNT, Topic.FUNDING),
    MIN_AGE("22", "0", Shape.COUNT, Topic.FUNDING),
    MAX_MONTHS_IN_ALL("36", "36", Shape.COUNT, Topic.FUNDING),
    MONTHS_WARNING("6", "6", Shape.COUNT, Topic.FUNDING),
    BACKDATING_DAYS("0", "0", Shape.COUNT, Topic.FUNDING),
    HOURS_UNIT("TOTAL", "TOTAL", Shape.HOURS_UNIT, Topic.FUNDING),
    // The funder's own threshold is not published; this is ours until an institution knows better.
    RATE_WARNING("300.00", "300.00", Shape.RATE, Topic.FUNDING),
    OWN_COST_ON_REJECTION("true", "true", Shape.YES_OR_NO, Topic.FUNDING),
    OFFERED_TO_STUDENTS("true", "false", Shape.YES_OR_NO, Topic.FUNDING),
    OWN_GROUNDS(
            "UNDER_AGE,MONTHS_USED,NO_MEASURE,PASSING_NEED,BRIDGE",
            "UNDER_AGE,MONTHS_USED,NO_MEASURE,PASSING_NEED,BRIDGE",
            Shape.GROUNDS,
            Topic.OWN_MONEY),
    // "Extensive" is not a number in the sources: this is ours until an institution knows better.
    MASTER_HOURS("0", "4", Shape.COUNT, Topic.OWN_MONEY),
    WAIT_ORDER("ASKED", "FUNDING_EXAM_YEAR", Shape.WAIT_ORDER, Topic.OWN_MONEY),
    CLAIM_TIMING("MONTHS_AFTER_PERIOD", "MONTHS_AFTER_PERIOD", Shape.CLAIM_TIMING, Topic.CLAIMS),
    CLAIM_DEADLINE_MONTHS("2", "2", Shape.COUNT, Topic.CLAIMS),
    CLAIM_DATE_AUTUMN("01-31", "01-31", Shape.DAY, Topic.CLAIMS),
    CLAIM_DATE_SPRING("07-31", "07-31", Shape.DAY, Topic.CLAIMS),
    CLAIM_WARNING_DAYS("30,14,7,1", "30,14,7,1", Shape.COUNTS, Topic.CLAIMS),
    COLLECTIVE_CLAIMS("false", "false", Shape.YES_OR_NO, Topic.CLAIMS),
    COVERAGE("WAGE,CONTRIBUTION", "WAGE,HOLIDAY_PAY,PENSION,CONTRIBUTION", Shape.COST_PARTS, Topic.CLAIMS),
    PAYROLL_PROOF("VOUCHERS", "NOTHING", Shape.PAYROLL_PROOF, Topic.CLAIMS),
    REFUSE_HOURS_ABOVE("12", "12", Shape.COUNT, Topic.HOURS),
    ASK_HOURS_ABOVE("8", "8", Shape.COUNT, Topic.HOURS),
    NO_SHOW_MINUTES("60", "60", Shape.COUNT, Topic.HOURS),
    WEEKLY_MAX("40", "40", Shape.COUNT, Topic.HOURS),
    CONFIRMATION("AUTO_AFTER_7_DAYS", "AUTO_AFTER_7_DAYS", Shape.CONFIRMATION, Topic.HOURS),
    LATE_ENTRY_REMINDER_DAYS("3", "3", Shape.COUNT, Topic.HOURS),
    PAYDAY("12", "12", Shape.COUNT, Topic.HOURS),
    KICKOFF_DAYS("14", "14", Shape.COUNT, Topic.FOLLOW_UP),
    SILENT_WEEKS("3", "3", Shape.COUNT, Topic.FOLLOW_UP),
    WISHED_GRADE("C", "C", Shape.GRADE, Topic.FOLLOW_UP),
    SMALL_COURSE("5", "5", Shape.COUNT, Topic.FOLLOW_UP),
    PUBLISHED_CELL_MIN("5", "5", Shape.COUNT, Topic.FOLLOW_UP);

    /** What a setting is about, in the order a form asks. */
    public enum Topic {
        FUNDING,
        /** What the institution asks of those it pays for itself; it says nothing to other funders. */
        OWN_MONEY,
        CLAIMS,
        HOURS,
        FOLLOW_UP
    }

    /** What a setting's value looks like, and how it is read. */
    public enum Shape {
        COUNT(Setting::count),
        COUNTS(Setting::counts),
        YES_OR_NO(Setting::yesOrNo, "true", "false"),
        RATE(Setting::rate),
        DAY(Setting::day),
        COST_PARTS(Setting::parts, CostPart.values()),
        GROUNDS(Setting::grounds, OwnGround.values()),
        WAIT_ORDER(WaitOrder::valueOf, WaitOrder.values()),
        CLAIM_TIMING(ClaimTiming::valueOf, ClaimTiming.values()),
        HOURS_UNIT(HoursUnit::valueOf, HoursUnit.values()),
        PAYROLL_PROOF(PayrollProof::valueOf, PayrollProof.values()),
        CONFIRMATION(ConfirmationPolicy::valueOf, ConfirmationPolicy.values()),
        GRADE(Setting::grade, "A", "B", "C", "D", "E");

        private final Consumer<String> reading;
        private final List<String> choices;

        Shape(Consumer<String> reading, Object... choices) {
            this.reading = reading;
            this.choices = Arrays.stream(choices).map(Object::toString).toList();
        }

        /** Whether several can be chosen. */
        public boolean isSeveral() {
            return this == COST_PARTS || this == GROUNDS;
        }

        /** What there is to choose among; empty for what is written. */
        public List<String> choices() {
            return choices;
        }
    }

    private final String nav;
    private final String own;
    private final Shape shape;
    private final Topic topic;

    Setting(String nav, String own, Shape shape, Topic topic) {
        this.nav = nav;
        this.own = own;
        this.shape = shape;
        this.topic = topic;
    }

    public Shape shape() {
        return shape;
    }

    public Topic topic() {
        return topic;
    }

    /** What applies before anybody has decided (rules.md, ⚙). */
    public String byDefault(Funder funder) {
        return funder == Funder.NAV ? nav : own;
    }

    /** The value, when it is one this setting can have, as it is stored: two ways to write the same are the same. */
    public Decision<String> accept(String value) {
        try {
            shape.reading.accept(value);
            return Decision.accepted(shape == Shape.RATE ? rate(value).toString() : value);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Decision.refused(
                    Reason.of("setting-value", "rules.md ⚙", value).at(name()));
        }
    }

    static int count(String value) {
        var number = Integer.parseInt(value);
        if (number < 0 || number > 1000) throw new IllegalArgumentException(value);
        return number;
    }

    static List<Integer> counts(String value) {
        return Arrays.stream(value.split(",", -1)).map(Setting::count).toList();
    }

    static Set<CostPart> parts(String value) {
        var parts = EnumSet.noneOf(CostPart.class);
        for (var part : value.split(",", -1)) parts.add(CostPart.valueOf(part));
        return parts;
    }

    static Set<OwnGround> grounds(String value) {
        var grounds = EnumSet.noneOf(OwnGround.class);
        for (var ground : value.split(",", -1)) grounds.add(OwnGround.valueOf(ground));
        return grounds;
    }

    static Minutes hours(String value) {
        return Minutes.hours(count(value));
    }

    static Minutes minutes(String value) {
        return new Minutes(count(value));
    }

    static boolean yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) throw new IllegalArgumentException(value);
        return value.equals("true");
    }

    static HourlyRate rate(String value) {
        var rate = new HourlyRate(new BigDecimal(value));
        if (rate.kroner().signum() == 0 || rate.kroner().scale() > 4 || rate.compareTo(HourlyRate.of("9999")) > 0)
            throw new IllegalArgumentException(value);
        return rate;
    }

    /** A day of every year, "01-31". */
    static MonthDay day(String value) {
        return MonthDay.parse("--" + value);
    }

    static String grade(String value) {
        if (!value.matches("[A-E]")) throw new IllegalArgumentException(value);
        return value;
    }
}

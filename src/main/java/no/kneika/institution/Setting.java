package no.kneika.institution;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Reason;

/** One setting of a {@link Rulebook} (innstilling), with what applies until an institution decides otherwise. */
public enum Setting {
    MAX_GRANT_MONTHS("3", "6", Setting::count),
    LEAD_TIME_DAYS("28", "28", Setting::count),
    MIN_AGE("22", "0", Setting::count),
    MAX_MONTHS_IN_ALL("36", "36", Setting::count),
    MONTHS_WARNING("6", "6", Setting::count),
    BACKDATING_DAYS("0", "0", Setting::count),
    CLAIM_DEADLINE_MONTHS("2", "2", Setting::count),
    CLAIM_WARNING_DAYS("30,14,7,1", "30,14,7,1", Setting::counts),
    COVERAGE("WAGE,CONTRIBUTION", "WAGE,HOLIDAY_PAY,PENSION,CONTRIBUTION", Setting::parts),
    PAYROLL_PROOF("VOUCHERS", "NOTHING", Setting::proof),
    REFUSE_HOURS_ABOVE("12", "12", Setting::hours),
    ASK_HOURS_ABOVE("8", "8", Setting::hours),
    NO_SHOW_MINUTES("60", "60", Setting::minutes),
    WEEKLY_MAX("40", "40", Setting::hours),
    CONFIRMATION("AUTO_AFTER_7_DAYS", "AUTO_AFTER_7_DAYS", Setting::confirmation),
    LATE_ENTRY_REMINDER_DAYS("3", "3", Setting::count),
    OWN_COST_ON_REJECTION("true", "true", Setting::yesOrNo),
    OFFERED_TO_STUDENTS("true", "false", Setting::yesOrNo),
    KICKOFF_DAYS("14", "14", Setting::count),
    SILENT_WEEKS("3", "3", Setting::count),
    WISHED_GRADE("C", "C", Setting::grade),
    SMALL_COURSE("5", "5", Setting::count),
    PUBLISHED_CELL_MIN("5", "5", Setting::count);

    private final String nav;
    private final String own;
    private final Consumer<String> reading;

    Setting(String nav, String own, Consumer<String> reading) {
        this.nav = nav;
        this.own = own;
        this.reading = reading;
    }

    /** What applies before anybody has decided (rules.md, ⚙). */
    public String byDefault(Funder funder) {
        return funder == Funder.NAV ? nav : own;
    }

    /** The value, when it is one this setting can have. */
    public Decision<String> accept(String value) {
        try {
            reading.accept(value);
            return Decision.accepted(value);
        } catch (IllegalArgumentException notOne) {
            return Decision.refused(
                    Reason.of("setting-value", "rules.md ⚙", value).at("value"));
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

    static PayrollProof proof(String value) {
        return PayrollProof.valueOf(value);
    }

    static ConfirmationPolicy confirmation(String value) {
        return ConfirmationPolicy.valueOf(value);
    }

    static String grade(String value) {
        if (!value.matches("[A-E]")) throw new IllegalArgumentException(value);
        return value;
    }
}

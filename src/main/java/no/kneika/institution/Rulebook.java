package no.kneika.institution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;

/**
 * The settings (regelbok) of one institution towards one funder on one date. What was decided keeps the {@link
 * RulebookVersion} it was decided under.
 *
 * @param maxGrantMonths longest grant, in months (rules.md 2)
 * @param leadTimeDays how many days before a grant ends its extension is due
 * @param minAge youngest age for which the funder pays
 * @param maxMonthsInAll months one student may use across grants
 * @param monthsWarning months left when student and coordinator are warned
 * @param backdatingDays how many days before the decision a grant may start at an office that allows it
 * @param hoursUnit how the funder writes hours
 * @param rateWarning an hourly wage above this is warned about where it is written; a warning, not a wall
 * @param claimDue when a claim must be in (HK-dir 5.5)
 * @param claimWarningDays days before a claim's deadline on which it is warned about, falling
 * @param collectiveClaims whether the unit takes one claim with many students
 * @param coverage the cost parts the funder pays
 * @param payrollProof what the claim is documented with
 * @param refuseHoursAbove a day's work above this is refused
 * @param askHoursAbove a day's work above this asks "are you sure?"
 * @param noShowPaid what a no-show without notice pays at most
 * @param weeklyMax a mentor's work in all in one week
 * @param confirmation whether the student confirms hours
 * @param lateEntryReminderDays days before the end of a month on which the mentor is reminded
 * @param payday day of the month on which wages are paid; the last working day before when it is closed, 31 is the last of each
 * @param ownCostOnRejection whether work done before a rejection becomes the institution's cost
 * @param offeredToStudents whether own funding is shown to students
 * @param ownGrounds why the institution may pay by itself (kriterier), as it has chosen
 * @param masterHours hours a week a master's student must need, at least, for the institution to pay
 * @param waitOrder in which order those who wait for its money are taken
 * @param kickoffDays days from match to kick-off
 * @param silentWeeks weeks without hours in a teaching period before the coordinator is told
 * @param wishedGrade the grade a mentor should have or better, A to E
 * @param smallCourse a course or cohort under this many students is widened in a posting
 * @param publishedCellMin smallest count shown in published statistics
 */
public record Rulebook(
        int maxGrantMonths,
        int leadTimeDays,
        int minAge,
        int maxMonthsInAll,
        int monthsWarning,
        int backdatingDays,
        HoursUnit hoursUnit,
        HourlyRate rateWarning,
        ClaimDue claimDue,
        List<Integer> claimWarningDays,
        boolean collectiveClaims,
        Set<CostPart> coverage,
        PayrollProof payrollProof,
        Minutes refuseHoursAbove,
        Minutes askHoursAbove,
        Minutes noShowPaid,
        Minutes weeklyMax,
        ConfirmationPolicy confirmation,
        int lateEntryReminderDays,
        int payday,
        boolean ownCostOnRejection,
        boolean offeredToStudents,
        Set<OwnGround> ownGrounds,
        Minutes masterHours,
        WaitOrder waitOrder,
        int kickoffDays,
        int silentWeeks,
        String wishedGrade,
        int smallCourse,
        int publishedCellMin) {

    public Rulebook {
        claimWarningDays = List.copyOf(claimWarningDays);
        coverage = Set.copyOf(coverage);
        ownGrounds = Set.copyOf(ownGrounds);
    }

    /** The defaults of rules.md, before an institution has decided anything. */
    public static Rulebook defaults(Funder funder) {
        return of(funder, Map.of());
    }

    /** What an institution has decided, on top of the defaults. */
    public static Rulebook of(Funder funder, Map<Setting, String> decided) {
        Function<Setting, String> value = setting -> decided.getOrDefault(setting, setting.byDefault(funder));
        ToIntFunction<Setting> count = setting -> Setting.count(value.apply(setting));
        return new Rulebook(
                count.applyAsInt(Setting.MAX_GRANT_MONTHS),
                count.applyAsInt(Setting.LEAD_TIME_DAYS),
                count.applyAsInt(Setting.MIN_AGE),
                count.applyAsInt(Setting.MAX_MONTHS_IN_ALL),
                count.applyAsInt(Setting.MONTHS_WARNING),
                count.applyAsInt(Setting.BACKDATING_DAYS),
                HoursUnit.valueOf(value.apply(Setting.HOURS_UNIT)),
                Setting.rate(value.apply(Setting.RATE_WARNING)),
                claimDue(value),
                Setting.counts(value.apply(Setting.CLAIM_WARNING_DAYS)),
                Setting.yesOrNo(value.apply(Setting.COLLECTIVE_CLAIMS)),
                Setting.parts(value.apply(Setting.COVERAGE)),
                PayrollProof.valueOf(value.apply(Setting.PAYROLL_PROOF)),
                Setting.hours(value.apply(Setting.REFUSE_HOURS_ABOVE)),
                Setting.hours(value.apply(Setting.ASK_HOURS_ABOVE)),
                Setting.minutes(value.apply(Setting.NO_SHOW_MINUTES)),
                Setting.hours(value.apply(Setting.WEEKLY_MAX)),
                ConfirmationPolicy.valueOf(value.apply(Setting.CONFIRMATION)),
                count.applyAsInt(Setting.LATE_ENTRY_REMINDER_DAYS),
                count.applyAsInt(Setting.PAYDAY),
                Setting.yesOrNo(value.apply(Setting.OWN_COST_ON_REJECTION)),
                Setting.yesOrNo(value.apply(Setting.OFFERED_TO_STUDENTS)),
                Setting.grounds(value.apply(Setting.OWN_GROUNDS)),
                Setting.hours(value.apply(Setting.MASTER_HOURS)),
                WaitOrder.valueOf(value.apply(Setting.WAIT_ORDER)),
                count.applyAsInt(Setting.KICKOFF_DAYS),
                count.applyAsInt(Setting.SILENT_WEEKS),
                Setting.grade(value.apply(Setting.WISHED_GRADE)),
                count.applyAsInt(Setting.SMALL_COURSE),
                count.applyAsInt(Setting.PUBLISHED_CELL_MIN));
    }

    private static ClaimDue claimDue(Function<Setting, String> value) {
        return switch (ClaimTiming.valueOf(value.apply(Setting.CLAIM_TIMING))) {
            case MONTHS_AFTER_PERIOD ->
                new ClaimDue.MonthsAfter(Setting.count(value.apply(Setting.CLAIM_DEADLINE_MONTHS)));
            case DATE_AFTER_EXAMS ->
                new ClaimDue.AfterExams(
                        Setting.day(value.apply(Setting.CLAIM_DATE_AUTUMN)),
                        Setting.day(value.apply(Setting.CLAIM_DATE_SPRING)));
        };
    }
}

package no.kneika.payroll.domain;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;

/**
 * One line of payroll's file, read.
 *
 * @param number the line in the file, the heading being 1
 * @param minutes without a minus, also where they are taken back
 * @param wage and the other amounts: below zero where they are taken back
 * @param externalId ours, or empty
 * @param back a line with a minus: pay taken back (tilbaketrekk)
 */
public record VoucherRow(
        int number,
        String employeeNumber,
        YearMonth payrollMonth,
        YearMonth workMonth,
        String wageType,
        Minutes minutes,
        HourlyRate rate,
        Money wage,
        Money holidayPay,
        Money pension,
        Money contribution,
        String externalId,
        boolean back) {

    /** Pay. */
    public VoucherRow(
            int number,
            String employeeNumber,
            YearMonth payrollMonth,
            YearMonth workMonth,
            String wageType,
            Minutes minutes,
            HourlyRate rate,
            Money wage,
            Money holidayPay,
            Money pension,
            Money contribution,
            String externalId) {
        this(
                number,
                employeeNumber,
                payrollMonth,
                workMonth,
                wageType,
                minutes,
                rate,
                wage,
                holidayPay,
                pension,
                contribution,
                externalId,
                false);
    }

    /** Below zero where they are taken back. */
    public int signedMinutes() {
        return back ? -minutes.value() : minutes.value();
    }

    /** The same line of payroll's, wherever it stands in a file. */
    boolean isSameAs(VoucherRow other) {
        return back == other.back
                && employeeNumber.equals(other.employeeNumber)
                && payrollMonth.equals(other.payrollMonth)
                && workMonth.equals(other.workMonth)
                && wageType.equals(other.wageType)
                && minutes.equals(other.minutes)
                && rate.equals(other.rate)
                && parts().equals(other.parts())
                && externalId.equals(other.externalId);
    }

    /** Two lines of the same pay as one; what is taken back is subtracted. */
    VoucherRow plus(VoucherRow other) {
        int sum = signedMinutes() + other.signedMinutes();
        return new VoucherRow(
                number,
                employeeNumber,
                payrollMonth,
                workMonth,
                wageType,
                new Minutes(Math.abs(sum)),
                rate,
                wage.plus(other.wage),
                holidayPay.plus(other.holidayPay),
                pension.plus(other.pension),
                contribution.plus(other.contribution),
                externalId,
                sum < 0);
    }

    /** The line as it counts, without what payroll's rounding took more than was paid; or with it again, when that is below zero. */
    public VoucherRow without(Map<CostPart, Money> beyond) {
        if (beyond.isEmpty()) return this;
        return new VoucherRow(
                number,
                employeeNumber,
                payrollMonth,
                workMonth,
                wageType,
                minutes,
                rate,
                wage.plus(beyond.getOrDefault(CostPart.WAGE, Money.ZERO)),
                holidayPay.plus(beyond.getOrDefault(CostPart.HOLIDAY_PAY, Money.ZERO)),
                pension.plus(beyond.getOrDefault(CostPart.PENSION, Money.ZERO)),
                contribution.plus(beyond.getOrDefault(CostPart.CONTRIBUTION, Money.ZERO)),
                externalId,
                back);
    }

    public Money total() {
        return wage.plus(holidayPay).plus(pension).plus(contribution);
    }

    public Map<CostPart, Money> parts() {
        var parts = new EnumMap<CostPart, Money>(CostPart.class);
        parts.put(CostPart.WAGE, wage);
        parts.put(CostPart.HOLIDAY_PAY, holidayPay);
        parts.put(CostPart.PENSION, pension);
        parts.put(CostPart.CONTRIBUTION, contribution);
        return parts;
    }
}

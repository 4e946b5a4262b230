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
 * @param externalId ours, or empty
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
        String externalId) {

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

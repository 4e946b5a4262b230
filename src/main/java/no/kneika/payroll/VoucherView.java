package no.kneika.payroll;

import java.time.YearMonth;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;

/**
 * One line of a voucher (utbetalingsbilag): what payroll actually paid.
 *
 * @param line the ledger's pieces name it
 * @param document the file as it came
 */
public record VoucherView(
        UUID line,
        VoucherFileId file,
        PersonId mentor,
        String employeeNumber,
        YearMonth payrollMonth,
        YearMonth workMonth,
        Minutes minutes,
        HourlyRate rate,
        Money wage,
        Money holidayPay,
        Money pension,
        Money contribution,
        String externalId,
        DocumentId document) {

    public Money total() {
        return wage.plus(holidayPay).plus(pension).plus(contribution);
    }
}

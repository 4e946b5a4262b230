package no.kneika.payroll.domain;

import java.time.YearMonth;
import no.kneika.kernel.HourlyRate;

/**
 * One line of a file to payroll, whatever the format.
 *
 * @param minutes negative when hours that were sent are taken back
 * @param lineId ours, and the same however often the line is sent
 */
public record FileLine(
        String employeeNumber, String wageType, YearMonth workMonth, int minutes, HourlyRate rate, String lineId) {

    public static FileLine of(SentLine line) {
        return new FileLine(
                line.employeeNumber(),
                line.wageType(),
                line.workMonth(),
                line.minutes().value(),
                line.rate(),
                line.externalId());
    }

    public static FileLine of(Correction correction) {
        var line = correction.corrects();
        return new FileLine(
                line.employeeNumber(),
                line.wageType(),
                line.workMonth(),
                -correction.minutes().value(),
                line.rate(),
                correction.externalId());
    }

    /** The same under another wage type. */
    public FileLine as(String wageType) {
        return new FileLine(employeeNumber, wageType, workMonth, minutes, rate, lineId);
    }
}

package no.kneika.payroll.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.SentLine.SentEntry;

/** Aksel Rød's September, as we sent it to payroll. */
final class Sent {

    static final PersonId AKSEL = new PersonId(new UUID(2, 2));
    static final CaseId TUVAS_CASE = new CaseId(new UUID(1, 1));
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final WageTypes TYPES = new WageTypes("1530", "1540");

    private static long count;

    private Sent() {}

    static SentEntry entry(String day, int minutes, int paid) {
        return new SentEntry(
                new EntryId(new UUID(9, ++count)),
                TUVAS_CASE,
                LocalDate.parse(day),
                new Minutes(minutes),
                new Minutes(paid));
    }

    static SentLine line(String externalId, String rate, SentEntry... entries) {
        return new SentLine(
                new UUID(8, ++count),
                externalId,
                AKSEL,
                "100123",
                "1530",
                SEPTEMBER,
                HourlyRate.of(rate),
                ContractKind.EMPLOYEE,
                List.of(entries));
    }
}

package no.kneika.payroll.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.kneika.hours.EntryId;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;

/**
 * One line we sent to payroll: a mentor's minutes of one work month at one rate and wage type.
 *
 * @param externalId ours, which payroll may give back
 * @param entries what it is made of, by day
 */
public record SentLine(
        UUID id,
        String externalId,
        PersonId mentor,
        String employeeNumber,
        String wageType,
        YearMonth workMonth,
        HourlyRate rate,
        ContractKind contract,
        List<SentEntry> entries) {

    public SentLine {
        entries = entries.stream()
                .sorted(Comparator.comparing(SentEntry::day)
                        .thenComparing(e -> e.entry().toString()))
                .toList();
    }

    /** @param paid minutes of it already on a voucher, from its first */
    public record SentEntry(EntryId entry, CaseId caseId, LocalDate day, Minutes minutes, Minutes paid) {}

    public Minutes minutes() {
        return Minutes.sum(entries.stream().map(SentEntry::minutes).toList());
    }

    public Minutes unpaid() {
        return Minutes.sum(
                entries.stream().map(e -> e.minutes().minusDownToZero(e.paid())).toList());
    }
}

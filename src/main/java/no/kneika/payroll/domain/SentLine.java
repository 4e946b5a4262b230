package no.kneika.payroll.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.kneika.hours.EntryId;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;

/**
 * One line we sent to payroll: a mentor's minutes of one work month at one rate and wage type.
 *
 * @param externalId ours, which payroll may give back
 * @param rate per hour; of back pay, what is paid on top
 * @param entries what it is made of, by day
 * @param layer 0 for the hours themselves, 1 and up for back pay (etterbetaling)
 * @param below the rate sent before; zero in layer 0
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
        List<SentEntry> entries,
        int layer,
        HourlyRate below) {

    public SentLine {
        entries = entries.stream()
                .sorted(Comparator.comparing(SentEntry::day)
                        .thenComparing(e -> e.entry().toString()))
                .toList();
    }

    /** A line of hours. */
    public SentLine(
            UUID id,
            String externalId,
            PersonId mentor,
            String employeeNumber,
            String wageType,
            YearMonth workMonth,
            HourlyRate rate,
            ContractKind contract,
            List<SentEntry> entries) {
        this(id, externalId, mentor, employeeNumber, wageType, workMonth, rate, contract, entries, 0, HourlyRate.ZERO);
    }

    public boolean isBackPay() {
        return layer > 0;
    }

    /** What it pays before tax, rounded once. */
    public Money wage() {
        return rate.times(minutes());
    }

    /** The same line with some of its entries. */
    public SentLine only(Predicate<SentEntry> kept) {
        return new SentLine(
                id,
                externalId,
                mentor,
                employeeNumber,
                wageType,
                workMonth,
                rate,
                contract,
                entries.stream().filter(kept).toList(),
                layer,
                below);
    }

    /**
     * @param paid minutes of it on a voucher and not taken back, from its first
     * @param round how many times some of it has been taken back
     * @param closed we asked for it back and it was taken: nothing more is to be paid of it
     */
    public record SentEntry(
            EntryId entry, CaseId caseId, LocalDate day, Minutes minutes, Minutes paid, int round, boolean closed) {

        public SentEntry(EntryId entry, CaseId caseId, LocalDate day, Minutes minutes, Minutes paid) {
            this(entry, caseId, day, minutes, paid, 0, false);
        }

        public Minutes unpaid() {
            return closed ? Minutes.ZERO : minutes.minusDownToZero(paid);
        }
    }

    public Minutes minutes() {
        return Minutes.sum(entries.stream().map(SentEntry::minutes).toList());
    }

    public Minutes unpaid() {
        return Minutes.sum(entries.stream().map(SentEntry::unpaid).toList());
    }
}

package no.kneika.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import no.kneika.institution.CostPart;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;

/**
 * A cost piece (kostnadsbit): what one voucher line cost for one slice of one hour entry, one cost part at a time. Two
 * pieces never cover the same minute of the same entry, part and layer; the database says so.
 *
 * @param entry the hour entry
 * @param fromMinute first minute of the slice, counted from the entry's start
 * @param toMinute minute after the last
 * @param voucherLine the line of the payroll voucher (utbetalingsbilag) it is born of
 * @param amount its share of what payroll really paid; never negative
 * @param workDay the day worked
 * @param payrollMonth the month payroll paid it in
 * @param rate the hourly rate payroll paid; in a layer of back pay, what it paid on top
 * @param layer 0 for the hours' own pay, 1 and up for back pay (etterbetaling) on top of it
 * @param below what the layers below paid per hour of these minutes; zero in layer 0
 * @param round how many times pay of this entry and layer had been taken back (trukket tilbake) when this was paid
 */
public record Piece(
        PieceId id,
        CaseId caseId,
        PersonId mentor,
        UUID entry,
        int fromMinute,
        int toMinute,
        UUID voucherLine,
        CostPart part,
        Money amount,
        LocalDate workDay,
        YearMonth payrollMonth,
        HourlyRate rate,
        int layer,
        HourlyRate below,
        int round) {

    public Piece {
        if (fromMinute < 0 || toMinute <= fromMinute)
            throw new IllegalArgumentException("a slice has at least one minute");
        if (amount.isNegative()) throw new IllegalArgumentException("a cost piece is never negative");
    }

    /** The hours' own pay. */
    public Piece(
            PieceId id,
            CaseId caseId,
            PersonId mentor,
            UUID entry,
            int fromMinute,
            int toMinute,
            UUID voucherLine,
            CostPart part,
            Money amount,
            LocalDate workDay,
            YearMonth payrollMonth,
            HourlyRate rate) {
        this(
                id,
                caseId,
                mentor,
                entry,
                fromMinute,
                toMinute,
                voucherLine,
                part,
                amount,
                workDay,
                payrollMonth,
                rate,
                0,
                HourlyRate.ZERO);
    }

    /** Paid for the first time. */
    public Piece(
            PieceId id,
            CaseId caseId,
            PersonId mentor,
            UUID entry,
            int fromMinute,
            int toMinute,
            UUID voucherLine,
            CostPart part,
            Money amount,
            LocalDate workDay,
            YearMonth payrollMonth,
            HourlyRate rate,
            int layer,
            HourlyRate below) {
        this(
                id,
                caseId,
                mentor,
                entry,
                fromMinute,
                toMinute,
                voucherLine,
                part,
                amount,
                workDay,
                payrollMonth,
                rate,
                layer,
                below,
                0);
    }

    /** What is left of it when the minutes from {@code to} on have been taken back. */
    public Piece standing(int to, Money left) {
        return new Piece(
                id,
                caseId,
                mentor,
                entry,
                fromMinute,
                to,
                voucherLine,
                part,
                left,
                workDay,
                payrollMonth,
                rate,
                layer,
                below,
                round);
    }

    /** Its minutes were counted in the layer below, and are not worked again. */
    public boolean isBackPay() {
        return layer > 0;
    }

    public Minutes minutes() {
        return new Minutes(toMinute - fromMinute);
    }
}

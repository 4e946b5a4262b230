package no.kneika.claims.domain;

import java.util.List;
import no.kneika.documents.Fact;

/**
 * A claim ready to print (kravet på papir): every figure is already written as the letter writes it.
 *
 * @param lines one per mentor and payroll month
 * @param parts wage, contribution and what else is claimed, each summed
 * @param sheets the timesheets (timelister), one per mentor and month; none where a signature stands for them
 * @param signed who signed, when, and what; empty where the unit asks for none, or nobody has yet
 * @param vouchers what payroll paid (lønnsbilag); empty where the unit asks for none
 */
public record PrintedClaim(
        List<Fact> about,
        String intro,
        List<Row> lines,
        Row sum,
        List<Fact> parts,
        String own,
        String pay,
        List<String> enclosures,
        List<Sheet> sheets,
        List<Fact> signed,
        List<Voucher> vouchers) {

    /** A line of the claim's table. */
    public record Row(String month, String mentor, String hours, String total) {}

    /** A mentor's month. */
    public record Sheet(String title, List<Day> days, String sum) {}

    /** A day worked. */
    public record Day(String day, String hours) {}

    /**
     * What a line of a payroll voucher paid for the student.
     *
     * @param share says so, where the line paid for others too; else empty
     */
    public record Voucher(
            String title,
            String number,
            String mentor,
            String hours,
            String rate,
            String wage,
            String holidayPay,
            String pension,
            String contribution,
            String total,
            String share) {}
}

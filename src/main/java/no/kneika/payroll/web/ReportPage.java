package no.kneika.payroll.web;

import java.util.List;

/** What came of a file of vouchers. @param repeated it had been read before, and nothing was changed now */
public record ReportPage(boolean repeated, String lead, List<Line> lines) {

    public record Line(String number, String mentor, String month, String hours, String total, String says) {}
}

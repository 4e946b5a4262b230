package no.kneika.payroll.domain;

import static no.kneika.payroll.domain.ExportFormat.Column.fixed;
import static no.kneika.payroll.domain.ExportFormat.Column.of;
import static no.kneika.payroll.domain.ExportFormat.Source.*;

import java.util.ArrayList;
import java.util.List;
import no.kneika.payroll.domain.ExportFormat.Column;
import no.kneika.payroll.domain.ExportFormat.Decimal;
import no.kneika.payroll.domain.ExportFormat.Encoding;
import no.kneika.payroll.domain.ExportFormat.Layout;
import no.kneika.payroll.domain.ExportFormat.LineEnd;
import no.kneika.payroll.domain.ExportFormat.Quoting;
import no.kneika.payroll.domain.ExportFormat.Separator;

/** The formats Kneika comes with, each the first version of its code. An institution writes its own versions upon them. */
public final class BuiltInFormats {

    public static final String GENERIC = "GENERIC";
    public static final String VISMA_16 = "VISMA_16";
    public static final String DFO_SAP = "DFO_SAP";
    public static final List<String> CODES = List.of(GENERIC, VISMA_16, DFO_SAP);

    private static final int FIRST = 1;

    private BuiltInFormats() {}

    public static ExportFormat first(String code, WageTypes types, String costCentre) {
        return switch (code) {
            case GENERIC -> generic(types, costCentre);
            case VISMA_16 -> visma(types, costCentre);
            case DFO_SAP -> sap(types, costCentre);
            default -> throw new IllegalArgumentException("no format is called " + code);
        };
    }

    /** One heading, one value each: for systems that read any file by its headings, and for people. */
    private static ExportFormat generic(WageTypes types, String costCentre) {
        return new ExportFormat(
                GENERIC,
                FIRST,
                new Layout(
                        Encoding.UTF_8_BOM,
                        Separator.SEMICOLON,
                        Decimal.COMMA,
                        Quoting.NEVER,
                        LineEnd.CRLF,
                        true,
                        false),
                types,
                costCentre,
                List.of(
                        of(EMPLOYEE_NO, "employee_no"),
                        of(WAGE_TYPE, "wage_type"),
                        of(WORK_MONTH, "work_month"),
                        of(HOURS, "hours"),
                        of(RATE, "rate"),
                        of(COST_CENTRE, "cost_centre"),
                        of(LINE_ID, "external_id")));
    }

    /**
     * The sixteen fields of Visma Lønn's standard format for variable payroll data, which Visma.net Payroll reads as well:
     * year and run 0, employee, wage type, base, quantity, rate, amount, account, contra account and six cost bearers.
     * Decimal point, text in quotation marks, a semicolon after the last. The amount is 0 so that Visma multiplies itself;
     * the last cost bearer carries our id of the line.
     */
    private static ExportFormat visma(WageTypes types, String costCentre) {
        var columns = new ArrayList<Column>(List.of(
                fixed("year", "0"),
                fixed("run", "0"),
                of(EMPLOYEE_NO, "employee"),
                of(WAGE_TYPE, "wage type"),
                fixed("base", "0.00"),
                of(HOURS, "quantity"),
                of(RATE, "rate"),
                fixed("amount", "0.00"),
                of(EMPTY, "account"),
                of(EMPTY, "contra account"),
                of(COST_CENTRE, "R1")));
        for (int bearer = 2; bearer <= 5; bearer++) columns.add(of(EMPTY_TEXT, "R" + bearer));
        columns.add(of(LINE_ID, "R6"));
        return new ExportFormat(
                VISMA_16,
                FIRST,
                new Layout(
                        Encoding.WINDOWS_1252,
                        Separator.SEMICOLON,
                        Decimal.POINT,
                        Quoting.TEXT,
                        LineEnd.CRLF,
                        false,
                        true),
                types,
                costCentre,
                columns);
    }

    /**
     * For SAP's quick entry (hurtigregistrering), as the state's payroll office runs it: personnel number in eight digits,
     * the month's last day, wage type in four, quantity, rate, cost centre and our id as the assignment number. DFØ has
     * published no file format for it (integrations.md), so try it with your own payroll office before the first run.
     */
    private static ExportFormat sap(WageTypes types, String costCentre) {
        return new ExportFormat(
                DFO_SAP,
                FIRST,
                new Layout(
                        Encoding.ISO_8859_1,
                        Separator.SEMICOLON,
                        Decimal.COMMA,
                        Quoting.NEEDED,
                        LineEnd.CRLF,
                        true,
                        false),
                types,
                costCentre,
                List.of(
                        new Column(EMPLOYEE_NO, "PERNR", "", 8),
                        of(LAST_DAY, "BEGDA"),
                        new Column(WAGE_TYPE, "LGART", "", 4),
                        of(HOURS, "ANZHL"),
                        fixed("ZEINH", "001"),
                        of(RATE, "BETPE"),
                        fixed("WAERS", "NOK"),
                        of(COST_CENTRE, "KOSTL"),
                        of(LINE_ID, "ZUORD")));
    }
}

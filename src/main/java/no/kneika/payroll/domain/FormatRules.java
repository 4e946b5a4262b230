package no.kneika.payroll.domain;

import java.util.ArrayList;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.payroll.domain.ExportFormat.Column;
import no.kneika.payroll.domain.ExportFormat.Quoting;
import no.kneika.payroll.domain.ExportFormat.Source;

/** What a format must hold before anything is sent with it. */
public final class FormatRules {

    public static final int MOST_COLUMNS = 40;
    public static final int LONGEST = 60;

    private static final String SOURCE = "integrations.md";

    private FormatRules() {}

    public static Decision<ExportFormat> check(ExportFormat format) {
        var against = new ArrayList<Reason>();
        if (format.columns().size() > MOST_COLUMNS)
            against.add(Reason.of("format-too-many-columns", SOURCE, MOST_COLUMNS));
        if (!has(format, Source.EMPLOYEE_NO)) against.add(Reason.of("format-needs-employee", SOURCE));
        if (!has(format, Source.WAGE_TYPE)) against.add(Reason.of("format-needs-wage-type", SOURCE));
        if (format.columns().stream().map(Column::source).noneMatch(Source::isTime))
            against.add(Reason.of("format-needs-hours", SOURCE));
        // By it a line that is sent again is known, and a voucher finds what it pays.
        if (!has(format, Source.LINE_ID)) against.add(Reason.of("format-needs-line-id", SOURCE));
        var layout = format.layout();
        if (layout.separator().sign == layout.decimal().sign && layout.quoting() == Quoting.NEVER)
            against.add(Reason.of("format-comma-twice", SOURCE).at("quoting"));
        if (format.wageTypes().hours().isBlank())
            against.add(Reason.of("format-wage-type", SOURCE).at("wageType"));
        if (format.wageTypes().sickPay().isBlank())
            against.add(Reason.of("format-wage-type", SOURCE).at("sickWageType"));
        if (format.wageTypes().backPay().isBlank())
            against.add(Reason.of("format-wage-type", SOURCE).at("backWageType"));
        return Decision.unless(against, format);
    }

    private static boolean has(ExportFormat format, Source source) {
        return format.columns().stream().anyMatch(c -> c.source() == source);
    }
}

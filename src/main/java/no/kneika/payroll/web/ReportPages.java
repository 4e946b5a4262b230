package no.kneika.payroll.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.kneika.access.Admissions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.VoucherFileId;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.domain.Shared;
import no.kneika.payroll.service.VoucherReports;
import no.kneika.people.People;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what came of a file of vouchers: what differs on top, and how a line for several students was shared. */
@Component
class ReportPages {

    private static final int SHOWN = 300;

    private final VoucherReports reports;
    private final Admissions admissions;
    private final People people;

    ReportPages(VoucherReports reports, Admissions admissions, People people) {
        this.reports = reports;
        this.admissions = admissions;
        this.people = people;
    }

    ReportPage page(Page page, VoucherReport report) {
        var names = people.names(report.lines().stream()
                .flatMap(l -> l.mentor().stream())
                .distinct()
                .toList());
        int more = Math.max(0, report.lines().size() - SHOWN);
        return new ReportPage(
                report.repeated(),
                page.t("payroll.report-lead", report.lines().size(), report.total()),
                placing(page, report.file()),
                report.lines().stream()
                        .sorted(Comparator.comparingInt(ReportPages::order)
                                .thenComparingInt(VoucherReport.Line::number))
                        .limit(SHOWN)
                        .map(l -> line(page, l, names))
                        .toList(),
                more == 0 ? null : page.t("payroll.report-more", more),
                splits(page, reports.shared(report.file())));
    }

    private ReportPage.@Nullable Placing placing(Page page, VoucherFileId file) {
        var placed = reports.placed(file);
        return placed.isAll()
                ? null
                : new ReportPage.Placing(
                        page.t("payroll.report.placing", placed.lines(), placed.all()),
                        placed.lines(),
                        placed.all(),
                        "/payroll/vouchers/" + file);
    }

    private static int order(VoucherReport.Line line) {
        return line.difference() == Difference.MATCHED ? 1 : line.difference() == Difference.OTHER_JOB ? 2 : 0;
    }

    private static ReportPage.Line line(Page page, VoucherReport.Line line, Map<PersonId, String> names) {
        return new ReportPage.Line(
                String.valueOf(line.number()),
                line.mentor().map(m -> names.getOrDefault(m, "")).orElse(page.t("payroll.other-job")),
                page.month(line.workMonth()),
                (line.difference() == Difference.TAKEN_BACK ? "\u2212" : "") + page.clock(line.minutes()),
                page.amount(line.total()),
                page.t("payroll.line." + line.difference()),
                line.rounding().isZero() ? "" : page.t("payroll.line-rounding", line.rounding()));
    }

    private List<ReportPage.Split> splits(Page page, List<Shared> shared) {
        var cases = shared.stream()
                .flatMap(s -> s.parts().stream())
                .map(Shared.Part::student)
                .distinct()
                .toList();
        var students = admissions.studentsOf(cases);
        var names = people.names(students.values().stream().distinct().toList());
        students.keySet().forEach(caseId -> Trail.shows(caseId, Shown.MONEY));
        return shared.stream()
                .map(s -> new ReportPage.Split(
                        page.t("payroll.split-line", String.valueOf(s.number()), s.total()),
                        s.parts().stream()
                                .map(part -> part(page, part, students, names))
                                .toList()))
                .toList();
    }

    private static String part(
            Page page, Shared.Part part, Map<CaseId, PersonId> students, Map<PersonId, String> names) {
        var student = students.get(part.student());
        var name = student == null ? page.t("payroll.split-hidden") : names.getOrDefault(student, "");
        var says = part.amount().isNegative()
                ? page.t(
                        "payroll.split-back",
                        name,
                        new Minutes(part.minutes()),
                        part.amount().negate())
                : page.t("payroll.split-part", name, new Minutes(part.minutes()), part.amount());
        return part.odd() == 0 ? says : says + " " + page.t("payroll.split-odd", part.odd());
    }
}

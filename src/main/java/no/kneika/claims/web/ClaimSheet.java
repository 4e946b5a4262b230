package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.institution.CostPart;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Spreadsheet;

/** A claim as a spreadsheet: its lines, and under them the sum the paper says. */
final class ClaimSheet {

    private ClaimSheet() {}

    static byte[] write(Page page, ClaimFile file) {
        var heads = Stream.of(
                        "claims.reference",
                        "claim.file-version",
                        "claims.student",
                        "claim.paper.grant",
                        "claims.from",
                        "claims.to",
                        "claim.month",
                        "claim.paper.mentor",
                        "claim.hours",
                        "claim.file-rate",
                        "claim.part.WAGE",
                        "claim.part.HOLIDAY_PAY",
                        "claim.part.PENSION",
                        "claim.part.CONTRIBUTION",
                        "claim.file-claimed",
                        "claim.file-paid",
                        "claim.file-own")
                .map(key -> page.t(key))
                .toList();
        var rows = new ArrayList<List<Object>>();
        file.figures().rows().forEach(row -> rows.add(line(page, file, row)));
        rows.add(sum(page, file.figures()));
        return new Spreadsheet(page.t("claims.title"), heads, rows).excel();
    }

    private static List<Object> line(Page page, ClaimFile file, ClaimFigures.Row row) {
        var figures = file.figures();
        return List.of(
                file.reference() == null ? "" : file.reference(),
                String.valueOf(file.version()),
                file.student(),
                figures.grantReference(),
                figures.period().from(),
                figures.period().to(),
                row.backPay()
                        ? page.t("claim.back-pay", row.payrollMonth().toString())
                        : row.payrollMonth().toString(),
                file.mentor(row),
                row.minutes(),
                row.claimedRate(),
                row.claimed(CostPart.WAGE),
                row.claimed(CostPart.HOLIDAY_PAY),
                row.claimed(CostPart.PENSION),
                row.claimed(CostPart.CONTRIBUTION),
                row.total(),
                row.paid(),
                row.paid().minus(row.total()));
    }

    private static List<Object> sum(Page page, ClaimFigures figures) {
        return List.of(
                page.t("claim.sum"),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                figures.minutes(),
                "",
                figures.total(CostPart.WAGE),
                figures.total(CostPart.HOLIDAY_PAY),
                figures.total(CostPart.PENSION),
                figures.total(CostPart.CONTRIBUTION),
                figures.total(),
                figures.paid(),
                figures.ownCost());
    }
}

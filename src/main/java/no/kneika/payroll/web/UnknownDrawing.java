package no.kneika.payroll.web;

import java.time.YearMonth;
import java.util.List;
import no.kneika.payroll.service.UnknownLines;
import no.kneika.payroll.service.UnknownLines.Found;
import no.kneika.people.People;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws what payroll paid to people we do not know, with whose it may be and what can be said of it. */
@Component
class UnknownDrawing {

    private final UnknownLines unknown;
    private final People people;

    UnknownDrawing(UnknownLines unknown, People people) {
        this.unknown = unknown;
        this.people = people;
    }

    long waiting(YearMonth month) {
        return unknown.waiting().stream()
                .filter(line -> line.row().workMonth().equals(month))
                .count();
    }

    List<MonthPage.Nobodys> of(Page page, YearMonth month, Form form) {
        return unknown.in(month).stream()
                .map(found -> nobodys(page, found, form))
                .toList();
    }

    private MonthPage.Nobodys nobodys(Page page, Found found, Form form) {
        var line = found.line();
        var row = line.row();
        var id = line.line().toString();
        var by = line.saidBy();
        var asks = line.waits();
        return new MonthPage.Nobodys(
                id,
                row.employeeNumber(),
                page.t("payroll.unknown.where", String.valueOf(row.number()), line.file()),
                page.clock(row.minutes()),
                page.amount(row.total()),
                found.resembles()
                        .map(sent ->
                                page.t("payroll.unknown.resembles", people.name(sent.mentor()), sent.employeeNumber()))
                        .orElseGet(() -> page.t("payroll.unknown.nobody")),
                by == null ? null : page.t("payroll.explained", String.valueOf(line.aside()), people.name(by)),
                asks ? "/payroll/voucher-lines/" + id + "/asides" : null,
                asks && found.resembles().isEmpty() ? page.t("payroll.unknown.suggest") : null,
                form.value("finding").equals(id) ? form.value("explanation") : "");
    }
}

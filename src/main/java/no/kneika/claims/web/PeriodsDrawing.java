package no.kneika.claims.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.claims.service.KeepBooks;
import no.kneika.claims.store.AccountingRows.Export;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.ledger.ClosedPeriod;
import no.kneika.ledger.Periods;
import no.kneika.ledger.Reopening;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws the ledger's months. */
@Component
class PeriodsDrawing {

    private final Periods periods;
    private final KeepBooks books;
    private final People people;

    PeriodsDrawing(Periods periods, KeepBooks books, People people) {
        this.periods = periods;
        this.books = books;
        this.people = people;
    }

    static String field(YearMonth month) {
        return "reason-" + month;
    }

    PeriodsPage draw(Page page, Actor actor, Form form) {
        var booked = periods.booked();
        var closed = new HashMap<YearMonth, ClosedPeriod>();
        periods.closed().forEach(each -> closed.put(each.month(), each));
        var reopened = periods.reopenings();
        var exports = books.exports();
        var names = people.names(Stream.of(
                        closed.values().stream().map(ClosedPeriod::by),
                        reopened.stream().map(Reopening::by),
                        exports.stream().map(Export::by))
                .flatMap(each -> each)
                .distinct()
                .toList());
        var finance = actor.capacity() == Capacity.FINANCE;
        return new PeriodsPage(
                months(page, actor, booked, closed, names),
                reopened.stream().map(each -> opened(page, each, names)).toList(),
                finance && !closed.isEmpty() ? page.t("books.export") : null,
                exports.stream().map(each -> file(page, each, names)).toList(),
                finance ? accounts(page) : List.of(),
                form);
    }

    private static List<PeriodsPage.Month> months(
            Page page,
            Actor actor,
            Map<YearMonth, Money> booked,
            Map<YearMonth, ClosedPeriod> closed,
            Map<PersonId, String> names) {
        var thisMonth = YearMonth.from(page.today());
        var nextToClose = booked.keySet().stream()
                .filter(month -> !closed.containsKey(month) && month.isBefore(thisMonth))
                .min(YearMonth::compareTo);
        var lastClosed = closed.keySet().stream().max(YearMonth::compareTo);
        var months = new ArrayList<PeriodsPage.Month>();
        booked.forEach((month, amount) -> {
            var it = closed.get(month);
            var mayClose = actor.capacity() == Capacity.FINANCE
                    && nextToClose.filter(month::equals).isPresent();
            var mayReopen = actor.capacity() == Capacity.APPROVER
                    && it != null
                    && lastClosed.filter(month::equals).isPresent()
                    && !it.by().equals(actor.person());
            months.add(new PeriodsPage.Month(
                    page.upper(page.month(month)),
                    page.month(month),
                    it == null
                            ? page.t(month.isBefore(thisMonth) ? "books.open" : "books.running")
                            : page.t("books.closed", names.getOrDefault(it.by(), ""), day(it.at())),
                    page.amount(amount),
                    mayClose ? "/money/periods/" + month + "/closures" : null,
                    mayReopen ? "/money/periods/" + month + "/reopenings" : null,
                    field(month)));
        });
        return months;
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }

    private static PeriodsPage.Opened opened(Page page, Reopening it, Map<PersonId, String> names) {
        return new PeriodsPage.Opened(
                page.upper(page.month(it.month())),
                page.t("books.reopened", names.getOrDefault(it.by(), ""), day(it.at()), it.reason()));
    }

    private static PeriodsPage.File file(Page page, Export it, Map<PersonId, String> names) {
        return new PeriodsPage.File(
                page.t("books.file", String.valueOf(it.number())),
                page.t(
                        "books.file-note",
                        page.month(it.upTo()),
                        it.lines(),
                        it.debit(),
                        names.getOrDefault(it.by(), ""),
                        day(it.at())),
                "/money/accounting-exports/" + it.id() + "/file");
    }

    private List<PeriodsPage.Account> accounts(Page page) {
        return books.accounts().entrySet().stream()
                .map(each -> new PeriodsPage.Account(
                        each.getKey(),
                        each.getKey().equals("PAYROLL")
                                ? page.t("books.account-payroll")
                                : page.t("money.place." + each.getKey()),
                        each.getValue()))
                .toList();
    }
}

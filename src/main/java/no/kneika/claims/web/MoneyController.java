package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kneika.claims.web.MoneyBooks.Books;
import no.kneika.claims.web.MoneyBooks.Row;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.ledger.Account;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The money page: every øre in its place, per case and funder, as a picture, a table and a spreadsheet. */
@Controller
class MoneyController {

    /** Of pay that payroll took back: beside the cost. */
    private static final List<Account> BESIDE = List.of(Account.OVERCLAIMED, Account.REPAYABLE, Account.TAKEN_BACK);

    /** The order money travels; what is not yet looked at is never there when all is well. */
    private static final List<Account> PLACES = List.of(
            Account.RECEIVED,
            Account.CLAIMED,
            Account.CLAIMABLE,
            Account.COVERED_BY_AGREEMENT,
            Account.BUDGET,
            Account.OWN,
            Account.LOST,
            Account.WRITTEN_OFF);

    private final Use use;
    private final Pages pages;
    private final MoneyBooks books;

    MoneyController(Use use, Pages pages, MoneyBooks books) {
        this.use = use;
        this.pages = pages;
        this.books = books;
    }

    @GetMapping("/money")
    Html show(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "money.title", "money");
            return Html.page("claims/money", page, draw(page, actor, books.open(actor)));
        });
    }

    @GetMapping({"/money.csv", "/money.xlsx"})
    ResponseEntity<byte[]> file(Actor actor, Spreadsheet.Kind kind) {
        return sheet(actor).as("penger", kind);
    }

    private Spreadsheet sheet(Actor actor) {
        return use.as(actor, () -> {
            var page = pages.page(actor, "money.title", "money");
            var heads = new ArrayList<>(List.of(page.t("money.student"), page.t("money.funder")));
            var places = Stream.concat(PLACES.stream(), BESIDE.stream()).toList();
            heads.addAll(heads(page, places));
            var rows = books.open(actor).rows().stream()
                    .map(row -> {
                        var cells = new ArrayList<Object>(List.of(row.student(), funder(page, row)));
                        cells.add(row.paid());
                        places.forEach(place -> cells.add(row.at(place)));
                        return (List<Object>) cells;
                    })
                    .toList();
            return new Spreadsheet(page.t("money.title"), heads, rows);
        });
    }

    private static MoneyPage draw(Page page, Actor actor, Books books) {
        var addsUp = books.difference().isZero() && books.findings() == 0;
        var used = Stream.concat(PLACES.stream(), BESIDE.stream())
                .filter(place ->
                        books.rows().stream().anyMatch(row -> !row.at(place).isZero()))
                .toList();
        return new MoneyPage(
                page.t("money.lead"),
                List.of(
                        figure(page, books.paid(), "money.figure-paid"),
                        figure(page, books.at(Account.RECEIVED), "money.figure-received"),
                        figure(page, books.at(Account.CLAIMED), "money.figure-claimed"),
                        figure(page, books.at(Account.CLAIMABLE), "money.figure-claimable")),
                parts(page, books),
                description(page, books),
                heads(page, used),
                books.rows().stream().map(row -> row(page, row, used)).toList(),
                new MoneyPage.Row(page.t("money.sum"), "", "", amounts(page, books.placed(), books::at, used)),
                addsUp
                        ? page.t("money.adds-up", books.paid()) + audited(page, books)
                        : page.t("money.does-not-add-up", books.difference(), books.findings()),
                addsUp,
                actor.capacity() == Capacity.FINANCE,
                actor.capacity() == Capacity.FINANCE || actor.capacity() == Capacity.APPROVER,
                left(page, used));
    }

    private static String audited(Page page, Books books) {
        return books.audited()
                .map(run -> " "
                        + page.t(
                                "money.audited",
                                page.date(run.at().atZone(BusinessClock.ZONE).toLocalDate())))
                .orElse("");
    }

    private static Figure figure(Page page, Money amount, String meaning) {
        return new Figure(page.amount(amount), page.kroner(), page.t(meaning), false);
    }

    // A column of noughts tells nothing; that it would have been one is a sentence.
    private static @Nullable String left(Page page, List<Account> used) {
        var left = PLACES.stream()
                .filter(place -> !used.contains(place))
                .map(place -> page.t("money.place." + place).toLowerCase(Locale.ROOT))
                .toList();
        return left.isEmpty() ? null : page.t("money.nothing-in", page.list(left));
    }

    private static List<String> heads(Page page, List<Account> places) {
        var heads = new ArrayList<>(List.of(page.t("money.paid")));
        places.forEach(place -> heads.add(page.t("money.place." + place)));
        return heads;
    }

    private static MoneyPage.Row row(Page page, Row row, List<Account> places) {
        return new MoneyPage.Row(
                row.student().isEmpty() ? page.t("money.unnamed") : row.student(),
                "/cases/" + row.caseId(),
                funder(page, row),
                amounts(page, row.paid(), row::at, places));
    }

    private static List<String> amounts(Page page, Money paid, Function<Account, Money> at, List<Account> places) {
        var amounts = new ArrayList<>(List.of(page.amount(paid)));
        places.forEach(place -> amounts.add(page.amount(at.apply(place))));
        return amounts;
    }

    private static String funder(Page page, Row row) {
        return row.funder().isEmpty() ? page.t("money.no-funder") : row.funder();
    }

    private static List<MoneyPage.Part> parts(Page page, Books books) {
        var parts = new ArrayList<MoneyPage.Part>();
        long total = Math.max(1, books.placed().ore());
        long before = 0;
        for (var place : PLACES) {
            long ore = books.at(place).ore();
            if (ore == 0) continue;
            long x = before * 1000 / total;
            long end = (before + ore) * 1000 / total;
            parts.add(new MoneyPage.Part(
                    page.t("money.place." + place), page.money(books.at(place)), css(place), x, Math.max(2, end - x)));
            before += ore;
        }
        return parts;
    }

    private static String description(Page page, Books books) {
        var told = PLACES.stream()
                .filter(place -> !books.at(place).isZero())
                .map(place -> page.t("money.place." + place) + " " + page.money(books.at(place)))
                .toList();
        return page.list(told);
    }

    private static String css(Account place) {
        return switch (place) {
            case RECEIVED -> "grant";
            case CLAIMED -> "claim";
            case CLAIMABLE -> "claimo";
            case COVERED_BY_AGREEMENT -> "asked";
            case BUDGET -> "own";
            case OWN -> "deal";
            case LOST, WRITTEN_OFF, PAID, OVERCLAIMED, REPAYABLE, TAKEN_BACK -> "lost";
        };
    }
}

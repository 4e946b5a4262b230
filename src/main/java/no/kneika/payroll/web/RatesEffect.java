package no.kneika.payroll.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.Regulation;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.service.RegulateRates.Effect;
import no.kneika.payroll.store.Tenancy;
import no.kneika.people.People;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Spreadsheet;
import org.springframework.stereotype.Component;

/** What a new pay scale means for each mentor: rates, months and back pay, as rows and as a spreadsheet. */
@Component
class RatesEffect {

    private final People people;
    private final Institutions institutions;
    private final Tenancy tenancy;

    RatesEffect(People people, Institutions institutions, Tenancy tenancy) {
        this.people = people;
        this.institutions = institutions;
        this.tenancy = tenancy;
    }

    /**
     * A mentor.
     *
     * @param hours paid before, that get back pay
     * @param cost back pay with what the employer pays on top
     */
    record Row(
            String name,
            List<Regulation.Change> changes,
            List<YearMonth> months,
            Minutes hours,
            Money wage,
            Money cost) {}

    List<Row> rows(Effect effect) {
        var changes = new HashMap<PersonId, List<Regulation.Change>>();
        for (var change : effect.outcome().changes())
            changes.computeIfAbsent(change.of().mentor(), any -> new ArrayList<>())
                    .add(change);
        var lines = new HashMap<PersonId, List<SentLine>>();
        for (var line : effect.backPay())
            lines.computeIfAbsent(line.mentor(), any -> new ArrayList<>()).add(line);
        var names = people.names(Stream.concat(changes.keySet().stream(), lines.keySet().stream())
                .distinct()
                .toList());
        return changes.entrySet().stream()
                .map(entry -> row(
                        names.getOrDefault(entry.getKey(), ""),
                        entry.getValue(),
                        lines.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    private Row row(String name, List<Regulation.Change> changes, List<SentLine> lines) {
        return new Row(
                name,
                changes.stream().distinct().toList(),
                lines.stream().map(SentLine::workMonth).distinct().sorted().toList(),
                Minutes.sum(lines.stream().map(SentLine::minutes).toList()),
                Money.sum(lines.stream().map(SentLine::wage).toList()),
                Money.sum(lines.stream().map(this::cost).toList()));
    }

    private Money cost(SentLine line) {
        EmployerCosts costs = institutions.employerCosts(
                tenancy.institution(), line.contract(), line.workMonth().atEndOfMonth());
        return costs.total(line.wage());
    }

    static String moves(Page page, Row row) {
        return page.list(row.changes().stream()
                .map(change -> page.t(
                        "rates.move",
                        page.rate(change.before()),
                        page.rate(change.after()),
                        page.shortDate(change.from())))
                .distinct()
                .toList());
    }

    static String months(Page page, Row row) {
        return row.months().isEmpty()
                ? page.t("rates.no-months")
                : page.list(row.months().stream().map(page::month).toList());
    }

    static List<String> heads(Page page) {
        return Stream.of("mentor", "move", "months", "hours", "back-pay", "cost")
                .map(head -> page.t("rates.head." + head))
                .toList();
    }

    Spreadsheet sheet(Page page, Effect effect) {
        var heads = Stream.of("mentor", "from", "before", "after", "months", "hours", "back-pay", "cost")
                .map(head -> page.t("rates.head." + head))
                .toList();
        var rows = new ArrayList<List<Object>>();
        for (var row : rows(effect)) {
            var first = true;
            for (var change : row.changes()) {
                rows.add(List.of(
                        row.name(),
                        change.from(),
                        change.before(),
                        change.after(),
                        first ? months(page, row) : "",
                        first ? row.hours() : "",
                        first ? row.wage() : "",
                        first ? row.cost() : ""));
                first = false;
            }
        }
        return new Spreadsheet(page.t("rates.sheet"), heads, rows);
    }

    /** Mentors paid something else than any step, with what they are paid. */
    String outside(Page page, Effect effect) {
        var names = people.names(effect.outcome().outside().stream()
                .map(out -> out.of().mentor())
                .distinct()
                .toList());
        return page.list(effect.outcome().outside().stream()
                .map(out -> page.t(
                        "rates.outside-one",
                        Objects.requireNonNullElse(names.get(out.of().mentor()), ""),
                        page.rate(out.rate())))
                .distinct()
                .sorted()
                .toList());
    }
}

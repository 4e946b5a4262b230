package no.kneika.cases.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.cases.CaseContacts;
import no.kneika.institution.Institutions;
import no.kneika.institution.Matter;
import no.kneika.institution.NavOffice;
import no.kneika.institution.NavUnit;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** People and offices of the register, searched and sorted. As many questions for many as for one. */
@Component
class ContactsList {

    private final Responsibles register;
    private final Institutions institutions;
    private final CaseContacts cases;

    ContactsList(Responsibles register, Institutions institutions, CaseContacts cases) {
        this.register = register;
        this.institutions = institutions;
        this.cases = cases;
    }

    /** One line: what stands in its cells, in the order of the columns, the name first. */
    record Line(String name, String under, String href, String note, List<Object> cells, String sought) {}

    List<Line> people(Page page, Side side) {
        var places = places();
        var mine = cases.byAdviser();
        return register.all().values().stream()
                .filter(it -> it.side() == side)
                .map(it -> person(
                        page, it, places, mine.getOrDefault(it.id(), List.of()).size()))
                .toList();
    }

    private Line person(Page page, Responsible it, Map<String, String> places, int mine) {
        var place = it.side() == Side.NAV ? places.getOrDefault(it.office(), it.office()) : page.institutionName();
        var matters = matters(page, it);
        return new Line(
                it.name(),
                it.title(),
                "/contacts/" + it.id(),
                note(page, it, register.all()),
                List.of(place, matters, reach(it), (Object) mine),
                String.join(" ", it.name(), it.title(), place, it.office(), matters, it.phone(), it.email()));
    }

    List<Line> offices(Page page) {
        var people = register.all().values().stream()
                .filter(it -> it.side() == Side.NAV && !it.hasLeft(page.today()))
                .collect(Collectors.groupingBy(Responsible::office, Collectors.counting()));
        var units = institutions.navUnits().stream()
                .filter(unit -> unit.type().equals("TILTAK"))
                .collect(Collectors.toMap(NavUnit::region, NavUnit::name, (a, b) -> a));
        return institutions.navOffices().stream()
                .map(it -> office(page, it, units, people.getOrDefault(it.number(), 0L)))
                .toList();
    }

    private static Line office(Page page, NavOffice it, Map<String, String> units, long known) {
        var unit = it.region() == null ? "" : units.getOrDefault(it.region(), "");
        return new Line(
                it.name(),
                it.number(),
                known == 0 ? "" : "/contacts?show=nav&q=" + it.number(),
                it.isSure() ? "" : page.t("contacts.unsure"),
                List.of(it.county(), unit.isEmpty() ? page.t("contacts.unit-unknown") : unit, (Object) known),
                String.join(" ", it.name(), it.number(), it.county(), unit));
    }

    /** Every office and unit by number. */
    Map<String, String> places() {
        var places = new HashMap<String, String>();
        institutions.navUnits().forEach(it -> places.put(it.number(), it.name()));
        institutions.navOffices().forEach(it -> places.put(it.number(), it.name()));
        return places;
    }

    static String matters(Page page, Responsible it) {
        return Stream.of(Matter.values())
                .filter(it::answersFor)
                .map(matter -> page.t("matter." + matter))
                .collect(Collectors.joining(", "));
    }

    static String reach(Responsible it) {
        return Stream.of(it.phone(), it.email()).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Left, leaving, or away with somebody in their place; empty when there is nothing to know. */
    static String note(Page page, Responsible it, Map<ResponsibleId, Responsible> all) {
        var today = page.today();
        if (it.departure().isPresent()) {
            var left = it.departure().get();
            var word = it.hasLeft(today) ? "contacts.left" : "contacts.leaving";
            return left.successor()
                    .map(all::get)
                    .map(next -> page.t(word + "-to", page.date(left.lastDay()), next.name()))
                    .orElseGet(() -> page.t(word, page.date(left.lastDay())));
        }
        return it.standIns().stream()
                .filter(each -> !each.days().to().isBefore(today))
                .reduce((earlier, later) -> later)
                .flatMap(each -> each.by()
                        .map(all::get)
                        .map(other -> page.t(
                                each.days().contains(today) ? "contacts.stood-in" : "contacts.will-stand-in",
                                other.name(),
                                page.date(each.days().from()),
                                page.date(each.days().to()))))
                .orElse("");
    }

    static List<Line> found(List<Line> all, String search, String sort, List<String> columns) {
        var words = search.toLowerCase(Locale.ROOT).strip();
        return all.stream()
                .filter(each -> each.sought().toLowerCase(Locale.ROOT).contains(words))
                .sorted(order(sort, columns))
                .toList();
    }

    private static Comparator<Line> order(String sort, List<String> columns) {
        var alphabet = Collator.getInstance(Locale.of("nb"));
        Comparator<Line> byName = Comparator.comparing(Line::name, alphabet);
        int at = columns.indexOf(sort.startsWith("-") ? sort.substring(1) : sort);
        Comparator<Line> order = at < 0
                ? byName
                : (a, b) -> {
                    var left = a.cells().get(at);
                    var right = b.cells().get(at);
                    return left instanceof Number x && right instanceof Number y
                            ? Long.compare(x.longValue(), y.longValue())
                            : alphabet.compare(left.toString(), right.toString());
                };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }
}

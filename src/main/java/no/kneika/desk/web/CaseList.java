package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.desk.web.CasesPage.Line;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.hours.Hours;
import no.kneika.hours.Usage;
import no.kneika.institution.Institutions;
import no.kneika.institution.Semester;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** The open cases somebody works with, a line each; searched, chosen among and sorted. */
@Component
class CaseList {

    /** Which of them. */
    enum Chip {
        ALL((line, today) -> true),
        UNPAID((line, today) -> line.until().isEmpty()),
        ENDING((line, today) -> line.until().isPresent() && line.endsSoon(today)),
        ALONE((line, today) -> line.mentors().isEmpty());

        private final BiPredicate<Line, LocalDate> holds;

        Chip(BiPredicate<Line, LocalDate> holds) {
            this.holds = holds;
        }

        String key() {
            return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
        }

        static Chip of(String key) {
            for (var chip : values()) if (chip.key().equals(key)) return chip;
            return ALL;
        }
    }

    private final Cases cases;
    private final Mentors mentors;
    private final Funding funding;
    private final Hours hours;
    private final People people;
    private final Institutions institutions;

    CaseList(Cases cases, Mentors mentors, Funding funding, Hours hours, People people, Institutions institutions) {
        this.cases = cases;
        this.mentors = mentors;
        this.funding = funding;
        this.hours = hours;
        this.people = people;
        this.institutions = institutions;
    }

    /** Every open case whose student or mentor is called something like it. */
    List<Line> matching(Actor actor, LocalDate today, String search) {
        var open = cases.all().stream().filter(SupportCase::isOpen).toList();
        var ids = open.stream().map(SupportCase::id).toList();
        var names = people.names(open.stream().map(SupportCase::student).toList());
        var assignments = mentors.ofCases(ids);
        var mentorNames = people.names(assignments.values().stream()
                .flatMap(List::stream)
                .map(a -> a.mentor())
                .distinct()
                .toList());
        var grants = funding.grantsOf(ids);
        var usages = hours.usages(ids, today);
        var worked = workedThisSemester(actor, today, ids);
        return open.stream()
                .map(c -> new Line(
                        c.id(),
                        names.getOrDefault(c.student(), ""),
                        String.join(
                                ", ",
                                assignments.getOrDefault(c.id(), List.of()).stream()
                                        .filter(a -> a.isActiveOn(today))
                                        .map(a -> mentorNames.getOrDefault(a.mentor(), ""))
                                        .toList()),
                        grants.getOrDefault(c.id(), List.of()).stream()
                                .map((Grant g) -> g.period().to())
                                .filter(to -> !to.isBefore(today))
                                .max(Comparator.naturalOrder()),
                        usages.getOrDefault(c.id(), Usage.NOTHING),
                        worked.getOrDefault(c.id(), Minutes.ZERO)))
                .filter(line -> contains(line.student(), search) || contains(line.mentors(), search))
                .toList();
    }

    private Map<CaseId, Minutes> workedThisSemester(Actor actor, LocalDate today, List<CaseId> ids) {
        return institutions.semesters(actor.institution()).stream()
                .map(Semester::period)
                .filter(semester -> semester.contains(today))
                .findFirst()
                .map(semester -> hours.workedIn(ids, semester))
                .orElse(Map.of());
    }

    static List<Line> chosen(List<Line> all, Chip chip, LocalDate today, String sort) {
        return all.stream()
                .filter(line -> chip.holds.test(line, today))
                .sorted(order(sort))
                .toList();
    }

    static List<Option> chips(Page page, List<Line> all) {
        var chips = new ArrayList<Option>();
        for (var chip : Chip.values()) {
            var count = all.stream()
                    .filter(line -> chip.holds.test(line, page.today()))
                    .count();
            if (chip == Chip.ALL || count > 0)
                chips.add(new Option(chip.key(), page.t("cases.chip." + chip), page.number(count)));
        }
        return chips;
    }

    private static boolean contains(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    private static Comparator<Line> order(String sort) {
        Comparator<Line> byName = Comparator.comparing(Line::student, java.text.Collator.getInstance(Locale.of("nb")));
        Comparator<Line> byUntil = Comparator.comparing(line -> line.until().orElse(LocalDate.MIN));
        Comparator<Line> byWorked = Comparator.comparing(Line::semesterHours);
        Comparator<Line> byLeft = Comparator.comparing(line -> line.usage().left());
        var order = switch (sort.replace("-", "")) {
            case "until" -> byUntil;
            case "hours" -> byWorked;
            case "left" -> byLeft;
            default -> byName;
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }
}

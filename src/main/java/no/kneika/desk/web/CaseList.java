package no.kneika.desk.web;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import no.kneika.cases.Cases;
import no.kneika.desk.web.CasesPage.Line;
import no.kneika.funding.Funding;
import no.kneika.hours.Hours;
import no.kneika.hours.Usage;
import no.kneika.institution.Institutions;
import no.kneika.institution.Semester;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.Mentors;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.Remembered;
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

    /** So many cases' grants and hours are held at once, however many the list has. */
    private static final int PORTION = 200;

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

    /** Every open case whose student or mentor is called something like it; hours are not told yet ({@link #told}). */
    List<Line> matching(LocalDate today, String search) {
        var open = cases.openStudents();
        var names = people.names(open.values());
        var helpers = mentors.whoHelps(open.keySet(), today);
        var mentorNames = people.names(
                helpers.values().stream().flatMap(List::stream).distinct().toList());
        var lastDays = funding.lastDays(open.keySet());
        return open.entrySet().stream()
                .map(c -> new Line(
                        c.getKey(),
                        names.getOrDefault(c.getValue(), ""),
                        String.join(
                                ", ",
                                helpers.getOrDefault(c.getKey(), List.of()).stream()
                                        .map(mentor -> mentorNames.getOrDefault(mentor, ""))
                                        .toList()),
                        Optional.ofNullable(lastDays.get(c.getKey())).filter(to -> !to.isBefore(today)),
                        Usage.NOTHING,
                        Minutes.ZERO))
                .filter(line -> contains(line.student(), search) || contains(line.mentors(), search))
                .toList();
    }

    /** The same lines with their hours, worked out for so many at a time and no more of them held than that. */
    List<Line> told(Actor actor, LocalDate today, List<Line> lines) {
        if (lines.size() <= PORTION) return portion(actor, today, lines);
        var told = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i += PORTION) {
            var some = lines.subList(i, Math.min(lines.size(), i + PORTION));
            told.addAll(Remembered.apart(() -> portion(actor, today, some)));
        }
        return told;
    }

    private List<Line> portion(Actor actor, LocalDate today, List<Line> lines) {
        var ids = lines.stream().map(Line::id).toList();
        var usages = hours.usages(ids, today);
        var worked = workedThisSemester(actor, today, ids);
        return lines.stream()
                .map(line -> new Line(
                        line.id(),
                        line.student(),
                        line.mentors(),
                        line.until(),
                        usages.getOrDefault(line.id(), Usage.NOTHING),
                        worked.getOrDefault(line.id(), Minutes.ZERO)))
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

    /** Those of them a chip shows, in order; with their hours only where that is what they are sorted by. */
    List<Line> chosen(Actor actor, List<Line> all, Chip chip, LocalDate today, String sort) {
        var some = all.stream().filter(line -> chip.holds.test(line, today)).toList();
        var known = sort.endsWith("hours") || sort.endsWith("left") ? told(actor, today, some) : some;
        return known.stream().sorted(order(sort)).toList();
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
        var norwegian = Collator.getInstance(Locale.of("nb"));
        // A name is taken apart once, not each time it is compared.
        var keys = new HashMap<String, CollationKey>();
        Comparator<Line> byName =
                Comparator.comparing(line -> keys.computeIfAbsent(line.student(), norwegian::getCollationKey));
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

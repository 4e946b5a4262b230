package no.kneika.messages.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.kneika.access.Admissions;
import no.kneika.kernel.CaseId;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
import no.kneika.messages.domain.OtherDates;
import no.kneika.people.People;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters one looks for: those that wait or those that were set aside, searched and sorted. As many questions for many as for one. */
@Component
class LetterList {

    private final Letters letters;
    private final Admissions admissions;
    private final People people;

    LetterList(Letters letters, Admissions admissions, People people) {
        this.letters = letters;
        this.admissions = admissions;
        this.people = people;
    }

    /**
     * @param about the student's name, or null while nobody knows
     * @param bringer the name of whoever brought it, or null where it came by itself
     * @param isContradicted another letter answers the same reference with other days
     */
    record Line(
            Letter letter, @Nullable String about, @Nullable String bringer, boolean isContradicted) {}

    /** @param isAside those that were set aside; otherwise those that wait */
    List<Line> all(boolean isAside) {
        var all = isAside ? letters.setAside() : letters.unhandled();
        var contradicted = isAside ? List.<LetterId>of() : contradicted(all);
        var students = students(
                all.stream().map(Letter::caseId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var bringers = people.names(
                all.stream().map(Letter::broughtBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream()
                .map(each -> new Line(
                        each,
                        each.caseId() == null ? null : students.get(each.caseId()),
                        each.broughtBy() == null ? null : bringers.get(each.broughtBy()),
                        contradicted.contains(each.id())))
                .toList();
    }

    private List<LetterId> contradicted(List<Letter> all) {
        var beside = new ArrayList<>(all);
        beside.addAll(letters.of(
                all.stream().map(Letter::caseId).filter(Objects::nonNull).collect(Collectors.toSet())));
        return all.stream()
                .filter(each -> OtherDates.contradicting(each, beside).isPresent())
                .map(Letter::id)
                .toList();
    }

    private Map<CaseId, String> students(Collection<CaseId> cases) {
        var students = admissions.studentsOf(cases);
        var names = people.names(students.values());
        return students.entrySet().stream()
                .filter(each -> names.containsKey(each.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Objects.requireNonNull(names.get(each.getValue()))));
    }

    /** What two letters say differently lies on top, whatever the order. */
    static List<Line> chosen(List<Line> all, String search, String sort) {
        return all.stream()
                .filter(each -> matches(each, search))
                .sorted(Comparator.comparing((Line each) -> !each.isContradicted())
                        .thenComparing(order(sort)))
                .toList();
    }

    static String says(Page page, Line line) {
        var letter = line.letter();
        if (line.isContradicted()) return page.t("letters.other-dates-short");
        if (letter.duplicateOf() != null) return page.t("letters.duplicate");
        if ("set-aside".equals(letter.handledBy())) return page.t("letters.aside-short");
        if (letter.addressedTo() != null && letter.caseId() == null) return page.t("letters.elsewhere-short");
        return page.t("letters.outcome." + letter.fields().outcome());
    }

    static String sender(Page page, Letter letter) {
        return letter.sender().isBlank() ? page.t("letters.sender-unknown") : letter.sender();
    }

    private static boolean matches(Line line, String search) {
        var words = search.toLowerCase(Locale.ROOT).strip();
        if (words.isEmpty()) return true;
        var letter = line.letter();
        var reference = Objects.requireNonNullElse(letter.fields().ourReference(), "");
        return (letter.sender() + " " + letter.title() + " " + reference + " "
                        + Objects.requireNonNullElse(line.about(), ""))
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static Comparator<Line> order(String sort) {
        var column = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<Line> by = switch (column) {
            case "sender" -> Comparator.comparing(each -> each.letter().sender(), String.CASE_INSENSITIVE_ORDER);
            case "title" -> Comparator.comparing(each -> each.letter().title(), String.CASE_INSENSITIVE_ORDER);
            case "about" ->
                Comparator.comparing(
                        each -> Objects.requireNonNullElse(each.about(), "\uffff"), String.CASE_INSENSITIVE_ORDER);
            default -> Comparator.comparing(each -> each.letter().receivedAt());
        };
        by = by.thenComparing(each -> each.letter().id().toString());
        return sort.startsWith("-") ? by.reversed() : by;
    }
}

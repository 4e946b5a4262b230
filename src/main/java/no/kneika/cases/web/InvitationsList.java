package no.kneika.cases.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.kneika.cases.Invitation;
import no.kneika.cases.Invitations;
import no.kneika.cases.Invited;
import no.kneika.institution.Semester;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.people.Person;
import no.kneika.people.Student;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Students who study through NAV in a semester, searched and sorted. As many questions for many as for one. */
@Component
class InvitationsList {

    private final Invitations invitations;
    private final People people;

    InvitationsList(Invitations invitations, People people) {
        this.invitations = invitations;
        this.people = people;
    }

    record Line(Invited it, String name, String number, Person person) {}

    List<Line> lines(Semester semester) {
        var invited = invitations.of(semester);
        var ids = invited.stream().map(Invited::student).toList();
        Map<PersonId, Student> students = people.students(ids);
        var persons = people.all(ids);
        return invited.stream()
                .filter(it -> persons.containsKey(it.student()))
                .map(it -> {
                    var person = Objects.requireNonNull(persons.get(it.student()));
                    var student = students.get(it.student());
                    return new Line(it, person.name(), student == null ? "" : student.number(), person);
                })
                .toList();
    }

    static String state(Page page, Invited it) {
        if (it.invitation().isPresent()) {
            var sent = it.invitation().get();
            var day = sent.sentAt().atZone(BusinessClock.ZONE).toLocalDate();
            var said = page.t(sent.isMailed() ? "invitations.state.told" : "invitations.state.no-address", day);
            return sent.answer()
                    .map(answer -> said + " " + page.t("invitations.state." + answer))
                    .orElse(said);
        }
        return page.t(it.hasCase() ? "invitations.state.case" : "invitations.state.waits");
    }

    static List<Line> found(Page page, List<Line> all, String show) {
        var words = page.query("q").strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(line -> fits(line.it(), show))
                .filter(line -> (line.name() + " " + line.number())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .sorted(order(page.query("sort")))
                .toList();
    }

    static boolean fits(Invited it, String show) {
        return switch (show) {
            case "waiting" -> it.isToBeTold();
            case "told" -> it.invitation().isPresent();
            case "answered" -> it.invitation().flatMap(Invitation::answer).isPresent();
            default -> true;
        };
    }

    private static Comparator<Line> order(String sort) {
        var byName = Comparator.comparing(Line::name, Collator.getInstance(Locale.of("nb")));
        var order = sort.endsWith("until")
                ? Comparator.comparing(
                        (Line line) -> line.it().decision().period().to())
                : byName;
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }
}

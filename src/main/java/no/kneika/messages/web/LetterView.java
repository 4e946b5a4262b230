package no.kneika.messages.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.kneika.access.Admissions;
import no.kneika.institution.Institutions;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterFields;
import no.kneika.messages.LetterFields.Outcome;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
import no.kneika.messages.domain.OtherDates;
import no.kneika.messages.in.LetterEnds;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import org.springframework.stereotype.Component;

/** Draws a letter: its own words as text, what could be read out of them, and what can be done with it. */
@Component
class LetterView {

    private final Letters letters;
    private final Admissions admissions;
    private final People people;
    private final Pages pages;
    private final LetterEnds ends;
    private final Institutions institutions;

    LetterView(
            Letters letters,
            Admissions admissions,
            People people,
            Pages pages,
            LetterEnds ends,
            Institutions institutions) {
        this.letters = letters;
        this.admissions = admissions;
        this.people = people;
        this.pages = pages;
        this.ends = ends;
        this.institutions = institutions;
    }

    Html page(Actor actor, LetterId id, Form form) {
        var letter = letters.find(id).orElseThrow(() -> new NotFound("letter"));
        var page = pages.page(actor, letter.title(), "letters");
        boolean open = letter.handledBy() == null;
        var other = OtherDates.contradicting(
                letter, letter.caseId() == null ? letters.unhandled() : letters.of(letter.caseId()));
        boolean canSort = open && letter.caseId() == null && Readership.maySort(actor);
        var received = letter.receivedAt().atZone(BusinessClock.ZONE).toLocalDate();
        boolean isGrant =
                letter.fields().outcome() == Outcome.GRANTED || letter.fields().outcome() == Outcome.UNKNOWN;
        boolean isRejection =
                letter.fields().outcome() == Outcome.REJECTED || letter.fields().outcome() == Outcome.UNKNOWN;
        return Html.page(
                "messages/letter",
                page,
                new LetterPage(
                        id.toString(),
                        lead(page, letter, received),
                        Arrays.stream(letter.text().strip().split("\\R\\s*\\R")).toList(),
                        attachments(page, letter),
                        facts(page, letter.fields()),
                        letter.fields().doubts().stream()
                                .map(it -> page.t(
                                        "letters.doubt." + it.code(), it.args().toArray()))
                                .toList(),
                        letter.fields().isCorrection(),
                        canSort ? institutions(actor, letter) : List.of(),
                        letter.addressedTo() != null,
                        state(page, letter),
                        canSort,
                        canSort,
                        open && Readership.maySort(actor),
                        canSort ? cases(actor) : List.of(),
                        Objects.requireNonNullElse(letter.fields().ourReference(), ""),
                        letter.caseId() == null ? null : "/cases/" + letter.caseId(),
                        open && isGrant && letter.caseId() != null && Readership.maySort(actor)
                                ? "/cases/" + letter.caseId() + "/grants/new?letter=" + id
                                : null,
                        open && isRejection && letter.caseId() != null && Readership.maySort(actor)
                                ? "/cases/" + letter.caseId() + "/rejections/new?letter=" + id
                                : null,
                        letter.duplicateOf() == null ? null : "/letters/" + letter.duplicateOf(),
                        other.map(it -> otherDates(page, letter, it)).orElse(null),
                        other.map(it -> "/letters/" + it.id()).orElse(null),
                        form));
    }

    /** What a file says of its sender is the file's word, and whoever brought it stands beside it. */
    private String lead(Page page, Letter letter, LocalDate received) {
        if (letter.broughtBy() == null) return page.t("letters.from", LetterList.sender(page, letter), received);
        var bringer = people.name(letter.broughtBy());
        return letter.sender().isBlank()
                ? page.t("letters.brought", bringer, received)
                : page.t("letters.brought-from", bringer, received, letter.sender());
    }

    private static String otherDates(Page page, Letter letter, Letter other) {
        return page.t(
                "letters.other-dates",
                Objects.requireNonNullElse(letter.fields().ourReference(), ""),
                Objects.requireNonNull(letter.fields().period()),
                other.receivedAt().atZone(BusinessClock.ZONE).toLocalDate(),
                Objects.requireNonNull(other.fields().period()));
    }

    private String state(Page page, Letter letter) {
        var end = letter.handledBy() == null ? Optional.<LetterEnds.End>empty() : ends.of(letter.id());
        if (end.isPresent() && end.get().to() != null)
            return sentAway(page, end.get(), end.get().to());
        if (letter.handledBy() != null && letter.handledBy().equals("set-aside")) return page.t("letters.state.aside");
        if (letter.handledBy() != null && letter.handledBy().equals("duplicate"))
            return page.t("letters.state.duplicate");
        if (letter.handledBy() != null) return page.t("letters.state.handled");
        if (letter.caseId() == null && letter.addressedTo() != null)
            return page.t("letters.state.elsewhere", letter.addressedTo());
        if (letter.caseId() == null) return page.t("letters.state.waiting");
        var student = people.name(admissions.studentOf(letter.caseId()));
        return letter.matchedBy() == null
                ? page.t(
                        "letters.state.by-reference",
                        student,
                        Objects.requireNonNullElse(letter.fields().ourReference(), ""))
                : page.t("letters.state.by-person", student, people.name(letter.matchedBy()));
    }

    /** Sent back or on: to whom, when and by whom. */
    private String sentAway(Page page, LetterEnds.End end, String to) {
        return page.t(
                "letters.state." + end.what(),
                to,
                end.at().atZone(BusinessClock.ZONE).toLocalDate(),
                people.name(end.by()));
    }

    /** Institutions it can be sent on to; the one it says it is for first. */
    private List<Option> institutions(Actor actor, Letter letter) {
        return institutions.all().stream()
                .filter(each -> !each.id().equals(actor.institution())
                        && !each.orgnr()
                                .equals(institutions.get(actor.institution()).orgnr()))
                .collect(Collectors.toMap(each -> each.orgnr(), each -> each.name(), (a, b) -> b, TreeMap::new))
                .entrySet()
                .stream()
                .map(each -> new Option(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Option each) -> !each.value().equals(letter.addressedTo()))
                        .thenComparing(Option::label))
                .toList();
    }

    private List<Option> cases(Actor actor) {
        return admissions.admittedTo(actor).stream()
                .map(mine -> new Option(mine.toString(), people.name(admissions.studentOf(mine))))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static List<Fact> facts(Page page, LetterFields read) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("letters.read.outcome"), page.t("letters.outcome." + read.outcome())));
        if (read.period() != null) facts.add(new Fact(page.t("letters.read.period"), page.period(read.period())));
        if (read.hours() != null) facts.add(new Fact(page.t("letters.read.hours"), page.minutes(read.hours())));
        if (read.ceiling() != null) facts.add(new Fact(page.t("letters.read.ceiling"), page.rate(read.ceiling())));
        if (read.amount() != null) facts.add(new Fact(page.t("letters.read.amount"), page.money(read.amount())));
        if (read.student() != null) facts.add(new Fact(page.t("letters.read.student"), read.student()));
        if (read.adviser() != null)
            facts.add(new Fact(page.t("letters.read.adviser"), read.adviser(), read.adviserPhone()));
        if (read.theirReference() != null) facts.add(new Fact(page.t("letters.read.theirs"), read.theirReference()));
        if (read.ourReference() != null) facts.add(new Fact(page.t("letters.read.ours"), read.ourReference()));
        return facts;
    }

    private static List<LetterPage.Attachment> attachments(Page page, Letter letter) {
        return letter.attachments().stream()
                .map(each -> new LetterPage.Attachment(
                        "/documents/" + each.document(),
                        each.name(),
                        page.t("letters.size", page.number(Math.max(1, each.size() / 1024)))))
                .toList();
    }
}

package no.kneika.hours.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.store.OpenEntries;
import no.kneika.hours.store.OpenEntries.OpenSheet;
import no.kneika.hours.store.Sheets;
import no.kneika.hours.store.Sheets.Month;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Component;

/** Sheets as they stand now (timelister), those the actor may see, from the same facts a single one is made of. */
@Component
public class SheetList {

    private static final int MONTHS_BACK = 3;
    private static final int PORTION = 200;

    private record All(Actor actor) {}

    private final OpenEntries open;
    private final Sheets sheets;
    private final CaseBook books;
    private final CaseSums sums;
    private final Confirmations confirmations;
    private final BusinessClock clock;

    SheetList(
            OpenEntries open,
            Sheets sheets,
            CaseBook books,
            CaseSums sums,
            Confirmations confirmations,
            BusinessClock clock) {
        this.open = open;
        this.sheets = sheets;
        this.books = books;
        this.sums = sums;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** One mentor's month and its lines. */
    public record Standing(
            AssignmentId assignment,
            CaseId caseId,
            PersonId mentor,
            YearMonth month,
            boolean submitted,
            List<Line> lines) {

        public long count(EntryStanding standing) {
            return lines.stream().filter(l -> l.standing() == standing).count();
        }
    }

    /**
     * The last months, and whatever older is unfinished; the newest month first. So many cases at a time: of a whole
     * institution's entries no more is held than that.
     */
    public List<SheetSum> all(Actor actor) {
        return Remembered.whileReading(new All(actor), () -> sums(actor));
    }

    private List<SheetSum> sums(Actor actor) {
        var since = clock.today().minusMonths(MONTHS_BACK).withDayOfMonth(1);
        var cases = open.casesSinceOrUnfinished(since);
        var all = new ArrayList<SheetSum>();
        for (int i = 0; i < cases.size(); i += PORTION) {
            var some = cases.subList(i, Math.min(cases.size(), i + PORTION));
            all.addAll(
                    cases.size() <= PORTION
                            ? sums(since, some, actor)
                            : Remembered.apart(() -> sums(since, some, actor)));
        }
        all.sort(Comparator.comparing(SheetSum::month)
                .reversed()
                .thenComparing(s -> s.assignment().value()));
        return List.copyOf(all);
    }

    private List<SheetSum> sums(LocalDate since, List<CaseId> cases, Actor actor) {
        return of(open.sinceOrUnfinished(since, cases), actor).stream()
                .map(SheetSum::of)
                .toList();
    }

    /** Months with something unfinished. */
    public List<Standing> unfinished(Actor actor) {
        return of(open.unfinished(), actor);
    }

    /**
     * What is unfinished, for those who only count.
     *
     * @param laidOut sheets with the entries that are in dispute or perhaps above a total, and all there is of their case where
     *     it is
     * @param ready in the other cases, the sheets that are handed in and have something to attest
     */
    record Counted(List<Standing> laidOut, List<OpenSheet> ready) {}

    /** Enough of what is unfinished to know what each sheet asks of its coordinator. */
    Counted counted(Actor actor) {
        var unfinished = open.sheets();
        var since = new HashMap<CaseId, LocalDate>();
        for (var sheet : unfinished)
            since.merge(sheet.caseId(), sheet.month().atDay(1), (one, other) -> one.isBefore(other) ? one : other);
        // Only where a grant is full can an entry be above its total; the others need not be laid out.
        var above = sums.perhapsAbove(since);
        return new Counted(
                of(open.decisive(above), above, actor),
                ready(
                        unfinished.stream()
                                .filter(sheet -> !above.contains(sheet.caseId()))
                                .toList(),
                        actor));
    }

    private List<OpenSheet> ready(List<OpenSheet> unfinished, Actor actor) {
        var asked = confirmations.asked(
                unfinished.stream().map(OpenSheet::caseId).distinct().toList(), actor.institution());
        var today = clock.today();
        var sure = unfinished.stream()
                .filter(sheet -> sheet.waiting()
                        .filter(it -> EntryFacts.isConfirmed(
                                it.sure(), HourEntry.recordedOn(it.oldest()), asked.apply(sheet.caseId()), today))
                        .isPresent())
                .toList();
        var submitted = submitted(sure.stream()
                .map(sheet -> new Month(sheet.assignment(), sheet.month()))
                .toList());
        return sure.stream()
                .filter(sheet -> submitted.contains(new Month(sheet.assignment(), sheet.month())))
                .toList();
    }

    /** Those of them that are handed in, and perhaps others. */
    private Set<Month> submitted(Collection<Month> months) {
        return months.stream()
                .map(Month::month)
                .min(Comparator.naturalOrder())
                .map(first ->
                        sheets.submitted(months.stream().map(Month::assignment).toList(), first))
                .orElse(Set.of());
    }

    private List<Standing> of(List<EntryFacts> found, Actor actor) {
        var cases = found.stream()
                .filter(f -> !f.reversed())
                .map(f -> f.entry().caseId())
                .distinct()
                .toList();
        return of(found, sums.perhapsAbove(cases), actor);
    }

    private List<Standing> of(List<EntryFacts> found, Set<CaseId> above, Actor actor) {
        var counting = found.stream().filter(f -> !f.reversed()).toList();
        var books = this.books.of(above);
        var bySheet = counting.stream()
                .collect(Collectors.groupingBy(
                        f -> new Month(f.entry().assignment(), f.entry().month())));
        var submitted = submitted(bySheet.keySet());
        var asked = confirmations.asked(
                counting.stream().map(f -> f.entry().caseId()).distinct().toList(), actor.institution());
        var today = clock.today();
        var standings = new ArrayList<Standing>();
        bySheet.forEach((sheet, facts) -> {
            var first = facts.getFirst().entry();
            var book = Optional.ofNullable(books.get(first.caseId()));
            standings.add(new Standing(
                    sheet.assignment(),
                    first.caseId(),
                    first.mentor(),
                    sheet.month(),
                    submitted.contains(sheet),
                    facts.stream()
                            .map(f -> new Line(
                                    f,
                                    f.standing(
                                            asked.apply(first.caseId()),
                                            today,
                                            book.map(b -> b.above(f.entry().id()))
                                                    .orElse(Minutes.ZERO))))
                            .toList()));
        });
        standings.sort(Comparator.comparing(Standing::month)
                .reversed()
                .thenComparing(s -> s.assignment().toString()));
        return standings;
    }
}

package no.kneika.hours.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.hours.EntryId;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Usage;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.Rates;
import no.kneika.hours.store.Entries;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Vault;
import org.springframework.stereotype.Service;

/** What a mentor sees of their own hours. */
@Service
public class MentorDesk {

    /** So long after an assignment ended its last hours can still be written down. */
    private static final int LATE_DAYS = 60;

    private final Mentors mentors;
    private final Entries entries;
    private final CaseBook books;
    private final Institutions institutions;
    private final BusinessClock clock;
    private final Vault vault;

    MentorDesk(
            Mentors mentors,
            Entries entries,
            CaseBook books,
            Institutions institutions,
            BusinessClock clock,
            Vault vault) {
        this.mentors = mentors;
        this.entries = entries;
        this.books = books;
        this.institutions = institutions;
        this.clock = clock;
        this.vault = vault;
    }

    /** An assignment and the last day something was written on it. */
    public record Choice(Assignment assignment, Optional<LocalDate> last) {}

    /** Whom hours can be written for, the last used first. */
    public List<Choice> choices(PersonId mentor) {
        var today = clock.today();
        var last = new HashMap<String, LocalDate>();
        for (var fact : recent(mentor))
            last.merge(fact.entry().assignment().toString(), fact.entry().day(), (a, b) -> a.isAfter(b) ? a : b);
        return mentors.ofMentor(mentor).stream()
                .filter(a -> a.contract().isPresent() && a.isActiveOn(earliest(a, today)))
                .map(a -> new Choice(a, Optional.ofNullable(last.get(a.id().toString()))))
                .sorted(Comparator.comparing((Choice c) -> c.last().orElse(LocalDate.EPOCH))
                        .reversed())
                .toList();
    }

    private static LocalDate earliest(Assignment assignment, LocalDate today) {
        return assignment
                .ended()
                .filter(last -> !last.isBefore(today.minusDays(LATE_DAYS)) && last.isBefore(today))
                .orElse(today);
    }

    /** What counts of the last half year, the newest first. */
    public List<EntryFacts> recent(PersonId mentor) {
        var today = clock.today();
        var facts = new ArrayList<>(entries.ofMentor(mentor, today.minusMonths(6), today));
        facts.removeIf(EntryFacts::reversed);
        facts.sort(Comparator.comparing(EntryFacts::entry, HourEntry.IN_ORDER).reversed());
        return facts;
    }

    public LocalDate today() {
        return clock.today();
    }

    public boolean isHoliday(LocalDate day) {
        return institutions.isHoliday(day);
    }

    /** What a no-show without notice pays at most, by the rules of today. */
    public Minutes noShowPaid(Actor actor) {
        return books.rules(actor.institution()).noShowPaid();
    }

    public Usage usage(CaseId caseId) {
        return books.of(caseId).usage(clock.today());
    }

    /** A month of one's own, reversed entries too. */
    public List<EntryFacts> month(PersonId mentor, YearMonth month) {
        return entries.ofMentor(mentor, month.atDay(1), month.atEndOfMonth());
    }

    public Minutes sum(List<EntryFacts> facts) {
        return Minutes.sum(facts.stream()
                .filter(f -> !f.reversed())
                .map(f -> f.entry().minutes())
                .toList());
    }

    /** Before tax, by the rate of each date. */
    public Money beforeTax(List<EntryFacts> facts) {
        return new Rates(mentors.rates(Rates.assignments(facts)))
                .wageOf(facts.stream().filter(f -> !f.reversed()).toList());
    }

    /** The notes of one's own entries, opened. */
    public Map<EntryId, String> notes(List<EntryFacts> facts, Actor actor) {
        var opened = new HashMap<EntryId, String>();
        entries.notes(facts.stream().map(f -> f.entry().id()).toList())
                .forEach((id, note) -> opened.put(id, vault.open(LogHours.notePlace(actor, id), note)));
        return opened;
    }
}

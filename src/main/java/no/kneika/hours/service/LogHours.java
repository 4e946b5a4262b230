package no.kneika.hours.service;

import java.time.Instant;
import java.util.Optional;
import no.kneika.funding.Funding;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.HourEntry;
import no.kneika.hours.domain.LogRule;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.TakenTimes;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.stereotype.Service;

/** A mentor writes down what they worked (føre timer). */
@Service
public class LogHours {

    private final Entries entries;
    private final TakenTimes taken;
    private final Mentors mentors;
    private final Funding funding;
    private final CaseBook books;
    private final BusinessClock clock;
    private final Vault vault;

    LogHours(
            Entries entries,
            TakenTimes taken,
            Mentors mentors,
            Funding funding,
            CaseBook books,
            BusinessClock clock,
            Vault vault) {
        this.entries = entries;
        this.taken = taken;
        this.mentors = mentors;
        this.funding = funding;
        this.books = books;
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * @param note a few words without health information; may be empty
     * @param sure the mentor has said that a day above eight hours is right
     */
    public record Wish(AssignmentId assignment, WorkedTime time, EntryKind kind, String note, boolean sure) {}

    public Decision<HourEntry> log(Wish wish, Actor actor) {
        return log(wish, actor, clock.instant());
    }

    /** As if it was written down back then: the training room has a past. */
    Decision<HourEntry> log(Wish wish, Actor actor, Instant recordedAt) {
        var assignment = mentors.assignment(wish.assignment());
        if (actor.capacity() != Capacity.MENTOR || !assignment.mentor().equals(actor.person()))
            return Decision.refused(Reason.of("hours-not-yours", "rules.md 4").at("assignment"));
        entries.hold(actor.person());
        var decision = LogRule.decide(
                new LogRule.Wish(wish.time(), wish.kind(), wish.sure()),
                facts(assignment, wish.time()),
                books.rules(actor.institution()));
        return decision.map(any -> record(wish, assignment, actor, recordedAt));
    }

    private LogRule.Facts facts(Assignment assignment, WorkedTime time) {
        var others = taken.of(
                assignment.mentor(), time.day().minusDays(1), time.day().plusDays(1));
        // Before the declaration nothing of the case is shown, so whether somebody pays can not be said either.
        var declared = assignment.declared();
        return new LogRule.Facts(
                clock.now(),
                declared,
                assignment.isActiveOn(time.day())
                        && assignment.contractOn(time.day()).isPresent(),
                !declared
                        || funding.mayWorkOn(assignment.caseId(), time.day(), assignment.mentor())
                                .isPresent(),
                others);
    }

    private HourEntry record(Wish wish, Assignment assignment, Actor actor, Instant recordedAt) {
        var entry = new HourEntry(
                new EntryId(Ids.next()),
                assignment.id(),
                assignment.caseId(),
                assignment.mentor(),
                wish.time().day(),
                wish.time().minutes(),
                wish.kind(),
                recordedAt);
        entries.insert(
                entry, wish.time().span(), sealed(entry, wish.note(), actor).orElse(null));
        return entry;
    }

    private Optional<byte[]> sealed(HourEntry entry, String note, Actor actor) {
        if (note.isBlank()) return Optional.empty();
        return Optional.of(vault.seal(notePlace(actor, entry.id()), note.strip()));
    }

    static Place notePlace(Actor actor, EntryId entry) {
        return new Place(actor.institution(), "hour_entry", "note", entry.value());
    }
}

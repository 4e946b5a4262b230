package no.kneika.hours.service;

import java.time.YearMonth;
import java.util.function.Function;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryReversed;
import no.kneika.hours.domain.CaseHours;
import no.kneika.hours.domain.EntryFacts;
import no.kneika.hours.domain.EntryFacts.Ruling;
import no.kneika.hours.domain.EntryRules;
import no.kneika.hours.domain.EntryRules.Asker;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.store.Entries;
import no.kneika.hours.store.Words;
import no.kneika.kernel.Decision;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What is said about an entry after it is written: the student's yes or no, its settlement, a decision, a reversal. */
@Service
public class EntryWords {

    private final Entries entries;
    private final Words words;
    private final CaseBook books;
    private final Confirmations confirmations;
    private final BusinessClock clock;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    EntryWords(
            Entries entries,
            Words words,
            CaseBook books,
            Confirmations confirmations,
            BusinessClock clock,
            Vault vault,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.words = words;
        this.books = books;
        this.confirmations = confirmations;
        this.clock = clock;
        this.vault = vault;
        this.events = events;
    }

    /** An entry with its standing, held so that nobody changes its sheet meanwhile. */
    private record Held(EntryFacts facts, EntryStanding standing, CaseHours book, Asker asker) {}

    /** The student says the hours are right (bekreftelse). */
    public Decision<EntryFacts> confirm(EntryId id, Actor actor) {
        return about(
                id,
                actor,
                held -> EntryRules.confirm(held.facts(), held.standing(), held.asker())
                        .map(facts -> {
                            words.confirm(facts.entry(), actor.person(), clock.instant());
                            return facts;
                        }));
    }

    /** The student says they are not (innsigelse); the coordinator is told by the list of what to do. */
    public Decision<EntryFacts> dispute(EntryId id, String reason, Actor actor) {
        return about(
                id,
                actor,
                held -> EntryRules.dispute(held.facts(), held.standing(), held.asker())
                        .map(facts -> {
                            words.dispute(
                                    facts.entry(),
                                    sealed(actor, "entry_dispute", "reason", id, reason),
                                    actor.person(),
                                    clock.instant());
                            return facts;
                        }));
    }

    /** The coordinator has asked both, and the entry stands. */
    public Decision<EntryFacts> settle(EntryId id, String explanation, Actor actor) {
        return about(
                id,
                actor,
                held -> EntryRules.settle(held.facts(), held.asker(), explanation)
                        .map(facts -> {
                            var place = new Place(actor.institution(), "dispute_settlement", "explanation", id.value());
                            words.settle(
                                    facts.entry(),
                                    vault.seal(place, explanation.strip()),
                                    actor.person(),
                                    clock.instant());
                            return facts;
                        }));
    }

    /** Undone by the mentor before anybody vouched for it, or reversed by a coordinator with a reason. */
    public Decision<EntryFacts> reverse(EntryId id, String reason, Actor actor) {
        return about(
                id,
                actor,
                held -> EntryRules.reverse(held.facts(), held.standing(), held.asker(), reason)
                        .map(facts -> {
                            words.reverse(
                                    facts.entry(),
                                    sealed(actor, "entry_reversal", "reason", id, reason),
                                    actor.person(),
                                    clock.instant());
                            events.publishEvent(
                                    new EntryReversed(id, facts.entry().caseId()));
                            return facts;
                        }));
    }

    /** What becomes of the minutes above the total. */
    public Decision<EntryFacts> rule(EntryId id, Ruling.Outcome outcome, Actor actor) {
        return about(id, actor, held -> {
            var above = held.book().above(id);
            return EntryRules.ruleUnfunded(held.facts(), held.standing(), above, held.asker())
                    .map(facts -> {
                        words.rule(facts.entry(), new Ruling(outcome, above), actor.person(), clock.instant());
                        return facts;
                    });
        });
    }

    private Decision<EntryFacts> about(EntryId id, Actor actor, Function<Held, Decision<EntryFacts>> say) {
        var at = words.place(id).orElseThrow(() -> new NotFound("hour entry"));
        entries.hold(at.assignment(), YearMonth.from(at.day()));
        // As it is now that nobody else can say anything about it.
        var book = books.around(at.caseId(), at.day());
        var facts = book.fact(id);
        var entry = facts.entry();
        var standing = books.standing(facts, book, confirmations.asked(entry.caseId(), actor.institution()));
        return say.apply(new Held(facts, standing, book, new Asker(actor.person(), actor.capacity())));
    }

    /** @throws NotFound where there is none for whoever asks */
    public EntryFacts get(EntryId id) {
        return entries.find(id).orElseThrow(() -> new NotFound("hour entry"));
    }

    private byte @Nullable [] sealed(Actor actor, String table, String column, EntryId id, String text) {
        if (text.isBlank()) return null;
        return vault.seal(new Place(actor.institution(), table, column, id.value()), text.strip());
    }
}

package no.kneika.claims.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.bank.BankLine;
import no.kneika.claims.domain.bank.Book;
import no.kneika.claims.store.BankRows;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.CollectionRows;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Gathers what a line from the bank is looked up in. */
@Component
class PaymentBook {

    private final ClaimRows claims;
    private final BankRows bank;
    private final CollectionRows collections;
    private final BusinessClock clock;

    PaymentBook(ClaimRows claims, BankRows bank, CollectionRows collections, BusinessClock clock) {
        this.claims = claims;
        this.bank = bank;
        this.collections = collections;
        this.clock = clock;
    }

    /** For lines of a file that may have been read before. */
    Book forFile(Actor actor, List<BankLine> lines) {
        var keys = lines.stream().map(BankLine::key).toList();
        return book(bank.read(
                actor,
                keys.stream().map(BankLine.Key::account).collect(Collectors.toSet()),
                keys.stream().map(BankLine.Key::statement).collect(Collectors.toSet())));
    }

    /** For lines that were taken in and still wait. */
    Book now() {
        return book(Map.of());
    }

    private Book book(Map<BankLine.Key, BankLine> read) {
        var known = new HashMap<String, Book.Claim>();
        for (var claim : claims.all()) known.put(claim.reference(), claim(claim));
        return new Book(known, collections.references(), read, bank.paymentReferences(), clock.today());
    }

    private static Book.Claim claim(ClaimFacts claim) {
        return new Book.Claim(
                claim.id(),
                claim.reference(),
                claim.status(),
                claim.state().outstanding(),
                claim.last().on(),
                claim.payments().stream()
                        .map(paid -> new Book.Paid(paid.amount(), paid.on(), paid.reference()))
                        .toList());
    }
}

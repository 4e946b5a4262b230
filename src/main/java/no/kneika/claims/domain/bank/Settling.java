package no.kneika.claims.domain.bank;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.kneika.claims.domain.bank.Book.Claim;
import no.kneika.claims.domain.bank.Book.Paid;
import no.kneika.claims.domain.bank.Proposal.Part;
import no.kneika.kernel.Money;

/**
 * Finds what each line of a file settles (matching), one after the other: what the first has paid, the second cannot pay
 * again. A line that raises any doubt settles nothing; a person looks at it (rules.md 5: matched by reference).
 */
public final class Settling {

    /** The same amount on the same claim within so many days is taken for the same payment, until a person says otherwise. */
    static final int SAME_PAYMENT_DAYS = 14;

    private final Book book;
    private final Map<String, Money> outstanding = new HashMap<>();
    private final Map<String, List<Paid>> paid = new HashMap<>();
    private final Set<String> references;
    private final Set<BankLine.Key> seen = new HashSet<>();

    private Settling(Book book) {
        this.book = book;
        this.references = new HashSet<>(book.paymentReferences());
        book.claims().forEach((reference, claim) -> {
            outstanding.put(reference, claim.outstanding());
            paid.put(reference, new ArrayList<>(claim.payments()));
        });
    }

    public static List<Proposal> of(List<BankLine> lines, Book book) {
        var settling = new Settling(book);
        return lines.stream().map(settling::look).toList();
    }

    private Proposal look(BankLine line) {
        var before = book.read().get(line.key());
        if (before != null)
            return only(line, before.equals(line) ? Verdict.READ_BEFORE : Verdict.TOLD_OTHERWISE, List.of());
        if (!seen.add(line.key())) return only(line, Verdict.TOLD_OTHERWISE, List.of());
        var named = Mentioned.in(line);
        var claims = named.stream()
                .flatMap(reference -> book.collections().getOrDefault(reference, List.of(reference)).stream())
                .filter(book.claims()::containsKey)
                .distinct()
                .toList();
        if (!line.isKroner()) return only(line, Verdict.CURRENCY, claims);
        if (line.reversal()) return only(line, Verdict.REVERSAL, claims);
        if (!line.amount().isPositive()) return only(line, Verdict.OUT, claims);
        if (line.bookedOn().isAfter(book.today())) return only(line, Verdict.FUTURE, claims);
        if (claims.isEmpty()) return only(line, Verdict.UNKNOWN, claims);
        if (isUsed(line)) return only(line, Verdict.TWICE, claims);
        if (named.size() == 1 && book.collections().containsKey(named.iterator().next()))
            return collection(line, claims);
        return claims.size() == 1 ? one(line, claims.getFirst()) : only(line, Verdict.SEVERAL, claims);
    }

    private boolean isUsed(BankLine line) {
        return !line.reference().isBlank() && references.contains(line.reference());
    }

    private Proposal one(BankLine line, String reference) {
        var claim = claim(reference);
        var left = left(reference);
        if (isPaidAlready(line, reference)) return about(line, Verdict.TWICE, reference, line.amount());
        switch (claim.status()) {
            case RETURNED -> {
                return about(line, Verdict.RETURNED, reference, line.amount());
            }
            case REFUSED -> {
                return about(line, Verdict.REFUSED, reference, line.amount());
            }
            case LAPSED -> {
                return about(line, Verdict.LAPSED, reference, line.amount());
            }
            default -> {}
        }
        if (left.isZero()) return about(line, Verdict.SETTLED, reference, line.amount());
        if (line.bookedOn().isBefore(claim.sentOn())) return about(line, Verdict.BEFORE_CLAIM, reference, left);
        if (line.amount().compareTo(left) > 0)
            return about(line, Verdict.TOO_MUCH, reference, line.amount().minus(left));
        var rest = left.minus(line.amount());
        take(line, reference, line.amount());
        return new Proposal(
                line,
                rest.isZero() ? Verdict.WHOLE : Verdict.PARTLY,
                List.of(new Part(claim.id(), reference, line.amount())),
                List.of(reference),
                rest);
    }

    /** Paid to the øre it settles them all; any other sum says nothing of which claim it is for. */
    private Proposal collection(BankLine line, List<String> claims) {
        var open = claims.stream().filter(each -> left(each).isPositive()).toList();
        var sum = Money.sum(open.stream().map(this::left).toList());
        if (open.isEmpty()) return only(line, Verdict.SETTLED, claims);
        if (open.stream().anyMatch(each -> line.bookedOn().isBefore(claim(each).sentOn())))
            return only(line, Verdict.BEFORE_CLAIM, claims);
        if (!sum.equals(line.amount())) return new Proposal(line, Verdict.COLLECTION_DIFFERS, List.of(), open, sum);
        var parts = open.stream()
                .map(each -> new Part(claim(each).id(), each, left(each)))
                .toList();
        parts.forEach(part -> take(line, part.reference(), part.amount()));
        return new Proposal(line, Verdict.WHOLE, parts, open, Money.ZERO);
    }

    private void take(BankLine line, String reference, Money amount) {
        outstanding.put(reference, left(reference).minus(amount));
        payments(reference).add(new Paid(amount, line.bookedOn(), line.reference()));
        if (!line.reference().isBlank()) references.add(line.reference());
    }

    private boolean isPaidAlready(BankLine line, String reference) {
        return payments(reference).stream()
                .anyMatch(before -> before.amount().equals(line.amount())
                        && Math.abs(ChronoUnit.DAYS.between(before.on(), line.bookedOn())) <= SAME_PAYMENT_DAYS);
    }

    private Claim claim(String reference) {
        return Objects.requireNonNull(book.claims().get(reference));
    }

    private Money left(String reference) {
        return outstanding.getOrDefault(reference, Money.ZERO);
    }

    private List<Paid> payments(String reference) {
        return paid.computeIfAbsent(reference, any -> new ArrayList<>());
    }

    private static Proposal only(BankLine line, Verdict verdict, List<String> about) {
        return new Proposal(line, verdict, List.of(), about, line.amount());
    }

    private static Proposal about(BankLine line, Verdict verdict, String reference, Money compared) {
        return new Proposal(line, verdict, List.of(), List.of(reference), compared);
    }
}

package no.kneika.claims.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import no.kneika.claims.BankFileId;
import no.kneika.claims.BankLineId;
import no.kneika.claims.domain.bank.BankFile;
import no.kneika.claims.domain.bank.Proposal;
import no.kneika.claims.domain.bank.Settling;
import no.kneika.claims.domain.bank.Statement;
import no.kneika.claims.domain.bank.Verdict;
import no.kneika.claims.store.BankRows;
import no.kneika.claims.store.BankWriting;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.ledger.Ledger;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.stereotype.Service;

/**
 * Takes payments in from the bank (innbetalinger): a file is shown first, and then all of it is taken in or nothing. What
 * settles a claim does so as if somebody had typed it; the rest waits on a list.
 */
@Service
public class TakePayments {

    private static final String SOURCE = "rules.md 5";

    private final BankRows bank;
    private final BankWriting writing;
    private final PaymentBook book;
    private final PlacePayment placing;
    private final ClaimRows claims;
    private final Institutions institutions;
    private final Ledger ledger;
    private final BusinessClock clock;

    TakePayments(
            BankRows bank,
            BankWriting writing,
            PaymentBook book,
            PlacePayment placing,
            ClaimRows claims,
            Institutions institutions,
            Ledger ledger,
            BusinessClock clock) {
        this.bank = bank;
        this.writing = writing;
        this.book = book;
        this.placing = placing;
        this.claims = claims;
        this.institutions = institutions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param digest of all of it: a page that shows another is too old to be said yes to */
    public record Shown(Statement statement, List<Proposal> proposals, String digest) {}

    /** Keeps the file, so that it can be looked at. The same file again is the same file. */
    public Decision<BankFileId> bring(Actor by, String name, byte[] bytes) {
        Desks.keepingBooks(by);
        var sha256 = sha256(bytes);
        var before = bank.withContent(sha256);
        if (before.isPresent()) return Decision.accepted(before.get().id());
        return BankFile.read(bytes).then(statement -> {
            var ours = institutions.claimContact(by.institution()).account();
            if (!statement.account().isEmpty() && !statement.account().equals(ours))
                return Decision.refused(Reason.of("bank-other-account", SOURCE, statement.account(), ours)
                        .at("file"));
            var id = new BankFileId(Ids.next());
            writing.file(id, sha256, shortName(name), statement.format(), bytes, moment(by));
            return Decision.accepted(id);
        });
    }

    /** What taking the file in would do, as things are now. */
    public Shown shown(Actor by, BankFileId id) {
        Desks.keepingBooks(by);
        if (bank.file(id).isEmpty()) throw new NotFound("a file from the bank");
        var statement = BankFile.read(bank.content(by.institution(), id)).orThrow();
        var proposals = Settling.of(statement.lines(), book.forFile(by, statement.lines()));
        return new Shown(statement, proposals, digest(proposals));
    }

    /**
     * All of it, as it was shown, or nothing.
     *
     * @throws Stale when something has come between
     */
    public Decision<BankFileId> take(Actor by, BankFileId id, String seen) {
        Desks.keepingBooks(by);
        if (bank.file(id)
                        .orElseThrow(() -> new NotFound("a file from the bank"))
                        .takenOn()
                != null) return Decision.refused(Reason.of("bank-taken-before", SOURCE));
        holdAll(shown(by, id));
        var shown = shown(by, id);
        if (!shown.digest().equals(seen)) throw new Stale("the file would do something else by now");
        if (shown.proposals().stream().anyMatch(each -> each.verdict() == Verdict.TOLD_OTHERWISE))
            return Decision.refused(Reason.of("bank-told-otherwise", SOURCE));
        writing.taken(id, moment(by));
        int number = 0;
        for (var proposal : shown.proposals()) {
            if (proposal.verdict() == Verdict.READ_BEFORE) continue;
            var line = new BankLineId(Ids.next());
            writing.line(line, id, ++number, proposal.line(), by.institution());
            var against = placing.automatically(by, line, proposal);
            if (!against.isEmpty()) return new Decision.Refused<>(against);
        }
        return Decision.accepted(id);
    }

    /** In one order for everybody, so that two files can never wait for each other. */
    private void holdAll(Shown shown) {
        shown.proposals().stream()
                .flatMap(proposal -> proposal.parts().stream())
                .map(part -> claims.find(part.claim()).orElseThrow().caseId())
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(ledger::hold);
    }

    /** The lines that wait, each as it stands today. */
    public List<Waiting> waiting(Actor by) {
        Desks.keepingBooks(by);
        var open = bank.open(by);
        var proposals = Settling.of(
                open.stream().map(row -> row.line().left(row.left())).toList(), book.now());
        var waiting = new ArrayList<Waiting>();
        for (int i = 0; i < open.size(); i++) waiting.add(new Waiting(open.get(i), proposals.get(i)));
        return waiting;
    }

    /** A line of which something has no place yet. */
    public record Waiting(BankRows.LineRow row, Proposal proposal) {}

    private Moment moment(Actor by) {
        return new Moment(by, clock.today(), clock.instant());
    }

    private static String shortName(String fileName) {
        var name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "-" : name.substring(0, Math.min(100, name.length()));
    }

    private static String digest(List<Proposal> proposals) {
        var all = new StringBuilder();
        for (var each : proposals)
            all.append(each.line().key())
                    .append(each.verdict())
                    .append(each.parts())
                    .append(each.compared());
        return sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(bytes)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

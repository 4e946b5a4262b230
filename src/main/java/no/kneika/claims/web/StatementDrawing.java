package no.kneika.claims.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.kneika.claims.BankFileId;
import no.kneika.claims.domain.bank.Proposal;
import no.kneika.claims.domain.bank.Verdict;
import no.kneika.claims.service.TakePayments;
import no.kneika.claims.store.BankRows;
import no.kneika.claims.store.ClaimRows;
import no.kneika.kernel.Money;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws a file from the bank: what it would do before it is taken in, what it did after. */
@Component
class StatementDrawing {

    private final TakePayments payments;
    private final BankRows bank;
    private final ClaimRows claims;

    StatementDrawing(TakePayments payments, BankRows bank, ClaimRows claims) {
        this.payments = payments;
        this.bank = bank;
        this.claims = claims;
    }

    StatementPage draw(Page page, Actor actor, BankFileId id, Form form) {
        var file = bank.file(id).orElseThrow(() -> new NotFound("a file from the bank"));
        var on = file.takenOn();
        return on == null ? shown(page, actor, file, form) : taken(page, actor, file, on, form);
    }

    private StatementPage shown(Page page, Actor actor, BankRows.FileRow file, Form form) {
        var shown = payments.shown(actor, file.id());
        var all = shown.proposals();
        var settling = all.stream().filter(each -> each.verdict().settles()).toList();
        var parts = settling.stream().flatMap(each -> each.parts().stream()).toList();
        parts.forEach(part -> claims.find(part.claim()).ifPresent(claim -> Trail.shows(claim.caseId(), Shown.MONEY)));
        var count = parts.stream().map(Proposal.Part::claim).distinct().count();
        var sum = Money.sum(parts.stream().map(Proposal.Part::amount).toList());
        boolean stops = all.stream().anyMatch(each -> each.verdict() == Verdict.TOLD_OTHERWISE);
        var fresh = all.stream()
                .filter(each -> each.verdict() != Verdict.READ_BEFORE)
                .count();
        return new StatementPage(
                file.id().toString(),
                page.t("payments.statement.lead", file.name()),
                List.of(
                        new Figure(page.amount(sum), page.kroner(), page.t("payments.figure-settles", count), false),
                        new Figure(
                                page.number(count(all, true)),
                                null,
                                page.t("payments.figure-look", count(all, true)),
                                false),
                        new Figure(page.number(all.size() - fresh), null, page.t("payments.figure-before"), false)),
                all.stream().map(each -> line(page, each)).toList(),
                shown.statement().pending() == 0
                        ? null
                        : page.t("payments.pending", shown.statement().pending()),
                stops ? page.t("payments.stopped") : null,
                stops
                        ? null
                        : page.t(
                                fresh == 0
                                        ? "payments.take-nothing"
                                        : count == 0 ? "payments.take-lines" : "payments.take",
                                count,
                                sum,
                                fresh),
                shown.digest(),
                form);
    }

    private static long count(List<Proposal> all, boolean waits) {
        return all.stream().filter(each -> each.verdict().waits() == waits).count();
    }

    private static StatementPage.Line line(Page page, Proposal proposal) {
        var line = proposal.line();
        var todo = proposal.verdict().waits() ? " " + PaymentWords.todo(page, proposal) : "";
        var only = proposal.parts().size() == 1 ? proposal.parts().getFirst() : null;
        return new StatementPage.Line(
                page.shortDate(line.bookedOn()),
                PaymentWords.amount(page, line),
                PaymentWords.payer(page, line),
                PaymentWords.message(page, line),
                PaymentWords.verdict(page, proposal),
                PaymentWords.color(proposal.verdict()),
                PaymentWords.says(page, proposal) + todo,
                only == null ? null : "/claims/" + only.claim(),
                only == null ? null : only.reference());
    }

    private StatementPage taken(Page page, Actor actor, BankRows.FileRow file, LocalDate on, Form form) {
        var lines = bank.lines(actor, file.id());
        var placed = lines.stream().filter(each -> each.left().isZero()).toList();
        var waits = lines.size() - placed.size();
        return new StatementPage(
                file.id().toString(),
                page.t("payments.statement.taken", file.name(), on),
                List.of(
                        new Figure(page.number(placed.size()), null, page.t("payments.figure-placed"), false),
                        new Figure(page.number(waits), null, page.t("payments.figure-look", waits), false)),
                lines.stream().map(each -> line(page, each)).toList(),
                null,
                null,
                null,
                "",
                form);
    }

    private StatementPage.Line line(Page page, BankRows.LineRow row) {
        var line = row.line();
        var used = bank.uses(row.id()).stream()
                .map(use -> use.claimReference() != null
                        ? page.t("payments.used", use.amount(), use.claimReference())
                        : use.reason() == null ? page.t("payments.used-elsewhere", use.amount()) : use.reason())
                .collect(Collectors.joining(" "));
        boolean waits = !row.left().isZero();
        return new StatementPage.Line(
                page.shortDate(line.bookedOn()),
                PaymentWords.amount(page, line),
                PaymentWords.payer(page, line),
                PaymentWords.message(page, line),
                page.t(waits ? "payments.waits" : "payments.placed"),
                waits ? "warning" : "success",
                used,
                "/payments/bank-lines/" + row.id(),
                page.t(waits ? "payments.find" : "payments.open"));
    }
}

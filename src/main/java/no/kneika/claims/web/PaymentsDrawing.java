package no.kneika.claims.web;

import java.util.List;
import java.util.Optional;
import no.kneika.claims.service.TakePayments;
import no.kneika.claims.service.TakePayments.Waiting;
import no.kneika.claims.store.BankRows;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws the payments that wait, and the files that were brought. */
@Component
class PaymentsDrawing {

    private final TakePayments payments;
    private final BankRows bank;

    PaymentsDrawing(TakePayments payments, BankRows bank) {
        this.payments = payments;
        this.bank = bank;
    }

    PaymentsPage draw(Page page, Actor actor, Form upload, Form aside) {
        var waiting = payments.waiting(actor);
        var sum = PaymentWords.sum(waiting.stream()
                .map(Waiting::proposal)
                .filter(each -> each.line().amount().isPositive())
                .toList());
        var last = bank.lastBooked();
        return new PaymentsPage(
                page.t("payments.lead", waiting.size()),
                List.of(
                        new Figure(
                                page.amount(sum),
                                page.kroner(),
                                page.t("payments.figure-waits", waiting.size()),
                                false),
                        new Figure(last.map(page::shortDate).orElse("–"), null, page.t("payments.figure-last"), false)),
                waiting.stream().map(each -> line(page, each, aside)).toList(),
                bank.files().stream().map(each -> file(page, each)).toList(),
                upload,
                aside);
    }

    private static PaymentsPage.Line line(Page page, Waiting waiting, Form aside) {
        var proposal = waiting.proposal();
        var line = proposal.line();
        var key = waiting.row().id() + " " + waiting.row().step();
        return new PaymentsPage.Line(
                key,
                aside.has("bankline", key),
                "/payments/bank-lines/" + waiting.row().id(),
                PaymentWords.amount(page, line),
                page.shortDate(line.bookedOn()),
                PaymentWords.payer(page, line),
                PaymentWords.message(page, line),
                PaymentWords.verdict(page, proposal),
                PaymentWords.color(proposal.verdict()),
                PaymentWords.says(page, proposal));
    }

    private static PaymentsPage.File file(Page page, BankRows.FileRow file) {
        return new PaymentsPage.File(
                "/payments/statements/" + file.id(),
                file.name(),
                Optional.ofNullable(file.takenOn())
                        .map(on -> page.t("payments.file-taken", on, file.lines()))
                        .orElseGet(() -> page.t("payments.file-brought", file.on())));
    }
}

package no.kneika.claims.web;

import java.util.List;
import no.kneika.claims.domain.bank.BankLine;
import no.kneika.claims.domain.bank.Proposal;
import no.kneika.claims.domain.bank.Verdict;
import no.kneika.kernel.Money;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** What is said of a line from the bank. */
final class PaymentWords {

    private PaymentWords() {}

    static String verdict(Page page, Proposal proposal) {
        return page.t("payments.verdict." + proposal.verdict());
    }

    static String color(Verdict verdict) {
        return switch (verdict) {
            case WHOLE -> "success";
            case PARTLY, READ_BEFORE -> "info";
            case UNKNOWN, OUT, CURRENCY, SEVERAL, COLLECTION_DIFFERS -> "neutral";
            case TOO_MUCH, SETTLED, RETURNED, TWICE, BEFORE_CLAIM, FUTURE, REVERSAL -> "warning";
            case REFUSED, LAPSED, TOLD_OTHERWISE -> "danger";
        };
    }

    /** One sentence of what is found, with its claims and amounts. */
    static String says(Page page, Proposal proposal) {
        return page.t(
                "payments.says." + proposal.verdict(),
                page.list(proposal.about()),
                amount(page, proposal.line().left(proposal.compared())),
                proposal.about().size());
    }

    /** One sentence of what to do. */
    static String todo(Page page, Proposal proposal) {
        return page.t("payments.todo." + proposal.verdict());
    }

    static String amount(Page page, BankLine line) {
        return line.isKroner() ? page.money(line.amount()) : page.amount(line.amount()) + "\u00a0" + line.currency();
    }

    static String payer(Page page, BankLine line) {
        return line.payer().isEmpty() ? page.t("payments.no-payer") : line.payer();
    }

    /** What the payer wrote: the KID, the text, or the bank's own reference. */
    static @Nullable String message(Page page, BankLine line) {
        if (!line.kid().isEmpty()) return page.t("payments.kid", line.kid());
        if (!line.message().isEmpty()) return line.message();
        return line.reference().isEmpty() ? null : page.t("payments.bank-reference", line.reference());
    }

    static Money sum(List<Proposal> some) {
        return Money.sum(some.stream()
                .map(Proposal::line)
                .filter(BankLine::isKroner)
                .map(BankLine::amount)
                .toList());
    }
}

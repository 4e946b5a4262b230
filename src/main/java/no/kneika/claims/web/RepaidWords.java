package no.kneika.claims.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.claims.domain.Repayment;
import no.kneika.kernel.PersonId;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;

/** Repayments in a claim's history, also those that were wrong. */
final class RepaidWords {

    private RepaidWords() {}

    static Stream<PersonId> who(Repayment money) {
        return Stream.concat(Stream.of(money.by()), money.undone().map(Repayment.Undone::by).stream());
    }

    /** Those that stand and can be taken back. */
    static List<Option> wrong(Page page, List<Repayment> repaid) {
        return repaid.stream()
                .filter(Repayment::stands)
                .map(money -> new Option(
                        money.id().toString(),
                        money.setOffIn()
                                .map(other -> page.t("claim.undo-set-off", money.amount(), money.on(), other))
                                .orElseGet(() ->
                                        page.t("claim.undo-option", money.amount(), money.on(), money.reference()))))
                .toList();
    }

    static void told(Page page, Repayment money, Map<PersonId, String> names, List<Event> events) {
        events.add(new Event(
                page.relative(money.registeredOn()),
                money.registeredOn(),
                page.t("claim.repaid"),
                null,
                repaid(page, money, names.getOrDefault(money.by(), ""))));
        money.undone()
                .ifPresent(undone -> events.add(new Event(
                        page.relative(undone.on()),
                        undone.on(),
                        page.t("claim.repaid-undone"),
                        null,
                        page.t(
                                "claim.history-undone",
                                money.amount(),
                                money.reference(),
                                names.getOrDefault(undone.by(), ""),
                                undone.reason()))));
    }

    private static String repaid(Page page, Repayment money, String name) {
        return money.setOffIn()
                .map(other ->
                        page.t("claim.history-set-off", money.amount(), money.on(), other, money.reference(), name))
                .orElseGet(() -> page.t("claim.history-repaid", money.amount(), money.on(), money.reference(), name));
    }
}

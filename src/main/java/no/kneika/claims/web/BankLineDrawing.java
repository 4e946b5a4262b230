package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.kneika.cases.Cases;
import no.kneika.claims.BankLineId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.bank.Proposal;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.TakePayments;
import no.kneika.claims.service.TakePayments.Waiting;
import no.kneika.claims.store.BankRows;
import no.kneika.claims.store.BankRows.LineRow;
import no.kneika.claims.store.ClaimRows;
import no.kneika.kernel.Money;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws one movement: what the bank says, what is doubtful, and the claims it could be for. */
@Component
class BankLineDrawing {

    private final TakePayments payments;
    private final BankRows bank;
    private final ClaimRows claims;
    private final Cases cases;
    private final People people;

    BankLineDrawing(TakePayments payments, BankRows bank, ClaimRows claims, Cases cases, People people) {
        this.payments = payments;
        this.bank = bank;
        this.claims = claims;
        this.cases = cases;
        this.people = people;
    }

    LineRow find(Actor actor, BankLineId id) {
        Desks.keepingBooks(actor);
        return bank.line(actor, id).orElseThrow(() -> new NotFound("a line from the bank"));
    }

    BankLinePage draw(Page page, Actor actor, LineRow row, Form form) {
        var waiting = payments.waiting(actor).stream()
                .filter(each -> each.row().id().equals(row.id()))
                .findFirst()
                .map(Waiting::proposal)
                .orElse(null);
        var line = row.line();
        var open = waiting == null || !line.isKroner() || !line.amount().isPositive()
                ? List.<ClaimFacts>of()
                : open(row.left(), waiting);
        return new BankLinePage(
                row.id().toString(),
                row.id() + " " + row.step(),
                row.step(),
                page.t("payments.line.lead", PaymentWords.payer(page, line), line.bookedOn()),
                facts(page, row),
                waiting == null ? null : PaymentWords.verdict(page, waiting),
                waiting == null ? null : PaymentWords.color(waiting.verdict()),
                waiting == null ? null : PaymentWords.says(page, waiting),
                waiting == null ? null : PaymentWords.todo(page, waiting),
                options(page, open),
                page.amount(
                        open.isEmpty()
                                ? row.left()
                                : row.left().min(open.getFirst().state().outstanding())),
                waiting != null,
                PaymentWords.amount(page, line.left(row.left())),
                history(page, row.id()),
                form,
                Form.empty());
    }

    private static List<Fact> facts(Page page, LineRow row) {
        var line = row.line();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("payments.line.amount"), PaymentWords.amount(page, line), null));
        facts.add(new Fact(page.t("payments.line.on"), page.date(line.bookedOn()), null));
        facts.add(new Fact(page.t("payments.line.payer"), PaymentWords.payer(page, line), null));
        fact(facts, page.t("payments.line.kid"), line.kid());
        fact(facts, page.t("payments.line.message"), line.message());
        fact(facts, page.t("payments.line.reference"), line.reference());
        return facts;
    }

    private static void fact(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) facts.add(new Fact(name, value, null));
    }

    /** Those the line names first, then those of which exactly this much is outstanding, then the oldest. */
    private List<ClaimFacts> open(Money left, Proposal proposal) {
        return claims.unsettled().stream()
                .filter(claim -> claim.state().outstanding().isPositive())
                .sorted(Comparator.<ClaimFacts, Boolean>comparing(
                                claim -> !proposal.about().contains(claim.reference()))
                        .thenComparing(claim -> !claim.state().outstanding().equals(left))
                        .thenComparing(claim -> claim.last().on())
                        .thenComparing(ClaimFacts::reference))
                .toList();
    }

    private List<Option> options(Page page, List<ClaimFacts> open) {
        var students = cases.studentsOf(
                open.stream().map(ClaimFacts::caseId).distinct().toList());
        var names = people.names(students.values());
        students.keySet().forEach(caseId -> Trail.shows(caseId, Shown.MONEY));
        return open.stream()
                .map(claim -> {
                    var student = students.get(claim.caseId());
                    return new Option(
                            claim.id().toString(),
                            page.t(
                                    "payments.option",
                                    claim.reference(),
                                    student == null ? "" : names.getOrDefault(student, ""),
                                    claim.state().outstanding()));
                })
                .toList();
    }

    private List<Event> history(Page page, BankLineId id) {
        var uses = bank.uses(id);
        var names =
                people.names(uses.stream().map(BankRows.UseRow::by).distinct().toList());
        return uses.stream()
                .map(use -> new Event(
                        page.relative(use.on()),
                        use.on(),
                        use.claimReference(),
                        use.claim() == null ? null : "/claims/" + use.claim(),
                        said(page, use, names.getOrDefault(use.by(), ""))))
                .toList();
    }

    private static String said(Page page, BankRows.UseRow use, String name) {
        @Nullable String reason = use.reason();
        if (reason == null) return page.t("payments.history-matched", use.amount(), name);
        return page.t(
                use.claimReference() == null ? "payments.history-aside" : "payments.history-by-hand",
                use.amount(),
                name,
                reason);
    }
}

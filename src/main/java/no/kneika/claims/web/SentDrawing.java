package no.kneika.claims.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimState;
import no.kneika.claims.domain.ClaimState.Command;
import no.kneika.claims.domain.Repayment;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.service.Desks;
import no.kneika.claims.service.TakenBack;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.CollectionRows;
import no.kneika.claims.store.RepaymentRows;
import no.kneika.claims.store.SentFigures;
import no.kneika.funding.Funding;
import no.kneika.institution.Institutions;
import no.kneika.institution.RulebookVersion;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a dispatched claim: where it is, what happened, and what may be done by whom. */
@Component
class SentDrawing {

    private final ClaimRows claims;
    private final SentFigures figures;
    private final CollectionRows collections;
    private final Funding funding;
    private final Institutions institutions;
    private final People people;
    private final QuestionDrawing questions;
    private final TakenBack takenBack;
    private final RepaymentRows repayments;
    private final BusinessClock clock;

    SentDrawing(
            ClaimRows claims,
            SentFigures figures,
            CollectionRows collections,
            Funding funding,
            Institutions institutions,
            People people,
            QuestionDrawing questions,
            TakenBack takenBack,
            RepaymentRows repayments,
            BusinessClock clock) {
        this.claims = claims;
        this.figures = figures;
        this.collections = collections;
        this.funding = funding;
        this.institutions = institutions;
        this.people = people;
        this.questions = questions;
        this.takenBack = takenBack;
        this.repayments = repayments;
        this.clock = clock;
    }

    ClaimFacts find(Actor actor, ClaimId id) {
        Desks.demand(actor);
        return claims.find(id).orElseThrow(() -> new NotFound("claim"));
    }

    SentPage draw(Page page, Actor actor, ClaimFacts claim, String student, String form, Form typed) {
        var state = claim.state();
        var handles = Desks.handles(actor);
        var approver = actor.capacity() == Capacity.APPROVER;
        var back = takenBack.of(claim);
        var owed = back.map(TakenBack.Back::owed).orElse(Money.ZERO);
        var repaid = repayments.of(claim.id());
        var writeOff = state.on(new Command.WriteOff(actor.person(), actor.capacity()));
        return new SentPage(
                claim.id().toString(),
                page.t("claim.sent-lead", student, claim.last().payer()),
                page.t("claim.status." + claim.status()),
                color(claim.status()),
                owed.isPositive() && claim.status() == ClaimStatus.SETTLED
                        ? page.t("claim.next-settled-owed", owed)
                        : next(page, claim, state),
                figures(
                        page,
                        claim,
                        state,
                        repaid.stream().filter(Repayment::stands).toList()),
                history(page, claim, repaid),
                letters(page, actor, claim),
                claim.step(),
                handles && state.on(new Command.Return()).isAccepted(),
                handles && state.outstanding().isPositive(),
                handles && state.on(new Command.Refuse(false)).isAccepted(),
                state.on(new Command.Refuse(true)).isAccepted(),
                approver && state.on(new Command.GiveUp(actor.capacity())).isAccepted(),
                writeOff.isAccepted(),
                approver && claim.status() == ClaimStatus.PARTLY_SETTLED && !writeOff.isAccepted()
                        ? page.why(writeOff.reasons().getFirst())
                        : null,
                handles && claim.status() == ClaimStatus.RETURNED ? "/grants/" + claim.grant() + "/claim" : null,
                handles ? takenBack(page, claim, back) : List.of(),
                actor.capacity() == Capacity.FINANCE && owed.isPositive() ? page.money(owed) : null,
                page.amount(owed),
                actor.capacity() == Capacity.FINANCE ? RepaidWords.wrong(page, repaid) : List.of(),
                page.money(state.outstanding()),
                ClaimDrawing.rulebook(page, rulebook(actor, claim)),
                page.t("claim.kid", Kid.of(claim.reference())),
                clock.today().toString(),
                "/grants/" + claim.grant() + "/claim",
                questions.of(page, claim.id()),
                handles ? questions.open(claim.id()).map(Object::toString).orElse(null) : null,
                form,
                typed);
    }

    /** A claim at the funder is sent back and goes again without them; money that has come must be paid back. */
    private static List<String> takenBack(Page page, ClaimFacts claim, Optional<TakenBack.Back> back) {
        if (back.isEmpty()) return List.of();
        var says = new ArrayList<String>();
        said(page, claim, "claim.taken-back", back.get().gone(), says);
        said(page, claim, "claim.beyond", back.get().beyond(), says);
        return says;
    }

    private static void said(Page page, ClaimFacts claim, String key, TakenBack.Part it, List<String> says) {
        var payer = claim.last().payer();
        if (it.waiting().isPositive())
            says.add(page.t(
                    claim.status() == ClaimStatus.SENT ? key : key + "-rest", it.minutes(), it.waiting(), payer));
        if (it.owed().isPositive()) says.add(page.t(key + "-paid", it.minutes(), it.owed(), payer));
    }

    private List<SentPage.Letter> letters(Page page, Actor actor, ClaimFacts claim) {
        var kept = figures.of(claim.id());
        var letters = new ArrayList<SentPage.Letter>();
        if (actor.capacity() == Capacity.FINANCE)
            for (var with : collections.with(claim.id()))
                letters.add(new SentPage.Letter(
                        page.t("collective.part-of", with.reference()), "/claims/collections/" + with.id()));
        for (var sent : claim.dispatches().reversed()) {
            letters.add(new SentPage.Letter(
                    page.t("claim.version-document", sent.version(), sent.on()), "/documents/" + sent.document()));
            if (!kept.contains(sent.id())) continue;
            for (var kind : List.of("xlsx", "json"))
                letters.add(new SentPage.Letter(
                        page.t("claim.version-" + kind, sent.version()),
                        "/claims/" + claim.id() + "/" + kind + "?version=" + sent.version()));
        }
        return List.copyOf(letters);
    }

    private RulebookVersion rulebook(Actor actor, ClaimFacts claim) {
        return institutions.rulebookVersion(
                actor.institution(), funding.grant(claim.grant()).rulebook());
    }

    static String color(ClaimStatus status) {
        return switch (status) {
            case READY -> "info";
            case AWAITING_VOUCHERS, PARTLY_SETTLED -> "warning";
            case RETURNED, REFUSED, LAPSED -> "danger";
            case RUNNING, SENT -> "neutral";
            case SETTLED -> "success";
        };
    }

    private static String next(Page page, ClaimFacts claim, ClaimState state) {
        return switch (state) {
            case ClaimState.Sent sent ->
                page.t(sent.isLate() ? "claim.next-sent-late" : "claim.next-sent", sent.on(), sent.deadline());
            case ClaimState.Returned back ->
                page.t("claim.next-returned", claim.steps().getLast().reason());
            case ClaimState.PartlySettled partly -> page.t("claim.next-partly", partly.outstanding());
            case ClaimState.Settled over when over.writtenOff().isZero() -> page.t("claim.next-settled");
            case ClaimState.Settled over -> page.t("claim.next-written-off", over.writtenOff());
            case ClaimState.Refused no -> refused(page, "claim.next-refused", claim);
            case ClaimState.Lapsed late -> refused(page, "claim.next-lapsed", claim);
        };
    }

    /** What the no says, and where one can complain of it when it says so. */
    static String refused(Page page, String key, ClaimFacts claim) {
        var step = claim.steps().getLast();
        var says = page.t(key, step.reason());
        return step.complainTo().isEmpty() ? says : says + " " + page.t("claim.complain-to", step.complainTo());
    }

    static List<Figure> figures(Page page, ClaimFacts claim, ClaimState state, List<Repayment> repaid) {
        var figures = new ArrayList<>(List.of(
                figure(page, claim.last().total(), "claim.figure-claimed"),
                figure(page, claim.received(), "claim.figure-received"),
                figure(page, state.outstanding(), "claim.figure-outstanding")));
        if (!repaid.isEmpty())
            figures.add(figure(
                    page, Money.sum(repaid.stream().map(Repayment::amount).toList()), "claim.figure-repaid"));
        return figures;
    }

    private static Figure figure(Page page, Money amount, String meaning) {
        return new Figure(page.amount(amount), page.kroner(), page.t(meaning), false);
    }

    List<Event> history(Page page, ClaimFacts claim, List<Repayment> repaid) {
        var names = people.names(Stream.concat(
                        claim.steps().stream().map(ClaimFacts.Step::by),
                        repaid.stream().flatMap(RepaidWords::who))
                .distinct()
                .toList());
        var events = new ArrayList<Event>();
        for (var step : claim.steps()) events.add(event(page, claim, step, names));
        for (var money : repaid) RepaidWords.told(page, money, names, events);
        events.sort(Comparator.comparing(event -> Objects.requireNonNull(event.at())));
        return events.reversed();
    }

    private static Event event(Page page, ClaimFacts claim, ClaimFacts.Step step, Map<PersonId, String> names) {
        return new Event(
                page.relative(step.on()),
                step.on(),
                page.t("claim.status." + step.to()),
                null,
                text(page, claim, step, names.getOrDefault(step.by(), "")));
    }

    private static String text(Page page, ClaimFacts claim, ClaimFacts.Step step, String name) {
        var wrong = claim.registered().stream()
                .filter(money ->
                        money.undone().filter(at -> at == step.number()).isPresent())
                .findFirst();
        if (wrong.isPresent())
            return page.t(
                    "claim.history-undone", wrong.get().amount(), wrong.get().reference(), name, step.reason());
        var payment = claim.registered().stream()
                .filter(money -> money.step() == step.number())
                .findFirst();
        if (payment.isPresent() && !step.reason().isEmpty())
            return page.t(
                    "claim.history-part",
                    payment.get().amount(),
                    payment.get().on(),
                    payment.get().reference(),
                    name,
                    step.reason());
        if (payment.isPresent())
            return page.t(
                    "claim.history-payment",
                    payment.get().amount(),
                    payment.get().on(),
                    payment.get().reference(),
                    name);
        return switch (step.to()) {
            case SENT -> {
                @Nullable LocalDate deadline = null;
                Money total = Money.ZERO;
                for (var sent : claim.dispatches())
                    if (sent.step() == step.number()) {
                        total = sent.total();
                        deadline = sent.deadline();
                    }
                var late = deadline != null && step.on().isAfter(deadline);
                yield page.t(late ? "claim.history-sent-late" : "claim.history-sent", total, name);
            }
            case SETTLED ->
                page.t("claim.history-written-off", claim.writtenOff().orElse(Money.ZERO), name, step.reason());
            default -> {
                var says = page.t("claim.history-reason", name, step.reason());
                yield step.complainTo().isEmpty() ? says : says + " " + page.t("claim.complain-to", step.complainTo());
            }
        };
    }
}

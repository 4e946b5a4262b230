package no.kneika.claims.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.claims.domain.ClaimState;
import no.kneika.claims.domain.ClaimState.Command;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.store.CollectionRows;
import no.kneika.claims.store.SeatRows;
import no.kneika.claims.store.SentFigures;
import no.kneika.institution.Institutions;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws a claim for the unit it was sent to: what is claimed, its papers, and what can be answered. */
@Component
class UnitClaimDrawing {

    private final SentDrawing sent;
    private final SentFigures figures;
    private final CollectionRows collections;
    private final SeatRows seats;
    private final QuestionDrawing questions;
    private final Institutions institutions;
    private final People people;
    private final BusinessClock clock;

    UnitClaimDrawing(
            SentDrawing sent,
            SentFigures figures,
            CollectionRows collections,
            SeatRows seats,
            QuestionDrawing questions,
            Institutions institutions,
            People people,
            BusinessClock clock) {
        this.sent = sent;
        this.figures = figures;
        this.collections = collections;
        this.seats = seats;
        this.questions = questions;
        this.institutions = institutions;
        this.people = people;
        this.clock = clock;
    }

    String student(ClaimFacts claim) {
        return Optional.ofNullable(seats.students().get(claim.id()))
                .map(people::name)
                .orElse("");
    }

    UnitClaimPage draw(Page page, Actor actor, ClaimFacts claim, String form, Form typed) {
        var state = claim.state();
        var kept = figures.find(claim.last().id());
        return new UnitClaimPage(
                claim.id().toString(),
                page.t(
                        "unit.claim-lead",
                        student(claim),
                        institutions.get(actor.institution()).name(page.lang())),
                page.t("unit.status." + claim.status()),
                SentDrawing.color(claim.status()),
                next(page, claim, state),
                SentDrawing.figures(page, claim, state, List.of()),
                facts(page, actor, claim, kept),
                kept.map(it -> lines(page, it)).orElse(List.of()),
                kept.map(it -> page.clock(it.minutes())).orElse(""),
                page.amount(claim.last().total()),
                letters(page, claim),
                sent.history(page, claim, List.of()),
                questions.of(page, claim.id()),
                claim.step(),
                state.outstanding().isPositive(),
                state.on(new Command.Return()).isAccepted(),
                state.on(new Command.Refuse(false)).isAccepted(),
                state.on(new Command.Refuse(true)).isAccepted(),
                page.money(state.outstanding()),
                page.amount(state.outstanding()),
                page.shortDate(clock.today()),
                form,
                typed);
    }

    private String next(Page page, ClaimFacts claim, ClaimState state) {
        return switch (state) {
            case ClaimState.Sent waiting ->
                page.t(waiting.isLate() ? "unit.next-sent-late" : "unit.next-sent", waiting.on(), waiting.deadline());
            case ClaimState.Returned back ->
                page.t("unit.next-returned", claim.steps().getLast().reason());
            case ClaimState.PartlySettled partly -> page.t("unit.next-partly", partly.outstanding());
            case ClaimState.Settled over -> page.t("unit.next-settled");
            case ClaimState.Refused no -> SentDrawing.refused(page, "unit.next-over", claim);
            case ClaimState.Lapsed late -> SentDrawing.refused(page, "unit.next-over", claim);
        };
    }

    private List<Fact> facts(Page page, Actor actor, ClaimFacts claim, Optional<ClaimFigures> kept) {
        var facts = new ArrayList<Fact>();
        kept.ifPresent(it -> {
            facts.add(new Fact(page.t("claim.paper.grant"), it.grantReference()));
            facts.add(new Fact(page.t("claim.paper.period"), page.period(it.period())));
        });
        facts.add(new Fact(page.t("unit.to"), claim.last().payer()));
        var contact = institutions.claimContact(actor.institution());
        facts.add(new Fact(page.t("unit.account"), contact.accountAsWritten()));
        facts.add(new Fact(page.t("unit.kid"), Kid.of(claim.reference())));
        facts.add(new Fact(page.t("unit.contact"), contact.name(), contact.phone() + ", " + contact.email()));
        return List.copyOf(facts);
    }

    private List<UnitClaimPage.Line> lines(Page page, ClaimFigures it) {
        var names = people.names(
                it.rows().stream().map(ClaimFigures.Row::mentor).distinct().toList());
        return it.rows().stream()
                .map(row -> new UnitClaimPage.Line(
                        row.backPay()
                                ? page.t("claim.back-pay", page.month(row.payrollMonth()))
                                : page.month(row.payrollMonth()),
                        names.getOrDefault(row.mentor(), ""),
                        page.clock(row.minutes()),
                        page.rate(row.claimedRate()),
                        page.amount(row.total())))
                .toList();
    }

    /** What was addressed to this unit: a version that went to another is not theirs to open. */
    private List<SentPage.Letter> letters(Page page, ClaimFacts claim) {
        var mine = seats.papers();
        var kept = figures.of(claim.id());
        var letters = new ArrayList<SentPage.Letter>();
        for (var with : collections.with(claim.id()))
            letters.add(new SentPage.Letter(
                    page.t("collective.part-of", with.reference()), "/documents/" + with.document()));
        for (var version : claim.dispatches().reversed()) {
            if (!mine.contains(version.id())) continue;
            letters.add(new SentPage.Letter(
                    page.t("claim.version-document", version.version(), version.on()),
                    "/documents/" + version.document()));
            if (!kept.contains(version.id())) continue;
            for (var kind : List.of("xlsx", "json"))
                letters.add(new SentPage.Letter(
                        page.t("claim.version-" + kind, version.version()),
                        "/unit/claims/" + claim.id() + "/" + kind + "?version=" + version.version()));
        }
        return List.copyOf(letters);
    }
}

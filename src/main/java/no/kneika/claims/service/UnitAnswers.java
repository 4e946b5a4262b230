package no.kneika.claims.service;

import java.util.UUID;
import no.kneika.claims.ClaimId;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.ClaimWriting.Moment;
import no.kneika.claims.store.QuestionRows;
import no.kneika.claims.store.SeatRows;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * What a measures unit says to a claim itself (tiltaksenheten svarer). Settling and returning are carried out by the house,
 * in its own transaction, with the unit's name on them (ADR 37): the unit may not read what the money is moved between.
 */
@Component
public class UnitAnswers {

    private static final String SOURCE = "rules.md 5";

    private final ClaimRows claims;
    private final SeatRows seats;
    private final QuestionRows questions;
    private final AnswerClaim answers;
    private final BusinessClock clock;

    UnitAnswers(ClaimRows claims, SeatRows seats, QuestionRows questions, AnswerClaim answers, BusinessClock clock) {
        this.claims = claims;
        this.seats = seats;
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    /** @throws NotFound for anybody who is not at a unit of NAV's */
    public static void demand(Actor actor) {
        if (actor.capacity() != Capacity.NAV_UNIT) throw new NotFound("the unit's claims for " + actor.capacity());
    }

    /** As the unit, which finds only what was sent to it. */
    public ClaimFacts find(Actor unit, ClaimId id) {
        demand(unit);
        return claims.find(id).orElseThrow(() -> new NotFound("a claim sent to the unit"));
    }

    /** As the house. Less than what is outstanding takes a reason, which stands in the claim's history. */
    public Decision<ClaimId> settle(ClaimId id, int seen, PaymentIn money, Actor unit) {
        var claim = sentTo(unit, id);
        var part = money.amount().compareTo(claim.state().outstanding()) < 0;
        if (part && money.why() == null)
            return Decision.refused(Reason.of(
                            "unit-part-says-why",
                            SOURCE,
                            claim.state().outstanding().minus(money.amount()))
                    .at("part-reason"));
        return answers.settle(id, seen, money, unit);
    }

    /** As the house. */
    public Decision<ClaimId> giveBack(ClaimId id, int seen, String reason, Actor unit) {
        sentTo(unit, id);
        return answers.returned(id, seen, reason, unit);
    }

    /** As the house. A no says why, and where one can complain (forvaltningsloven § 27). */
    public Decision<ClaimId> refuse(ClaimId id, int seen, AnswerClaim.No no, Actor unit) {
        sentTo(unit, id);
        if (no.complainTo() == null)
            return Decision.refused(Reason.of("unit-no-says-complaint", "forvaltningsloven § 27")
                    .at("complain-to"));
        return answers.refuse(id, seen, no, unit);
    }

    /** As the unit. */
    public Decision<UUID> ask(ClaimId id, String text, Actor unit) {
        var claim = find(unit, id);
        var question = Ids.next();
        questions.ask(question, claim, text, new Moment(unit, clock.today(), clock.instant()));
        return Decision.accepted(question);
    }

    /** As somebody here who handles claims. @return the claim it was about */
    public Decision<ClaimId> answer(UUID id, String text, Actor by) {
        return Desks.handling(by).then(handler -> {
            var question = questions.find(id).orElseThrow(() -> new NotFound("a question about a claim"));
            if (question.answer() != null) return Decision.refused(Reason.of("question-answered", SOURCE));
            questions.answer(question, text, new Moment(by, clock.today(), clock.instant()));
            return Decision.accepted(question.claim());
        });
    }

    /** The house sees every claim, so it asks whose this one is: the unit its last version was sent to. */
    private ClaimFacts sentTo(Actor unit, ClaimId id) {
        demand(unit);
        return claims.find(id)
                .filter(claim ->
                        seats.unitsOf(unit.person()).contains(claim.last().payer()))
                .orElseThrow(() -> new NotFound("a claim sent to the unit"));
    }
}

package no.kneika.claims.web;

import no.kneika.claims.domain.Signed;
import no.kneika.claims.service.Prepared;
import no.kneika.claims.service.SignClaim;
import no.kneika.kernel.Capacity;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the signature a unit takes for timesheets: who has given it, or who can. */
@Component
class SigningDrawing {

    private final SignClaim signing;
    private final People people;

    SigningDrawing(SignClaim signing, People people) {
        this.signing = signing;
        this.people = people;
    }

    ClaimPage.@Nullable Signing of(Page page, Actor actor, Prepared prepared) {
        if (!Signed.isAsked(prepared.proof())) return null;
        var given = prepared.signature();
        var approver = actor.capacity() == Capacity.APPROVER;
        var open = given.isEmpty() && prepared.isSettled() && approver;
        var may = open ? signing.maySign(prepared, actor) : null;
        return new ClaimPage.Signing(
                given.map(it -> page.t("claim.signed", people.name(it.by()), it.on()))
                        .orElseGet(() ->
                                page.t(prepared.signatures().isEmpty() ? "claim.unsigned" : "claim.signed-otherwise")),
                prepared.digest(),
                may != null && may.isAccepted()
                        ? page.t("claim.sign", prepared.calculation().total())
                        : null,
                may != null && !may.isAccepted() ? page.why(may.reasons().getFirst()) : null);
    }
}

package no.kneika.rehearsal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.claims.domain.NotNow;
import no.kneika.claims.service.AnswerClaim;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Money;
import no.kneika.messages.Letter;
import no.kneika.messages.Letters;
import no.kneika.platform.Actor;

/** Claims as the coordinator sends them, and as finance and the approver register what came of them. */
final class ClaimsDesk {

    /** What may still come: hours two people have not vouched for, and hours payroll has not paid. */
    private static final Set<NotNow.Why> MAY_COME = EnumSet.of(NotNow.Why.NOT_APPROVED, NotNow.Why.NOT_PAID);

    /** The next vouchers are a month away. */
    private static final int NEXT_VOUCHERS = 31;

    private final Stage stage;
    private final Staff staff;
    private final Claims claims;
    private final PrepareClaim prepare;
    private final DispatchClaim dispatching;
    private final AnswerClaim answers;
    private final Letters letters;

    ClaimsDesk(Stage stage, Staff staff) {
        this.stage = stage;
        this.staff = staff;
        this.claims = stage.room(Claims.class);
        this.prepare = stage.room(PrepareClaim.class);
        this.dispatching = stage.room(DispatchClaim.class);
        this.answers = stage.room(AnswerClaim.class);
        this.letters = stage.room(Letters.class);
    }

    /**
     * Sends what is ready: everything of the grant has been paid, or the next vouchers would come after the deadline.
     *
     * @param hasty grants whose claim is sent at once, whatever may still come
     */
    List<ClaimView> sends(Predicate<ClaimView> hasty) {
        var me = staff.coordinator();
        var sent = new ArrayList<ClaimView>();
        for (var claim : stage.looks(me, () -> claims.all(stage.today()))) {
            if (claim.status() != ClaimStatus.READY && claim.status() != ClaimStatus.RETURNED) continue;
            var prepared = stage.looks(me, () -> prepare.of(me, claim.grant()));
            var late = stage.today().plusDays(NEXT_VOUCHERS).isAfter(claim.deadline());
            var waits = prepared.calculation().notNow().stream().anyMatch(left -> MAY_COME.contains(left.why()));
            if (waits && !late && !hasty.test(claim)) continue;
            sent.add(sends(claim.grant(), prepared.calculation().total()));
        }
        return sent;
    }

    private ClaimView sends(GrantId grant, Money seen) {
        var me = staff.coordinator();
        return view(me, stage.does(me, "dispatch-claim", () -> dispatching.dispatch(grant, seen, me)), grant);
    }

    /** Sends a returned claim again, what was missing put right. */
    ClaimView sendsAgain(ClaimView returned) {
        var me = staff.coordinator();
        var seen = stage.looks(
                me, () -> prepare.of(me, returned.grant()).calculation().total());
        return sends(returned.grant(), seen);
    }

    private ClaimView view(Actor actor, ClaimId id, GrantId grant) {
        return stage.looks(
                actor,
                () -> claims.ofCase(stage.room(Funding.class).grant(grant).caseId(), stage.today()).stream()
                        .filter(claim -> claim.id().filter(id::equals).isPresent())
                        .findFirst()
                        .orElseThrow());
    }

    /** A letter says that a claim comes back; the claim it names is noted as returned. */
    ClaimView notesReturn(Letter letter) {
        var me = staff.coordinator();
        var caseId = Objects.requireNonNull(letter.caseId());
        var ours = Objects.requireNonNull(letter.fields().ourReference());
        var claim = stage.looks(
                me,
                () -> claims.ofCase(caseId, stage.today()).stream()
                        .filter(each -> each.reference().equals(ours))
                        .findFirst()
                        .orElseThrow());
        var id = claim.id().orElseThrow();
        stage.does(
                me,
                "return-claim",
                () -> answers.returned(id, claims.step(id), letter.text(), me).map(noted -> {
                    letters.markHandled(me, letter.id(), "claim-returned");
                    return noted;
                }));
        return claim;
    }

    /** Money came in, with a reference of NAV's. */
    void settles(ClaimId id, Money amount, String reference) {
        var me = staff.finance();
        var money = new AnswerClaim.PaymentIn(amount, stage.today(), reference);
        stage.does(me, "settle-claim", () -> answers.settle(id, claims.step(id), money, me));
    }

    /** The rest has not come and will not. */
    void writesOff(ClaimId id) {
        var me = staff.approver();
        stage.does(
                me,
                "write-off-claim",
                () -> answers.writeOff(id, claims.step(id), "NAV betaler ikke mer. Beløpet er lite.", me));
    }
}

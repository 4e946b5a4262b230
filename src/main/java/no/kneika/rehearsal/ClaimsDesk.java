package no.kneika.rehearsal;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimView;
import no.kneika.claims.Claims;
import no.kneika.claims.domain.NotNow;
import no.kneika.claims.service.AnswerClaim;
import no.kneika.claims.service.ClaimBatch;
import no.kneika.claims.service.DispatchClaim;
import no.kneika.claims.service.PrepareClaim;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantId;
import no.kneika.kernel.Money;
import no.kneika.messages.Letter;
import no.kneika.messages.Letters;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;

/** Claims as the coordinator sends them, and as finance and the approver register what came of them. */
final class ClaimsDesk {

    /** What may still come: hours two people have not vouched for, and hours payroll has not paid. */
    private static final Set<NotNow.Why> MAY_COME = EnumSet.of(NotNow.Why.NOT_APPROVED, NotNow.Why.NOT_PAID);

    /** The next vouchers are a month away. */
    private static final int NEXT_VOUCHERS = 31;

    private final Stage stage;
    private final Staff staff;
    private final Claims claims;
    private final ClaimBatch batch;
    private final PrepareClaim prepare;
    private final DispatchClaim dispatching;
    private final AnswerClaim answers;
    private final Letters letters;

    ClaimsDesk(Stage stage, Staff staff) {
        this.stage = stage;
        this.staff = staff;
        this.claims = stage.room(Claims.class);
        this.batch = stage.room(ClaimBatch.class);
        this.prepare = stage.room(PrepareClaim.class);
        this.dispatching = stage.room(DispatchClaim.class);
        this.answers = stage.room(AnswerClaim.class);
        this.letters = stage.room(Letters.class);
    }

    /**
     * What is ready to be sent: everything of the grant has been paid, or the next vouchers would come after the deadline.
     *
     * @param hasty grants whose claim is sent at once, whatever may still come
     */
    List<BatchItem> toSend(Predicate<ClaimView> hasty) {
        return stage.looks(staff.coordinator(), () -> {
            var ready = batch.views(stage.today());
            var waiting = waiting(ready);
            return ready.stream()
                    .filter(claim -> !waiting.contains(claim.grant()) || hasty.test(claim))
                    .map(ClaimBatch::item)
                    .toList();
        });
    }

    /** Sends them together. */
    List<ClaimView> sends(List<BatchItem> chosen) {
        var me = staff.coordinator();
        var sent = Set.copyOf(stage.doesAll(me, ClaimBatch.KIND, 1, chosen));
        if (sent.isEmpty()) return List.of();
        return stage.looks(me, () -> claims.all(stage.today())).stream()
                .filter(claim ->
                        claim.id().filter(id -> sent.contains("/claims/" + id)).isPresent())
                .toList();
    }

    /** Those something may still come of, while there is time for it. */
    private Set<GrantId> waiting(List<ClaimView> ready) {
        var patient = ready.stream()
                .filter(claim -> !stage.today().plusDays(NEXT_VOUCHERS).isAfter(claim.deadline()))
                .collect(Collectors.toMap(ClaimView::grant, ClaimView::caseId));
        var grants = stage.room(Funding.class).grantsOf(patient.values()).values().stream()
                .flatMap(List::stream)
                .filter(grant -> patient.containsKey(grant.id()))
                .toList();
        return prepare.of(staff.coordinator(), grants).stream()
                .filter(claim -> claim.calculation().notNow().stream().anyMatch(left -> MAY_COME.contains(left.why())))
                .map(claim -> claim.grant().id())
                .collect(Collectors.toSet());
    }

    /** Sends a returned claim again, what was missing put right. */
    ClaimView sendsAgain(ClaimView returned) {
        var me = staff.coordinator();
        var seen = stage.looks(
                me, () -> prepare.of(me, returned.grant()).calculation().total());
        var again = stage.does(me, "dispatch-claim", () -> dispatching.dispatch(returned.grant(), seen, me));
        return view(me, again, returned.grant());
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

package no.kneika.claims.service;

import java.util.Optional;
import no.kneika.cases.Cases;
import no.kneika.claims.ClaimId;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.Claims;
import no.kneika.claims.store.ClaimRows;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.InstitutionId;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** In the training room one claim has been sent, and the unit it went to has been let in and has asked about it. */
@Component
class ClaimSeed implements TrainingSeed {

    private static final String STUDENT = "Kristian Haug";

    private final Use use;
    private final Cases cases;
    private final Claims claims;
    private final ClaimRows rows;
    private final DispatchClaim dispatch;
    private final UnitSeats seats;
    private final UnitAnswers answers;
    private final BusinessClock clock;

    ClaimSeed(
            Use use,
            Cases cases,
            Claims claims,
            ClaimRows rows,
            DispatchClaim dispatch,
            UnitSeats seats,
            UnitAnswers answers,
            BusinessClock clock) {
        this.use = use;
        this.cases = cases;
        this.claims = claims;
        this.rows = rows;
        this.dispatch = dispatch;
        this.seats = seats;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 43;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        cast.find(STUDENT)
                .flatMap(student -> use.as(coordinator, () -> cases.openCaseOf(student.person())))
                .flatMap(caseId -> sent(coordinator, caseId))
                .ifPresent(claim -> letIn(cast, claim));
    }

    private Optional<ClaimId> sent(Actor coordinator, CaseId caseId) {
        return use.as(
                coordinator,
                () -> claims.ofCase(caseId, clock.today()).stream()
                        .filter(claim -> claim.status() == ClaimStatus.READY)
                        .findFirst()
                        .map(claim -> dispatch.dispatch(claim.grant(), claim.amount(), coordinator)
                                .orThrow()));
    }

    private void letIn(TrainingCast cast, ClaimId claim) {
        var finance = cast.part("finance");
        var unit = cast.part("navUnit");
        var seat = use.as(finance, () -> {
            var payer = rows.find(claim).orElseThrow().last().payer();
            return seats.propose(unit.person().toString(), payer, finance).orThrow();
        });
        var approver = cast.part("approver");
        use.as(approver, () -> seats.confirm(seat, approver).orThrow());
        use.as(
                unit,
                () -> answers.ask(claim, "Gjelder alle timene i september samme emne?", unit)
                        .orThrow());
    }
}

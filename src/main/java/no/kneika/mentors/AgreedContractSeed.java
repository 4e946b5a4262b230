package no.kneika.mentors;

import no.kneika.cases.Cases;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.InstitutionId;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** When NAV's agreement for Kåre is concluded, he gets a contract for its days. */
@Component
class AgreedContractSeed implements TrainingSeed {

    private final Use use;
    private final Cases cases;
    private final Funding funding;
    private final Mentors mentors;
    private final Contracts contracts;

    AgreedContractSeed(Use use, Cases cases, Funding funding, Mentors mentors, Contracts contracts) {
        this.use = use;
        this.cases = cases;
        this.funding = funding;
        this.mentors = mentors;
        this.contracts = contracts;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        cast.find("Kristian Haug")
                .flatMap(it -> use.as(coordinator, () -> cases.openCaseOf(it.person())))
                .ifPresent(caseId -> cast.find("Kåre Myhre").ifPresent(kare -> agreed(caseId, kare, cast)));
    }

    private void agreed(CaseId caseId, Actor kare, TrainingCast cast) {
        var coordinator = cast.part("coordinator");
        var helps = use.as(coordinator, () -> mentors.ofCase(caseId)).stream()
                .filter(it -> it.mentor().equals(kare.person()) && it.contract().isEmpty())
                .findFirst();
        var grant = use.as(coordinator, () -> funding.grantsOf(caseId)).stream()
                .filter(it -> it.mentor().filter(kare.person()::equals).isPresent())
                .findFirst();
        if (helps.isPresent() && grant.isPresent())
            sign(helps.get().id(), grant.get(), kare, coordinator, cast.part("approver"));
    }

    private void sign(AssignmentId assignment, Grant grant, Actor kare, Actor coordinator, Actor approver) {
        var draft = new ContractRule.Draft(grant.period(), grant.hours(), HourlyRate.of("180.00"));
        var contract = use.as(
                coordinator,
                () -> contracts
                        .make(coordinator, assignment, ContractKind.EMPLOYEE, draft)
                        .orThrow());
        use.run(
                kare,
                () -> contracts.sign(kare, contract, contracts.shown(contract)).orThrow());
        use.run(
                approver,
                () -> contracts
                        .sign(approver, contract, contracts.shown(contract))
                        .orThrow());
    }
}

package no.kneika.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Period;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.platform.Actor;
import no.kneika.platform.Batch;
import no.kneika.platform.BatchItem;
import no.kneika.platform.Batches;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The letters for the winter have come, and Randi renews the contracts of Aksel and Kaja with one yes. */
@KneikaTest
class RenewalsTest {

    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");
    private static final Period WINTER = Period.of("2026-11-17", "2027-02-16");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    TestClock clock;

    @Autowired
    Mentors mentors;

    @Autowired
    Contracts contracts;

    @Autowired
    Renewals renewals;

    @Autowired
    MentorDuties duties;

    @Autowired
    Batches batches;

    @Autowired
    Superuser superuser;

    private World.Tenant at;
    private Actor randi;
    private final List<AssignmentId> assignments = new ArrayList<>();

    @BeforeEach
    void twoWhoHaveHelpedAllAutumn() {
        clock.set(AUTUMN.from());
        at = world.newInstitution();
        randi = at.actor("Randi Moe");
        helped("Eva Dahl", "Aksel Rød", "2026/1");
        helped("Tuva Lie", "Kaja Foss", "2026/2");
        clock.set(LocalDate.of(2026, 11, 14));
    }

    private void helped(String student, String mentor, String reference) {
        var caseId = walk.assessedCase(at, student, Period.of("2026-08-17", "2027-06-20"), 4);
        walk.granted(at, caseId, AUTUMN, 53, "180", reference);
        walk.offers(at, mentor, 6);
        var assignment = walk.chosen(at, caseId, student, mentor);
        walk.contracted(at, assignment, mentor, AUTUMN, 53, "180");
        assignments.add(assignment);
    }

    private void theLettersCome() {
        for (int i = 0; i < assignments.size(); i++) {
            var id = assignments.get(i);
            var caseId = at.as("Randi Moe", () -> mentors.assignment(id).caseId());
            walk.granted(at, caseId, WINTER, 52, "180", "2026/1" + i);
        }
    }

    private List<BatchItem> ready() {
        return at.as("Randi Moe", renewals::ready);
    }

    private Batch made(List<BatchItem> items) {
        var id = at.as(
                "Randi Moe", () -> batches.start(randi, Renewals.BATCH, batches.latest(randi, Renewals.BATCH), items));
        batches.carryOut(randi, id);
        return at.as("Randi Moe", () -> batches.find(id)).orElseThrow();
    }

    private List<ContractTerms> contractsOf(int which) {
        return at.as(
                "Randi Moe", () -> mentors.assignment(assignments.get(which)).contracts());
    }

    private static List<String> why(Batch batch) {
        return batch.refused().stream()
                .flatMap(line -> line.outcome().orElseThrow().reasons().stream())
                .map(reason -> reason.code())
                .toList();
    }

    @Test
    void nothingStandsReadyBeforeTheLettersAndBothContractsAfter() {
        assertThat(ready()).isEmpty();
        theLettersCome();
        assertThat(made(ready()).accepted()).hasSize(2);
        for (int each : List.of(0, 1)) {
            var winter = contractsOf(each).getLast();
            assertThat(winter.period()).isEqualTo(WINTER);
            assertThat(winter.hours()).isEqualTo(Minutes.hours(52));
            assertThat(winter.rate()).isEqualTo(HourlyRate.of("180"));
            assertThat(winter.isSigned()).isFalse();
        }
        assertThat(ready()).isEmpty();
    }

    @Test
    void navsLetterForEvaBeginsBeforeAkselsContractEndsAndNoDayAfterItLacksAContract() {
        var id = assignments.getFirst();
        var caseId = at.as("Randi Moe", () -> mentors.assignment(id).caseId());
        walk.granted(at, caseId, Period.of("2026-11-13", "2027-02-12"), 52, "180", "2026/9");
        assertThat(at.as("Randi Moe", () -> duties.dueBy(clock.today(), randi)))
                .filteredOn(it -> it.kind() == Obligation.Kind.MAKE_CONTRACT)
                .extracting(Obligation::link)
                .containsExactly("/renewals");
        assertThat(made(ready()).accepted()).hasSize(1);
        var winter = contractsOf(0).getLast();
        assertThat(winter.period()).isEqualTo(Period.of("2026-11-17", "2027-02-12"));
        assertThat(winter.hours()).isEqualTo(Minutes.hours(52));
        assertThat(at.as("Randi Moe", () -> duties.dueBy(clock.today(), randi)))
                .noneMatch(it -> it.kind() == Obligation.Kind.MAKE_CONTRACT);
    }

    @Test
    void bothSignTheRenewedContractAsTheySignedTheFirst() {
        theLettersCome();
        made(ready());
        var winter = contractsOf(0).getLast();
        for (var signer : List.of("Aksel Rød", "Jorunn Sand"))
            at.run(
                    signer,
                    () -> contracts
                            .sign(at.actor(signer), winter.id(), walk.sha256(winter.id()))
                            .orThrow());
        assertThat(at.<Boolean>as("Aksel Rød", () -> mentors.mayWorkOn(assignments.getFirst(), WINTER.from())))
                .isTrue();
    }

    @Test
    void akselSaysStopWhileRandiReadsAndOnlyKajasContractIsMade() {
        theLettersCome();
        var chosen = ready();
        at.run(
                "Randi Moe",
                () -> mentors.end(randi, assignments.getFirst(), AUTUMN.to()).orThrow());
        var batch = made(chosen);
        assertThat(batch.accepted()).hasSize(1);
        assertThat(why(batch)).containsExactly("contract-assignment-ended");
        assertThat(contractsOf(0)).hasSize(1);
        assertThat(ready()).isEmpty();
    }

    @Test
    void aContractRandiHasMadeByHandMeanwhileIsNotMadeAgain() {
        theLettersCome();
        var chosen = ready();
        at.run(
                "Randi Moe",
                () -> contracts
                        .make(
                                randi,
                                assignments.getFirst(),
                                ContractKind.EMPLOYEE,
                                new ContractRule.Draft(WINTER, Minutes.hours(40), HourlyRate.of("185")))
                        .orThrow());
        assertThat(why(made(chosen))).containsExactly("renewal-made");
        assertThat(contractsOf(0)).hasSize(2);
        assertThat(contractsOf(1)).hasSize(2);
    }

    @Test
    void theSameSelectionTwiceMakesEachContractOnce() {
        theLettersCome();
        var chosen = ready();
        made(chosen);
        assertThat(why(made(chosen))).containsExactly("renewal-made", "renewal-made");
        assertThat(contractsOf(0)).hasSize(2);
    }

    @Test
    void aRateThatIsRegulatedMeanwhileIsAnotherContractThanTheOneSeen() {
        theLettersCome();
        var chosen = ready();
        at.run(
                "Randi Moe",
                () -> mentors.regulate(randi, assignments.getFirst(), WINTER.from(), HourlyRate.of("185.80")));
        assertThat(why(made(chosen))).containsExactly("renewal-changed");
        made(ready());
        assertThat(contractsOf(0).getLast().rate()).isEqualTo(HourlyRate.of("185.80"));
    }

    @Test
    void whereTheDeclarationNoLongerHoldsTheContractIsSeenButCannotBeMade() {
        theLettersCome();
        var chosen = ready();
        // No page takes a declaration back; a house that asks for a new one would.
        superuser.tamper(
                "delete from declaration_signature where mentor_id = ?",
                at.person("Aksel Rød").value());
        assertThat(at.as("Randi Moe", renewals::all)).hasSize(2);
        assertThat(ready()).hasSize(1);
        assertThat(why(made(chosen))).containsExactly("contract-before-declaration");
        assertThat(contractsOf(0)).hasSize(1);
    }
}

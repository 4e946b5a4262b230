package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Batch;
import no.kneika.platform.BatchId;
import no.kneika.platform.BatchItem;
import no.kneika.platform.Batches;
import no.kneika.platform.Use;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Randi sends the extensions of many students with one yes, on the real database. */
@KneikaTest
class ExtensionBatchTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final List<String> STUDENTS = List.of("Eva Dahl", "Tuva Lie", "Tobias Strand", "Kristian Haug");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes scene;

    @Autowired
    Use use;

    @Autowired
    Sharing sharing;

    @Autowired
    Funding funding;

    @Autowired
    Extensions extensions;

    @Autowired
    Batches batches;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;
    private final List<CaseId> cases = new ArrayList<>();

    @BeforeEach
    void fourGrantsThatEndInNovember() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
        clock.set(java.time.LocalDate.of(2026, 8, 17));
        for (var student : STUDENTS) {
            var caseId = scenes.consented(hinf, student, YEAR);
            scene.granted(hinf, caseId, Period.of("2026-08-17", "2026-11-16"), Minutes.hours(53), "2026/" + student);
            cases.add(caseId);
        }
        clock.set(java.time.LocalDate.of(2026, 10, 20));
    }

    private List<BatchItem> ready() {
        return use.as(randi, () -> extensions.ready(randi));
    }

    private BatchId started(List<BatchItem> items, Optional<BatchId> after) {
        return use.as(randi, () -> batches.start(randi, Extensions.BATCH, after, items));
    }

    private Batch batch(BatchId id) {
        return use.as(randi, () -> batches.find(id)).orElseThrow();
    }

    private long sent() {
        return use.as(randi, () -> funding.applicationsOf(cases)).stream()
                .filter(ApplicationView::isWaiting)
                .count();
    }

    @Test
    void fourLeaveInOneGoAndNothingIsReadyAfterwards() {
        var id = started(ready(), Optional.empty());
        assertThat(batch(id).waiting()).hasSize(4);
        batches.carryOut(randi, id);
        assertThat(batch(id).accepted()).hasSize(4);
        assertThat(sent()).isEqualTo(4);
        assertThat(ready()).isEmpty();
    }

    @Test
    void tuvaTakesHerYesBackWhileRandiReadsAndOnlyHersStaysBehindWithTheReason() {
        var chosen = ready();
        var tuva = hinf.actor("Tuva Lie");
        use.as(
                tuva,
                () -> sharing.consent(tuva, cases.get(1), Purpose.APPLY_NAV, false)
                        .orThrow());
        var id = started(chosen, Optional.empty());
        batches.carryOut(randi, id);
        var done = batch(id);
        assertThat(done.accepted()).hasSize(3);
        assertThat(done.refused()).hasSize(1);
        assertThat(done.refused().getFirst().item().subject())
                .isEqualTo(cases.get(1).value());
        assertThat(done.refused().getFirst().outcome().orElseThrow().reasons())
                .extracting(r -> r.code())
                .containsExactly("application-no-consent");
        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void twoWindowsSendTheSameAndItIsOneBatch() throws Exception {
        var chosen = ready();
        var first = started(chosen, Optional.empty());
        var second = started(chosen, Optional.empty());
        assertThat(second).isEqualTo(first);
        try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = windows.submit(() -> batches.carryOut(randi, first));
            var two = windows.submit(() -> batches.carryOut(randi, second));
            one.get();
            two.get();
        }
        batches.carryOut(randi, first);
        assertThat(sent()).isEqualTo(4);
        assertThat(batch(first).accepted()).hasSize(4);
    }

    @Test
    void anotherSelectionOfTheSameStudentsSendsNothingTwice() {
        var chosen = ready();
        var first = started(chosen, Optional.empty());
        var other = started(chosen.subList(0, 3), Optional.empty());
        assertThat(other).isNotEqualTo(first);
        batches.carryOut(randi, first);
        batches.carryOut(randi, other);
        assertThat(sent()).isEqualTo(4);
        assertThat(batch(other).refused())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.outcome().orElseThrow().reasons())
                        .extracting(r -> r.code())
                        .containsExactly("application-overlaps-waiting"));
    }

    @Test
    void whatRandiDidNotSeeIsNotSent() {
        var other = new BatchItem(cases.getFirst().value(), "2026-11-17–2027-02-16 1 new");
        var id = started(List.of(other), Optional.empty());
        batches.carryOut(randi, id);
        assertThat(batch(id).refused().getFirst().outcome().orElseThrow().reasons())
                .extracting(r -> r.code())
                .containsExactly("extension-changed");
        assertThat(sent()).isZero();
    }

    @Test
    void aBatchIsNobodyElses() {
        var id = started(ready(), Optional.empty());
        var jorunn = hinf.actor("Jorunn Sand");
        assertThat(use.as(jorunn, () -> batches.find(id))).isEmpty();
    }
}

package no.kneika.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.kneika.claims.service.CollectiveClaims;
import no.kneika.claims.store.ClaimRows;
import no.kneika.claims.store.QuestionRows;
import no.kneika.ledger.Ledger;
import no.kneika.people.TrainingSeed;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever chooses to be Odd in the training room has a claim in front of them, and has asked about it. */
@KneikaTest
class TrainingUnitTest {

    @Autowired
    World world;

    @Autowired
    TestClock clock;

    @Autowired
    List<TrainingSeed> seeds;

    @Autowired
    ClaimRows claims;

    @Autowired
    QuestionRows questions;

    @Autowired
    CollectiveClaims collective;

    @Autowired
    Ledger ledger;

    @Test
    void kristiansClaimLiesAtOddsUnitAndFurnishingTwiceIsFurnishingOnce() {
        clock.set(LocalDate.parse("2026-11-22"));
        var at = world.newInstitution();
        for (int twice = 0; twice < 2; twice++)
            seeds.stream()
                    .sorted(Comparator.comparingInt(TrainingSeed::order))
                    .forEach(seed -> seed.seed(at.id(), at.cast()));

        assertThat(at.as("Odd Berg", claims::all))
                .singleElement()
                .satisfies(claim -> assertThat(claim.status()).isEqualTo(ClaimStatus.SENT));
        assertThat(at.as("Olav Lien", questions::open)).hasSize(1);
        // Tobias's is ready and could go in the half year's claim; Tuva's and Eva's run on.
        var olav = at.actor("Olav Lien");
        var group = at.as("Olav Lien", () -> collective.groups(olav)).getFirst();
        var plan = at.as("Olav Lien", () -> collective.plan(olav, group));
        assertThat(plan.ready()).hasSize(1);
        assertThat(plan.not()).hasSize(2);
        assertThat(at.asSystem(ledger::audit)).isEmpty();
    }
}

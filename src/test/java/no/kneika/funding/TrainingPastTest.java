package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.people.TrainingSeed;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The training room has a past: the students of the stories have cases and grants. */
@KneikaTest
class TrainingPastTest {

    @Autowired
    World world;

    @Autowired
    List<TrainingSeed> seeds;

    @Autowired
    Cases cases;

    @Autowired
    Funding funding;

    @Autowired
    FundingDutyList duties;

    @Autowired
    TestClock clock;

    @Test
    void theStudentsOfTheStoriesHaveTheirGrantsAndSeedingTwiceIsSeedingOnce() {
        clock.set(LocalDate.of(2026, 11, 23));
        var hinf = world.newInstitution();
        for (int i = 0; i < 2; i++)
            Stream.of(10, 20)
                    .flatMap(order -> seeds.stream().filter(seed -> seed.order() == order))
                    .forEach(seed -> seed.seed(hinf.id(), hinf.cast()));
        var ids = hinf.as("Randi Moe", () -> cases.all());
        assertThat(ids).hasSize(5);
        var tobias = hinf.as("Randi Moe", () -> cases.openCaseOf(hinf.person("Tobias Strand")))
                .orElseThrow();
        var grant = hinf.as("Randi Moe", () -> funding.grantsOf(tobias)).getFirst();
        assertThat(grant.hours()).isEqualTo(Minutes.hours(56));
        var eva = hinf.as("Randi Moe", () -> cases.openCaseOf(hinf.person("Eva Dahl")))
                .orElseThrow();
        assertThat(hinf.as("Randi Moe", () -> funding.grantsOf(eva))).hasSize(4);
        assertThat(hinf.as("Randi Moe", () -> duties.dueBy(clock.today(), hinf.actor("Randi Moe"))))
                .extracting(Obligation::kind)
                .isNotEmpty()
                .containsOnly(Kind.EXTEND_FUNDING);
    }

    @Test
    void theUniversityWithOtherPeopleIsFurnishedWithoutComplaint() {
        clock.set(LocalDate.of(2026, 11, 23));
        var midtre = world.newUniversity();
        seeds.stream().filter(seed -> seed.order() <= 20).forEach(seed -> seed.seed(midtre.id(), midtre.cast()));
        assertThat(midtre.asSystem(() -> cases.all())).isEmpty();
    }
}

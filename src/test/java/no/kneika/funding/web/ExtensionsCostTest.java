package no.kneika.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.kneika.funding.Extensions;
import no.kneika.kernel.Period;
import no.kneika.platform.Remembered;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Questions;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Randi's plan asks the database as often for four students as for one. */
@KneikaTest
class ExtensionsCostTest {

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    Extensions extensions;

    @Autowired
    TestClock clock;

    /** The least of a few: while another transaction is in hand somewhere, what offices answered is read again (ADR 54). */
    private int asked(World.Tenant at) {
        return IntStream.range(0, 4).map(n -> once(at)).min().orElseThrow();
    }

    private int once(World.Tenant at) {
        return at.as("Randi Moe", () -> {
            Remembered.onlyReads();
            return Questions.asked(() -> extensions.of(at.actor("Randi Moe")));
        });
    }

    @Test
    void fourStudentsAreAskedAboutAsOftenAsOne() {
        clock.set(LocalDate.of(2026, 8, 17));
        var at = world.newInstitution();
        var need = Period.of("2026-08-17", "2027-06-20");
        scenes.consented(at, "Eva Dahl", need);
        int forOne = asked(at);
        assertThat(forOne).isPositive();
        for (var name : List.of("Ingrid Moen", "Tuva Lie", "Tobias Strand")) scenes.consented(at, name, need);
        assertThat(asked(at)).isEqualTo(forOne);
    }
}

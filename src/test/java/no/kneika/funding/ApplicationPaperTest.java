package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;

import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What NAV will read, also where something about NAV is not known yet. */
@KneikaTest
class ApplicationPaperTest {

    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    CaseScenes scenes;

    @Autowired
    ApplyForFunding applying;

    private String paper(World.Tenant at, CaseId caseId) {
        return at.as("Randi Moe", () -> applying.previewOfProposal(caseId, at.actor("Randi Moe")));
    }

    private static String row(String name, String value) {
        return "<tr><th scope=\"row\">" + name + "</th><td>" + value + "</td></tr>";
    }

    @Test
    void evasOfficeIsNotKnownAndThePaperSaysSoAndIsWrittenToNobody() {
        var at = world.newInstitution();
        var paper = paper(at, walk.assessedCase(at, "Eva Dahl", YEAR, 4));
        assertThat(paper).contains(row("NAV-kontor", "Ikke kjent")).doesNotContain("class=\"to\"");
    }

    @Test
    void tobiasOfficeStandsWithItsNumber() {
        var at = world.newInstitution();
        var paper = paper(at, scenes.assessed(at, "Tobias Strand", YEAR));
        assertThat(paper)
                .contains(row("NAV-kontor", "Nav Moss (0104)"))
                .containsPattern("class=\"to\">\\s*<p>Nav Moss</p>");
    }
}

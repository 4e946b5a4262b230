package no.kneika.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.kneika.institution.Matter;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.platform.jobs.JobsAtRest;
import no.kneika.support.CaseScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Astrid Nes at Nav Moss is the adviser of two students; what is known of her is known in both their cases. */
@KneikaTest
class ContactsTest {

    private static final Period NEED = Period.of("2026-08-17", "2027-06-20");

    @Autowired
    World world;

    @Autowired
    CaseScenes scenes;

    @Autowired
    Cases cases;

    @Autowired
    CaseContacts contacts;

    @Autowired
    Responsibles register;

    @Autowired
    TestClock clock;

    @Autowired
    JobsAtRest atRest;

    private Tenant at;
    private CaseId evas;
    private CaseId tobias;
    private ResponsibleId astrid;

    @BeforeEach
    void twoCasesWithAstrid() {
        clock.set(LocalDate.of(2026, 11, 23));
        at = world.newInstitution();
        evas = scenes.assessed(at, "Eva Dahl", NEED);
        tobias = scenes.assessed(at, "Tobias Strand", NEED);
        astrid = at.as(
                "Randi Moe",
                () -> cases.find(evas).nav().orElseThrow().adviser().orElseThrow());
    }

    @Test
    void twoCasesNameTheSamePerson() {
        assertThat(as(() -> cases.find(tobias).nav().orElseThrow().adviser())).contains(astrid);
        assertThat(as(() -> register.all())).hasSize(1);
        assertThat(as(() -> contacts.byAdviser().get(astrid))).hasSize(2);
    }

    @Test
    void aNewNumberIsKnownInBothCasesAndRandiIsToldOnce() {
        as(() -> register.change(astrid, 1, written("Astrid Nes", "90 00 00 90"), at.actor("Randi Moe"))
                .orThrow());
        for (var id : List.of(evas, tobias))
            assertThat(as(() -> cases.find(id).nav().orElseThrow().phone())).isEqualTo("90 00 00 90");
        assertThat(atRest.await()).isTrue();
        var told = as(() -> contacts.told(astrid));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().cases()).isEqualTo(2);
        assertThat(told.getFirst().coordinator()).isEqualTo(at.person("Randi Moe"));
    }

    @Test
    void whoTakesOverAnswersFromTheDayAfter() {
        var kari = as(() -> register.add(written("Kari Holm", "91 00 00 91"), at.actor("Randi Moe"))
                .orThrow());
        as(() -> register.leave(astrid, LocalDate.of(2026, 11, 30), Optional.of(kari), at.actor("Randi Moe"))
                .orThrow());
        assertThat(as(() -> cases.find(evas).nav().orElseThrow().adviserName())).isEqualTo("Astrid Nes");
        clock.set(LocalDate.of(2026, 12, 1));
        assertThat(as(() -> cases.find(evas).nav().orElseThrow().adviserName())).isEqualTo("Kari Holm");
        assertThat(as(() -> contacts.byAdviser().get(kari))).hasSize(2);
        var line = as(() -> contacts.of(evas)).getFirst();
        assertThat(line.answers().orElseThrow().person().name()).isEqualTo("Kari Holm");
    }

    @Test
    void whoeverStandsInIsWhomOneWritesToAndTheAdviserStaysTheAdviser() {
        var odd = as(() -> register.add(written("Odd Berg", "92 00 00 92"), at.actor("Randi Moe"))
                .orThrow());
        as(() -> register.standIn(
                        astrid, Optional.of(odd), Period.of("2026-11-23", "2026-11-27"), at.actor("Randi Moe"))
                .orThrow());
        assertThat(as(() -> contacts.of(evas))
                        .getFirst()
                        .answers()
                        .orElseThrow()
                        .person()
                        .name())
                .isEqualTo("Odd Berg");
        assertThat(as(() -> cases.find(evas).nav().orElseThrow().adviserName())).isEqualTo("Astrid Nes");
    }

    @Test
    void claimsOfMossGoToTheUnitOfItsRegion() {
        var claim = as(() -> contacts.of(evas)).stream()
                .filter(line -> line.side() == Side.NAV && line.matter() == Matter.CLAIM)
                .findFirst()
                .orElseThrow();
        assertThat(claim.place().orElseThrow().name()).isEqualTo("Nav Tiltak Øst-Viken");
        assertThat(claim.answers()).isEmpty();
    }

    @Test
    void anAdviserOfAnotherInstitutionIsNotHere() {
        var other = world.newInstitution();
        assertThat(other.as("Randi Moe", () -> register.all())).isEmpty();
    }

    private WrittenResponsible written(String name, String phone) {
        return new WrittenResponsible(
                Side.NAV,
                name,
                "Veileder",
                "0104",
                Set.of(Matter.FOLLOW_UP, Matter.APPLICATION),
                phone,
                "",
                Optional.empty());
    }

    private <T> T as(Supplier<T> work) {
        return at.as("Randi Moe", work);
    }
}

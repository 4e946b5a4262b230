package no.kneika.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.people.training.Troupe;
import no.kneika.platform.Doorman;
import no.kneika.platform.NotFound;
import no.kneika.platform.TrainingPeople;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KneikaTest
class PeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Doorman doorman;

    @Autowired
    TrainingPeople training;

    @Test
    void randiFindsTuvaByTheBeginningOfAnyPartOfHerNameAndByAlmostIt() {
        var hinf = world.newInstitution();
        hinf.run("Randi Moe", () -> {
            assertThat(people.search("lie", 5)).extracting(Person::name).contains("Tuva Lie");
            assertThat(people.search("tuva li", 5)).extracting(Person::name).startsWith("Tuva Lie");
            assertThat(people.search("kristjan haug", 5))
                    .extracting(Person::name)
                    .startsWith("Kristian Haug");
            assertThat(people.search("%", 5)).isEmpty();
            assertThat(people.search("a", Capacity.MENTOR, TODAY, 9))
                    .extracting(Person::name)
                    .contains("Aksel Rød")
                    .doesNotContain("Astrid Nes");
        });
    }

    @Test
    void nobodyAtTheUniversityKnowsTuva() {
        var hinf = world.newInstitution();
        var uim = world.newUniversity();
        var tuva = hinf.person("Tuva Lie");
        uim.run("Berit Aune", () -> {
            assertThat(people.find(tuva)).isEmpty();
            assertThat(people.names(List.of(tuva))).isEmpty();
            assertThat(people.search("Tuva", 5)).isEmpty();
            assertThatThrownBy(() -> people.name(tuva)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void tuvaIsFoundByHerNumberHoweverItIsWrittenAndPerLundCannotOpenIt() {
        var hinf = world.newInstitution();
        var number = IdentityNumber.parse("088603 68081").orThrow();
        var tuva = hinf.person("Tuva Lie");
        hinf.run("Randi Moe", () -> {
            assertThat(people.byIdentityNumber(number)).contains(tuva);
            assertThat(people.identityNumber(hinf.actor("Randi Moe"), tuva)).contains(number);
        });
        hinf.run("Per Lund", () -> {
            assertThat(people.byIdentityNumber(number)).isEmpty();
            assertThat(people.identityNumber(hinf.actor("Per Lund"), tuva)).isEmpty();
        });
    }

    @Test
    void twoPeopleNeverHaveTheSameNumber() {
        var hinf = world.newInstitution();
        var number = IdentityNumber.parse("08860368081").orThrow();
        var again = hinf.as(
                "Randi Moe",
                () -> people.register(
                        hinf.actor("Randi Moe"),
                        NewPerson.named("Tuva Li", null).with(number)));
        assertThat(again.codes()).containsExactly("identity-taken");
    }

    @Test
    void aRoleCountsWhenASecondPersonHasConfirmedIt() {
        var hinf = world.newInstitution();
        var per = hinf.person("Per Lund");
        var tor = hinf.actor("Tor Eik");
        var role = hinf.as(
                "Tor Eik",
                () -> people.grantRole(tor, per, Capacity.COORDINATOR, TODAY, null)
                        .orThrow());
        hinf.run("Tor Eik", () -> {
            assertThat(people.capacities(per, TODAY)).containsExactly(Capacity.LECTURER);
            assertThat(people.confirmRole(tor, role).codes()).containsExactly("role-same-person");
        });
        hinf.run(
                "Per Lund",
                () -> assertThat(
                                people.confirmRole(hinf.actor("Per Lund"), role).codes())
                        .contains("role-for-oneself"));
        hinf.run(
                "Jorunn Sand",
                () -> people.confirmRole(hinf.actor("Jorunn Sand"), role).orThrow());
        hinf.run("Tor Eik", () -> assertThat(people.capacities(per, TODAY)).contains(Capacity.COORDINATOR));
        assertThat(doorman.entries(hinf.id(), per))
                .extracting(Doorman.Entry::capacity)
                .containsExactly(Capacity.COORDINATOR, Capacity.LECTURER);
        hinf.run(
                "Tor Eik",
                () -> people.endRole(tor, role, TODAY.minusDays(1), "sluttet").orThrow());
        assertThat(doorman.entries(hinf.id(), per))
                .extracting(Doorman.Entry::capacity)
                .containsExactly(Capacity.LECTURER);
    }

    @Test
    void onlyTheAdministratorGivesRolesAndNeverToThemselves() {
        var hinf = world.newInstitution();
        var randi = hinf.actor("Randi Moe");
        var tor = hinf.actor("Tor Eik");
        assertThat(hinf.as(
                                "Randi Moe",
                                () -> people.grantRole(randi, hinf.person("Per Lund"), Capacity.FINANCE, TODAY, null))
                        .codes())
                .containsExactly("role-admin-only");
        assertThat(hinf.as("Tor Eik", () -> people.grantRole(tor, tor.person(), Capacity.FINANCE, TODAY, null))
                        .codes())
                .containsExactly("role-for-oneself");
    }

    @Test
    void akselComesInAsMentorAndAsStudentWithOneLogin() {
        var hinf = world.newInstitution();
        var entries = doorman.whoIs(Troupe.ISSUER, hinf.id() + ":aksel.rod@example.no");
        assertThat(entries).extracting(Doorman.Entry::capacity).containsExactly(Capacity.MENTOR, Capacity.STUDENT);
        assertThat(entries).allMatch(entry -> entry.person().equals(hinf.person("Aksel Rød")));
        assertThat(doorman.whoIs(Troupe.ISSUER, "nobody@example.no")).isEmpty();
    }

    @Test
    void theTrainingRoomListsThePeopleOneCanBe() {
        var hinf = world.newInstitution();
        var names = training.groups().stream()
                .flatMap(group -> group.people().stream())
                .filter(someone -> someone.institution().equals(hinf.id()))
                .map(TrainingPeople.Someone::name)
                .toList();
        assertThat(names)
                .startsWith("Randi Moe")
                .contains("Eva Dahl", "Odd Berg")
                .doesNotContain("Marit Hove");
    }

    @Test
    void aPersonsNameIsNeverInTheirToString() {
        var hinf = world.newInstitution();
        var eva = hinf.as("Randi Moe", () -> people.get(hinf.person("Eva Dahl")));
        assertThat(eva.toString()).doesNotContain("Eva").doesNotContain("example.no");
        assertThat(eva.birthDate()).isEqualTo(LocalDate.of(2000, 7, 27));
        assertThat(eva.initials()).isEqualTo("ED");
    }
}

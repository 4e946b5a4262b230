package no.kneika.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KneikaTest
class SharingTest {

    private static final String NEED = "Å dele opp pensum";

    @Autowired
    World world;

    @Autowired
    Sharing sharing;

    @Autowired
    Admissions admissions;

    @Autowired
    WhoHasSeen log;

    @Autowired
    Vault vault;

    World.Tenant hinf;
    CaseId tuvasCase;
    UUID row;

    @BeforeEach
    void tuvaHasACaseWithHennieAndAstrid() {
        hinf = world.newInstitution();
        tuvasCase = new CaseId(Ids.next());
        row = Ids.next();
        var randi = hinf.actor("Randi Moe");
        hinf.run("Randi Moe", () -> {
            admissions.opened(randi, tuvasCase, hinf.person("Tuva Lie"));
            admissions
                    .admit(randi, tuvasCase, hinf.person("Hennie Vik"), Capacity.MENTOR, "valgt")
                    .orThrow();
            admissions
                    .admit(randi, tuvasCase, hinf.person("Astrid Nes"), Capacity.NAV_ADVISER, "veileder")
                    .orThrow();
        });
    }

    private Disclosure shown(String who, Field field) {
        var place = new Place(hinf.id(), "need", "text", row);
        return hinf.as(who, () -> sharing.show(tuvasCase, field, hinf.actor(who), place, vault.seal(place, NEED)));
    }

    private void tuvaShares(Set<Share> shares) {
        hinf.run(
                "Tuva Lie",
                () -> sharing.share(hinf.actor("Tuva Lie"), tuvasCase, shares).orThrow());
    }

    @Test
    void hennieSeesNothingUntilTuvaSharesAndNothingFromTheMomentSheStops() {
        assertThat(shown("Hennie Vik", Field.NEED).isWithheld()).isTrue();
        tuvaShares(Preset.ENOUGH.shares());
        assertThat(shown("Hennie Vik", Field.NEED).text()).contains(NEED);
        assertThat(shown("Hennie Vik", Field.DIAGNOSIS).isWithheld()).isTrue();
        tuvaShares(Preset.LITTLE.shares());
        assertThat(shown("Hennie Vik", Field.NEED).isWithheld()).isTrue();
    }

    @Test
    void randiReadsTheNeedForCaseworkButTheDiagnosisOnlyWhenTuvaHasSaidSo() {
        assertThat(shown("Randi Moe", Field.NEED).text()).contains(NEED);
        assertThat(shown("Randi Moe", Field.DIAGNOSIS).isWithheld()).isTrue();
        tuvaShares(Set.of(new Share(Recipient.COORDINATOR, Field.DIAGNOSIS)));
        assertThat(shown("Randi Moe", Field.DIAGNOSIS).text()).isPresent();
    }

    @Test
    void whoeverIsNotAdmittedSeesNothingWhateverTheRole() {
        tuvaShares(Preset.OPEN.shares());
        for (var who : new String[] {"Marit Hove", "Olav Lien", "Jorunn Sand", "Sivert Ness", "Eva Dahl", "Unni Berge"})
            assertThat(shown(who, Field.NEED).isWithheld()).as(who).isTrue();
    }

    @Test
    void onlyTuvaDecidesAndMaritDoesNotKnowTheCaseExists() {
        var randi = hinf.actor("Randi Moe");
        assertThat(hinf.as("Randi Moe", () -> sharing.share(randi, tuvasCase, Preset.OPEN.shares()))
                        .codes())
                .containsExactly("consent-is-the-students");
        assertThatThrownBy(() -> hinf.as(
                        "Marit Hove", () -> sharing.share(hinf.actor("Marit Hove"), tuvasCase, Preset.OPEN.shares())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void stoppingEverythingWithdrawsTheBasicConsentsToo() {
        var tuva = hinf.actor("Tuva Lie");
        hinf.run("Tuva Lie", () -> {
            sharing.consent(tuva, tuvasCase, Purpose.APPLY_NAV, true).orThrow();
            sharing.share(tuva, tuvasCase, Preset.OPEN.shares()).orThrow();
        });
        assertThat(hinf.as("Randi Moe", () -> sharing.hasConsented(tuvasCase, Purpose.APPLY_NAV)))
                .isTrue();
        hinf.run("Tuva Lie", () -> sharing.stopAll(tuva, tuvasCase).orThrow());
        hinf.run("Randi Moe", () -> {
            assertThat(sharing.hasConsented(tuvasCase, Purpose.APPLY_NAV)).isFalse();
            assertThat(sharing.shared(tuvasCase)).isEmpty();
        });
    }

    @Test
    void tuvaReadsWhoHasSeenWhatAndNobodyElseReadsIt() {
        shown("Randi Moe", Field.NEED);
        shown("Hennie Vik", Field.NEED);
        var tuva = hinf.actor("Tuva Lie");
        var lines = hinf.as("Tuva Lie", () -> log.of(tuva, tuvasCase, null, 10));
        assertThat(lines).extracting(SeenLine::person).containsExactly(hinf.person("Randi Moe"));
        assertThat(lines.getFirst().shown()).containsExactly(no.kneika.platform.Shown.NEED);
        assertThatThrownBy(() -> hinf.as("Randi Moe", () -> log.of(hinf.actor("Randi Moe"), tuvasCase, null, 10)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDeclaredColleagueIsKeptOutForGood() {
        var randi = hinf.actor("Randi Moe");
        var marit = hinf.actor("Marit Hove");
        hinf.run("Randi Moe", () -> {
            admissions
                    .admit(randi, tuvasCase, marit.person(), Capacity.COORDINATOR, "ferie")
                    .orThrow();
            admissions.deny(randi, tuvasCase, marit.person(), DenialKind.CLOSE_COLLEAGUE);
            assertThat(admissions
                            .admit(randi, tuvasCase, marit.person(), Capacity.COORDINATOR, "igjen")
                            .codes())
                    .containsExactly("admission-denied");
        });
        hinf.run("Marit Hove", () -> assertThat(admissions.admittedTo(marit)).isEmpty());
    }

    @Test
    void nobodyIsAdmittedInARoleTheyDoNotHold() {
        var randi = hinf.actor("Randi Moe");
        assertThat(hinf.as(
                                "Randi Moe",
                                () -> admissions.admit(
                                        randi, tuvasCase, hinf.person("Olav Lien"), Capacity.COORDINATOR, "hjelp"))
                        .codes())
                .containsExactly("admission-without-role");
    }

    @Test
    void whatAnotherInstitutionAsksForDoesNotExist() {
        var uim = world.newUniversity();
        uim.run("Berit Aune", () -> {
            assertThat(admissions.around(tuvasCase)).isEmpty();
            assertThat(sharing.shared(tuvasCase)).isEmpty();
            assertThat(admissions.isAdmitted(uim.actor("Berit Aune"), tuvasCase))
                    .isFalse();
        });
    }
}

package no.kneika.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import no.kneika.hours.Hours;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.Stale;
import no.kneika.support.AgreementScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can go wrong with NAV's agreement for Eva and Aksel, on the real database. */
@KneikaTest
class AgreementTroublesTest {

    private static final Period NEED = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-12-20");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    AgreementScenes scene;

    @Autowired
    Agreements agreements;

    @Autowired
    WriteAgreement writing;

    @Autowired
    ConcludeAgreement concluding;

    @Autowired
    Funding funding;

    @Autowired
    RecordGrant recording;

    @Autowired
    Hours hours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private World.Tenant hinf;
    private Actor randi;

    @BeforeEach
    void nordfjella() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
    }

    private void helps(CaseId caseId, String mentor) {
        walk.offers(hinf, mentor, 6);
        walk.chosen(hinf, caseId, "Eva Dahl", mentor);
    }

    @Test
    void aChangeTakesTheSignaturesBackAndWhoeverWasFirstWins() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        helps(evas, "Aksel Rød");
        var id = scene.written(hinf, evas, "Aksel Rød", AUTUMN);
        scene.signed(hinf, id);
        var shorter = scene.about(hinf, evas, hinf.person("Aksel Rød"), Period.of("2026-08-17", "2026-11-30"));
        hinf.run("Randi Moe", () -> writing.revise(id, 1, shorter, randi).orThrow());
        assertThat(hinf.as("Randi Moe", () -> agreements.agreement(id)).signed())
                .isEmpty();
        assertThatThrownBy(() -> hinf.as("Randi Moe", () -> writing.revise(id, 1, shorter, randi)))
                .isInstanceOf(Stale.class);
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> concluding
                                .conclude(id, clock.today(), "A-104", randi)
                                .codes()))
                .containsExactly("agreement-others-first");
    }

    @Test
    void oneNumberIsOneAgreementAndItsGrantIsNotCorrectedAsALetter() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        helps(evas, "Aksel Rød");
        helps(evas, "Kaja Foss");
        var first = scene.written(hinf, evas, "Aksel Rød", AUTUMN);
        var grant = scene.concluded(hinf, first, clock.today(), "A-105");
        var second = scene.written(hinf, evas, "Kaja Foss", AUTUMN);
        scene.signed(hinf, second);
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> concluding
                                .conclude(second, clock.today(), "A-105", randi)
                                .codes()))
                .containsExactly("agreement-number-taken");
        var letter = new GrantLetter(
                Optional.empty(),
                AUTUMN,
                Minutes.hours(10),
                Optional.empty(),
                "A-105",
                clock.today(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
        assertThat(hinf.as(
                        "Randi Moe",
                        () -> recording
                                .correct(grant, 1, letter, "Nytt brev", randi)
                                .codes()))
                .containsExactly("grant-agreement-not-corrected");
    }

    @Test
    void whatIsWrittenOfEvaIsSealed() {
        var evas = walk.assessedCase(hinf, "Eva Dahl", NEED, 2);
        helps(evas, "Aksel Rød");
        var id = scene.written(hinf, evas, "Aksel Rød", AUTUMN);
        hinf.run("Randi Moe", () -> {
            assertThat(writing.read(id).tasks()).isEqualTo("Forklarer begrepene og øver til eksamen.");
            var kept = jdbc.sql("select tasks from nav_agreement_version where agreement_id = :id")
                    .param("id", id.value())
                    .query(byte[].class)
                    .single();
            assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("begrepene");
        });
    }
}

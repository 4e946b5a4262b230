package no.kneika.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.kneika.cases.Cases;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.Ids;
import no.kneika.support.CaseScenes;
import no.kneika.support.FundingScenes;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Tuva's case ends: what is open is listed, Aksel's hours are free, and a new need is a new case. */
@KneikaTest
class ClosureTest {

    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    CaseScenes scenes;

    @Autowired
    FundingScenes funded;

    @Autowired
    Mentors mentors;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Test
    void whatIsOpenIsListedTheMentorIsFreeAndANewNeedOpensANewCase() {
        clock.set(AUTUMN.from());
        var at = world.newInstitution();
        var tuvas = walk.assessedCase(at, "Tuva Lie", AUTUMN, 4);
        funded.granted(at, tuvas, AUTUMN, Minutes.hours(52), "c/" + at.id());
        walk.offers(at, "Aksel Rød", 6);
        walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        clock.set(LocalDate.of(2026, 10, 1));
        var randi = Visitor.at(port, sessions, at.actor("Randi Moe"));
        var page = "/cases/" + tuvas + "/closures";
        assertThat(randi.get(page + "/new").body()).contains("Aksel Rød er mentor", "varer til");
        var form = Map.of(
                "ended",
                "NOT_NEEDED",
                "lastDay",
                "30.09.2026",
                "_key",
                Ids.next().toString());
        var tomorrow = randi.post(
                page,
                Map.of(
                        "ended",
                        "NOT_NEEDED",
                        "lastDay",
                        "02.10.2026",
                        "_key",
                        Ids.next().toString()));
        assertThat(tomorrow.statusCode()).isEqualTo(422);
        var answer = randi.post(page, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(at.as("Randi Moe", () -> cases.find(tuvas)).isOpen()).isFalse();
        assertThat(at.as("Randi Moe", () -> mentors.ofCase(tuvas)))
                .allSatisfy(it -> assertThat(it.ended()).contains(LocalDate.of(2026, 9, 30)));
        assertThat(randi.get("/cases/" + tuvas).body()).contains("Saken ble avsluttet", "Hjelpen trengs ikke mer");
        assertThat(randi.post(
                                page,
                                Map.of(
                                        "ended",
                                        "OTHER",
                                        "lastDay",
                                        "30.09.2026",
                                        "_key",
                                        Ids.next().toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(scenes.raised(at, "Tuva Lie")).isNotEqualTo(tuvas);
    }
}

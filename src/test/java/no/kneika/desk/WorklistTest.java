package no.kneika.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Obligation;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.kernel.Period;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DutyList;
import no.kneika.platform.HouseJob;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@KneikaTest
class WorklistTest {

    private static final List<String> DESKS = List.of(
            "Randi Moe", "Jorunn Sand", "Olav Lien", "Silje Bakke", "Eva Dahl", "Aksel Rød", "Astrid Nes", "Tor Eik");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Institutions institutions;

    @Autowired
    List<HouseJob> jobs;

    @Autowired
    Worklist worklist;

    @Autowired
    BusinessClock clock;

    @Autowired
    Superuser superuser;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    @Value("${kneika.data-dir}")
    Path data;

    private World.Tenant hinf;

    @BeforeEach
    void randiHasALetterAndACase() throws IOException {
        hinf = world.newInstitution();
        var from = clock.today().minusMonths(1);
        walk.assessedCase(hinf, "Eva Dahl", new Period(from, from.plusMonths(9)), 4);
        letter();
    }

    @Test
    void toCountIsToSeeTheSameAsOnTodayWithoutTheNames() {
        for (var desk : DESKS) {
            var whole = hinf.as(desk, () -> worklist.of(hinf.actor(desk)));
            var counted = hinf.as(desk, () -> worklist.counted(hinf.actor(desk)));

            assertThat(nameless(counted.now().values().stream()
                            .flatMap(List::stream)
                            .toList()))
                    .as(desk)
                    .containsExactlyInAnyOrderElementsOf(nameless(
                            whole.now().values().stream().flatMap(List::stream).toList()));
            assertThat(counted.count()).as(desk).isEqualTo(whole.count());
        }
        var randi = hinf.as("Randi Moe", () -> worklist.of(hinf.actor("Randi Moe")));
        assertThat(randi.of(Kind.HANDLE_LETTER))
                .singleElement()
                .satisfies(letter -> assertThat(letter.about()).isEqualTo("Nav Moss"));
    }

    @Test
    void aRailIsCountedWithoutOpeningALetter() {
        superuser.tamper(
                "update letter set sender = 'x', title = 'x', body = 'x' where institution_id = ?",
                hinf.id().value());

        var page = Visitor.at(port, sessions, hinf.actor("Randi Moe")).get("/cases");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsPattern("href=\"/letters\"(?s:(?:(?!</li>).)*), </span>1<span");
    }

    @Test
    void aPageAsksEachRoomOnce() {
        var asked = new ArrayList<LocalDate>();
        DutyList room = (today, actor) -> {
            asked.add(today);
            return List.of();
        };
        var list = new Worklist(List.of(room), clock);
        Actor randi = hinf.actor("Randi Moe");

        hinf.run("Randi Moe", () -> {
            list.of(randi);
            list.counted(randi);
            list.of(randi);
        });
        assertThat(asked).hasSize(1);

        hinf.run("Randi Moe", () -> list.counted(randi));
        assertThat(asked).as("the next page asks anew").hasSize(2);
    }

    private static List<Obligation> nameless(List<Obligation> some) {
        return some.stream()
                .map(o -> new Obligation(
                        o.kind(),
                        o.subject(),
                        o.caseId(),
                        o.period(),
                        o.who(),
                        o.person(),
                        o.due(),
                        o.amountAtRisk(),
                        o.link(),
                        ""))
                .toList();
    }

    private void letter() throws IOException {
        var id = UUID.randomUUID().toString();
        var folder = Files.createDirectories(data.resolve("inbox").resolve(id));
        Files.writeString(folder.resolve("correspondence.json"), """
                {"correspondenceId":"%s","recipient":"%s","sender":"889640782","messageSender":"Nav Moss",
                 "content":{"messageTitle":"Svar","messageBody":"Innvilget 56 timer."}}
                """.formatted(
                        id, institutions.get(hinf.id()).orgnr()));
        jobs.stream().filter(each -> each.name().equals("messages.inbox")).forEach(HouseJob::run);
    }
}

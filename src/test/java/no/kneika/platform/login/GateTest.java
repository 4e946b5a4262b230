package no.kneika.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;
import no.kneika.platform.ClockWinding;
import no.kneika.platform.database.Emptying;
import no.kneika.platform.jobs.JobsBroughtForward;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@KneikaTest
class GateTest {

    private static final String ASSET = "/assets/vendor/inter/inter-latin-opsz-normal.woff2";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ListableBeanFactory beans;

    private World.Tenant hinf;
    private Actor randi;

    @BeforeEach
    void people() {
        hinf = world.newInstitution();
        randi = hinf.actor("Randi Moe");
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndThenToWhereTheyWereGoing() {
        var nobody = Visitor.at(port);
        var answer = nobody.get("/cases?sort=name");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/sign-in");
        assertThat(nobody.cookies()).extracting("name").containsExactly("kneika-to");
        assertThat(sessionsOf("")).as("no session is made for it").isZero();
    }

    @Test
    void whoIsNotSignedInHasNothingDoneAndIsToldSo() {
        var nobody = Visitor.at(port);
        nobody.get("/signed-out");
        nobody.post("/language", Map.of("language", "nb"));
        var answer = nobody.post("/cases", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/signed-out?expired");
        assertThat(nobody.get("/signed-out?expired").body()).contains("Det du sendte, er ikke lagret");
    }

    @Test
    void nothingOfTheTrainingRoomExistsOutsideIt() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        for (var path : new String[] {"/training/start-over", "/training/clock"}) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(visitor.post(path, Map.of("step", "week")).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(beans.getBeanNamesForType(ClockWinding.class)).isEmpty();
        assertThat(beans.getBeanNamesForType(Emptying.class)).isEmpty();
        assertThat(beans.getBeanNamesForType(JobsBroughtForward.class)).isEmpty();
    }

    @Test
    void assetsNeedNoSessionAndMakeNone() {
        var nobody = Visitor.at(port);
        var answer = nobody.get(ASSET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age"));
    }

    @Test
    void theHouseTellsWhetherItIsWellAndNoMore() {
        var nobody = Visitor.at(port);

        assertThat(nobody.get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(location(nobody.get("/actuator/env"))).isEqualTo("/sign-in");
    }

    @Test
    void everyPageCarriesThePolicy() {
        for (var path : new String[] {"/signed-out", ASSET, "/cases", "/no-such-page"}) {
            var headers = Visitor.at(port).get(path).headers();
            var policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as(path)
                    .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
        }
    }

    @Test
    void aFormWithoutItsTokenIsTurnedAway() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");

        assertThat(visitor.postBare("/capacity", Map.of("as", "x")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/capacity", Map.of("as", "x", "_csrf", "guessed"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/capacity", Map.of("as", "x")).statusCode()).isEqualTo(303);
    }

    @Test
    void theSessionHoldsPersonInstitutionAndCapacityAndNothingElse() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        visitor.post("/capacity", Map.of("as", randi.institution() + "/" + randi.person() + "/COORDINATOR"));

        var rows =
                jdbc.sql("""
                    select attribute_name, attribute_bytes
                    from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
                    where principal_name = :person
                    """).param("person", randi.person().toString()).query().listOfRows();
        assertThat(rows).isNotEmpty();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("attribute_name")).isEqualTo("SPRING_SECURITY_CONTEXT");
            assertThat(new String((byte[]) row.get("attribute_bytes"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Randi")
                    .contains("COORDINATOR");
        });
    }

    @Test
    void choosingACapacityIsANewSession() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        var before = visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("kneika"))
                .findFirst()
                .orElseThrow();
        var answer =
                visitor.post("/capacity", Map.of("as", randi.institution() + "/" + randi.person() + "/COORDINATOR"));

        assertThat(location(answer)).isEqualTo("/today");
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("kneika="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).doesNotContain(before.getValue()).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(sessionsOf(randi.person().toString())).isEqualTo(1);
    }

    @Test
    void aCapacityOneDoesNotHoldCannotBeChosen() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        var answer = visitor.post("/capacity", Map.of("as", randi.institution() + "/" + randi.person() + "/FINANCE"));

        assertThat(location(answer)).isEqualTo("/capacity");
    }

    @Test
    void aSessionInACapacityThatIsNoLongerHeldIsSentToChooseAgain() {
        var impostor = new Actor(randi.institution(), randi.person(), Capacity.FINANCE);
        var answer = Visitor.at(port, sessions, impostor).get("/cases");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/capacity");
    }

    @Test
    void loggingOutEndsTheSession() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        var answer = visitor.post("/logout", Map.of());

        assertThat(location(answer)).isEqualTo("/signed-out");
        assertThat(sessionsOf(randi.person().toString())).isZero();
        assertThat(location(visitor.get("/cases"))).isEqualTo("/sign-in");
    }

    @Test
    void loggingOutEverywhereEndsThePhonesSessionToo() {
        var laptop = Visitor.at(port, sessions, randi);
        var phone = Visitor.at(port, sessions, randi);
        laptop.get("/capacity");
        laptop.post("/logout-everywhere", Map.of());

        assertThat(location(phone.get("/cases"))).isEqualTo("/sign-in");
        assertThat(sessionsOf(randi.person().toString())).isZero();
    }

    @Test
    void anUploadOfFiftyMegabytesGetsAnAnswerInWords() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        var answer = visitor.send(HttpRequest.newBuilder(visitor.house().resolve("/letters"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void anUploadThatDoesNotSayHowLongItIsIsJudgedByWhereItGoes() {
        assertThat(unsaid("/imports", 7).statusCode()).isEqualTo(413);
        assertThat(unsaid("/letters/bundles", 7).statusCode()).isNotEqualTo(413);
        assertThat(unsaid("/imports", 3).statusCode()).isNotEqualTo(413);
    }

    /** Two files of so many megabytes, in pieces. */
    private HttpResponse<String> unsaid(String address, int megabytes) {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        var file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(megabytes * 1024 * 1024) + "\r\n";
        var body = (file + file + "--x--\r\n").getBytes(StandardCharsets.UTF_8);
        return visitor.send(HttpRequest.newBuilder(visitor.house().resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @Test
    void aFormOfThreeMegabytesToo() {
        var visitor = Visitor.at(port, sessions, randi);
        visitor.get("/capacity");
        var answer = visitor.post("/capacity", Map.of("as", "x".repeat(3 * 1024 * 1024)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aFormHtmxSendsWithoutASessionLeadsTheWholePageAway() {
        var nobody = Visitor.at(port);
        var answer = nobody.send(HttpRequest.newBuilder(nobody.house().resolve("/cases"))
                .header("HX-Request", "true")
                .GET());

        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private long sessionsOf(String principal) {
        return jdbc.sql("select count(*) from spring_session where coalesce(principal_name, '') = :principal")
                .param("principal", principal)
                .query(Long.class)
                .single();
    }
}
